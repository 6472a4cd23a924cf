using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>The namespaces of the dialogs hold all that the official ones hold.</summary>
public class DialogsApiTests
{
    private const string Space = "Microsoft.Bot.Builder.Dialogs";

    // Each names a type that the listing leaves out: memory scopes, the dialog manager, debuggers.
    private static readonly string[] Exceptions =
    [
        "Microsoft.Bot.Builder.Dialogs | Dialog | virtual SourceRange Source {get;} j:IGNORED",
        "Microsoft.Bot.Builder.Dialogs | DialogContext | DialogManager DialogManager {get;}",
        "Microsoft.Bot.Builder.Dialogs | DialogContext | DialogStateManager State {get;set;}",
    ];

    [Fact]
    public void Nothing_official_is_missing_but_what_is_listed()
    {
        var official = OfficialApi.Read(Path.Combine(AppContext.BaseDirectory, "BotFramework", "Api", "api_core.txt"));

        var ours = typeof(Activity).Assembly.GetExportedTypes().SelectMany(ApiPrint.Of).ToHashSet();

        Assert.Equal(
            string.Join('\n', Exceptions),
            string.Join('\n', official.Where(line => line.StartsWith(Space, StringComparison.Ordinal)).Except(ours).Order(StringComparer.Ordinal)));
    }
}
