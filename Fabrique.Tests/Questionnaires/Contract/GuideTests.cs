using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Contract;

/// <summary>The authors' guides name all that there is, and all that there is not.</summary>
public class GuideTests
{
    [Theory]
    [InlineData("questionnaires.md")]
    [InlineData("questionnaires.fr.md")]
    public void A_guide_names_every_type_column_and_function(string file)
    {
        var guide = Read(file);
        var columns = Columns.Of("survey").Where(column => column.Value is ColumnKind.Plain or ColumnKind.Translated).Select(column => column.Key)
            .Except(["image", "big_image"]);

        Assert.All(TypeWords.Known.Concat(columns).Concat(Functions.Names), word => Assert.Matches($"`(media::)?{word}[ `(]", guide));
    }

    [Theory]
    [InlineData("questionnaires.md")]
    [InlineData("questionnaires.fr.md")]
    public void A_guide_names_what_is_refused_or_left_out_with_what_to_do_instead(string file)
    {
        var guide = Read(file);
        string[] words =
        [
            "begin_repeat", "repeat_count", "position()", "geopoint", "geotrace", "geoshape", "start-geopoint", "barcode", "select_one_from_file", "csv-external", "xml-external",
            "external_choices", "osm", "video", "deviceid", "username", "email", "phonenumber", "simserial", "subscriberid", "audit", "background-audio", "search()", "instance()",
            "pulldata()", "indexed-repeat()", "trigger", "randomize", "max-pixels", "quality", "instance_name", "style", "public_key", "submission_url", "save_to", "bind::", "label",
        ];

        Assert.All(words, word => Assert.Contains("`" + word, guide, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Approved.Project(), "..", "..", "docs", file));
}
