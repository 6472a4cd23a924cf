using Fabrique.Data.Exports;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Tests.Exports;

public sealed class ResponseQueryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [InlineData(false, true)]
    public async Task Rows_and_answers_come_in_order_from_indexes_and_nothing_is_sorted(bool submittedOnly, bool isOneSeries = false)
    {
        await using var store = await ExportStore.OpenAsync(Forms.Everything);

        var responses = store.Plan(ResponseQuery.Responses(new ExportRequest("tout", SubmittedOnly: submittedOnly), isOneSeries));
        var answers = store.Plan(ResponseQuery.Answers);

        Assert.DoesNotContain("TEMP B-TREE", responses, StringComparison.Ordinal);
        Assert.StartsWith("SEARCH answer USING", answers, StringComparison.Ordinal);
    }
}
