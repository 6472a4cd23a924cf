using System.Reflection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder.Teams;

/// <summary>What Teams asks, and which method answers.</summary>
public class TeamsInvokeTests
{
    /// <summary>Name, value, method, what the method is given.</summary>
    public static TheoryData<string?, string?, string, string> Asked => new()
    {
        { null, """{"x":1}""", "CardActionInvoke", "" },
        { "signin/verifyState", """{"state":"1"}""", "SigninVerifyState", "" },
        { "signin/tokenExchange", """{"id":"1"}""", "SigninVerifyState", "" },
        { "fileConsent/invoke", """{"action":"accept","context":{"a":1},"uploadInfo":{"uploadUrl":"u"}}""", "FileConsentAccept", """{"action":"accept","context":{"a":1},"uploadInfo":{"uploadUrl":"u"}}""" },
        { "fileConsent/invoke", """{"action":"decline"}""", "FileConsentDecline", """{"action":"decline"}""" },
        { "actionableMessage/executeAction", """{"body":"b","actionId":"a"}""", "O365ConnectorCardAction", """{"body":"b","actionId":"a"}""" },
        { "task/fetch", """{"data":{"a":1},"context":{"theme":"dark"}}""", "TaskModuleFetch", """{"data":{"a":1},"context":{"theme":"dark"}}""" },
        { "task/submit", """{"data":"d"}""", "TaskModuleSubmit", """{"data":"d"}""" },
        { "tab/fetch", """{"context":{"theme":"dark"}}""", "TabFetch", """{"context":{"theme":"dark"}}""" },
        { "tab/submit", """{"data":{"type":"tab/submit"}}""", "TabSubmit", """{"data":{"type":"tab/submit"}}""" },
        { "config/fetch", """{"a":1}""", "ConfigFetch", """{"a":1}""" },
        { "config/submit", """{"a":2}""", "ConfigSubmit", """{"a":2}""" },
        { "config/submit", null, "ConfigSubmit", "null" },
        { "composeExtension/queryLink", """{"url":"u"}""", "AppBasedLinkQuery", """{"url":"u"}""" },
        { "composeExtension/anonymousQueryLink", """{"url":"u"}""", "AnonymousAppBasedLinkQuery", """{"url":"u"}""" },
        { "composeExtension/query", """{"commandId":"c","parameters":[{"name":"n","value":"v"}]}""", "MessagingExtensionQuery", """{"commandId":"c","parameters":[{"name":"n","value":"v"}]}""" },
        { "composeExtension/selectItem", """{"a":1}""", "MessagingExtensionSelectItem", """{"a":1}""" },
        { "composeExtension/selectItem", null, "MessagingExtensionSelectItem", "null" },
        { "composeExtension/fetchTask", """{"commandId":"c"}""", "MessagingExtensionFetchTask", """{"commandId":"c"}""" },
        { "composeExtension/submitAction", """{"commandId":"c"}""", "MessagingExtensionSubmitAction", """{"commandId":"c"}""" },
        { "composeExtension/submitAction", """{"botMessagePreviewAction":""}""", "MessagingExtensionSubmitAction", """{"botMessagePreviewAction":""}""" },
        { "composeExtension/submitAction", """{"botMessagePreviewAction":"edit"}""", "MessagingExtensionBotMessagePreviewEdit", """{"botMessagePreviewAction":"edit"}""" },
        { "composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""", "MessagingExtensionBotMessagePreviewSend", """{"botMessagePreviewAction":"send"}""" },
        { "composeExtension/querySettingUrl", """{"commandId":"c"}""", "MessagingExtensionConfigurationQuerySettingUrl", """{"commandId":"c"}""" },
        { "composeExtension/setting", """{"a":1}""", "MessagingExtensionConfigurationSetting", """{"a":1}""" },
        { "composeExtension/onCardButtonClicked", """{"a":1}""", "MessagingExtensionCardButtonClicked", """{"a":1}""" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Each_name_has_its_method(string? name, string? value, string called, string given)
    {
        var bot = new TeamsRecorder();

        var answer = await AskAsync(bot, name, value);

        Assert.Equal([called], bot.Calls);
        Assert.Equal(given, string.Join(' ', bot.Values));
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task What_nobody_overrides_is_not_implemented(string? name, string? value, string called, string given)
    {
        _ = (called, given);

        var answer = await AskAsync(new TeamsActivityHandler(), name, value);

        Assert.Equal((501, null), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("composeExtension/unknown")]
    [InlineData("task/Fetch")]
    [InlineData("")]
    public async Task A_name_that_nobody_knows_is_not_implemented(string name) =>
        Assert.Equal(501, (await AskAsync(new TeamsRecorder(), name, "{}")).Status);

    [Fact]
    public async Task What_every_channel_asks_is_answered_too()
    {
        var answer = await AskAsync(new TeamsRecorder(), "adaptiveCard/action", null);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Missing value property", JToken.FromObject(answer.Body).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"zzz"}""", "zzz is not a supported Action.")]
    [InlineData("fileConsent/invoke", "{}", " is not a supported Action.")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"zzz"}""", "zzz is not a supported BotMessagePreviewAction.")]
    public async Task An_action_that_is_not_known_is_a_bad_request(string name, string value, string told)
    {
        var answer = await AskAsync(new TeamsRecorder(), name, value);

        Assert.Equal((400, told), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("fileConsent/invoke")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("tab/fetch")]
    [InlineData("tab/submit")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/querySettingUrl")]
    public async Task A_value_that_is_missing_or_of_another_kind_is_a_bad_request(string name)
    {
        foreach (var value in (string?[])[null, "1", "\"text\"", "[]", "[{}]"])
        {
            var bot = new TeamsRecorder();

            var answer = await AskAsync(bot, name, value);

            Assert.Equal(400, answer.Status);
            Assert.StartsWith("expected type '", (string)answer.Body, StringComparison.Ordinal);
            Assert.Empty(bot.Calls);
        }
    }

    [Theory]
    [InlineData("task/fetch", """{"context":"text"}""")]
    [InlineData("tab/submit", """{"data":[1]}""")]
    [InlineData("composeExtension/query", """{"parameters":{"name":1}}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"skip":"many"}}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"skip":99999999999999}}""")]
    public async Task A_member_of_another_kind_is_a_bad_request(string name, string value) =>
        Assert.Equal(400, (await AskAsync(new TeamsRecorder(), name, value)).Status);

    [Fact]
    public async Task Without_a_name_only_teams_means_a_card()
    {
        var bot = new TeamsRecorder();

        var answer = await AskAsync(bot, null, "{}", "directline");

        Assert.Equal(501, answer.Status);
        Assert.Empty(bot.Calls);
    }

    /// <summary>No method is forgotten by the tables of this test and its neighbours.</summary>
    [Fact]
    public void Every_method_of_the_handler_is_called_by_a_test()
    {
        string[] dispatchers = ["FileConsent", "MessagingExtensionSubmitActionDispatch", "MembersAddedDispatch", "MembersRemovedDispatch"];
        var methods = typeof(TeamsActivityHandler)
            .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.IsVirtual && method.Name.StartsWith("OnTeams", StringComparison.Ordinal))
            .Select(method => method.Name["OnTeams".Length..^"Async".Length]);

        var called = Asked.Select(row => (string)row[2])
            .Concat(TeamsUpdateTests.Told.Select(row => (string)row[3]))
            .Concat(TeamsUpdateTests.Members)
            .Concat(TeamsEventTests.Told.Select(row => (string)row[2]))
            .Concat(TeamsEventTests.Changed.Select(row => (string)row[2]));

        Assert.Equal(methods.Except(dispatchers).Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<InvokeResponse> AskAsync(IBot bot, string? name, string? value, string channel = "msteams")
    {
        var adapter = new TestAdapter(channel);
        var invoke = new Activity("invoke") { ChannelId = channel, Name = name, Value = value == null ? null : JToken.Parse(value) };
        await adapter.ProcessActivityAsync(invoke, bot.OnTurnAsync);
        return Assert.IsType<InvokeResponse>(((Activity)adapter.GetNextReply()).Value);
    }
}
