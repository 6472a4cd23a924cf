using Newtonsoft.Json.Linq;

namespace Fabrique.Bench.Fuzz;

/// <summary>Activities as channels send them.</summary>
internal static class Corpus
{
    private const string People = """
        "channelId":"msteams","serviceUrl":"SERVICE","locale":"fr-FR","timestamp":"2026-05-04T09:00:00.123Z","localTimestamp":"2026-05-04T11:00:00.123+02:00",
        "localTimezone":"Europe/Paris","from":{"id":"29:agent","name":"Camille Agent","aadObjectId":"6f9d5f4e-0000-4000-8000-000000000001"},
        "recipient":{"id":"28:bot","name":"Fabrique"},"channelData":{"tenant":{"id":"t"},"source":{"name":"text"}},
        "entities":[{"type":"clientInfo","locale":"fr-FR","country":"FR","platform":"Windows","timezone":"Europe/Paris"}]
        """;

    private const string Alone = """ "conversation":{"conversationType":"personal","tenantId":"t","id":"CONVERSATION"} """;

    private const string Team = """
        "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"t","id":"CONVERSATION;messageid=1"}
        """;

    private static readonly string[] Activities =
    [
        """{"type":"message","id":"ID","text":"bonjour","textFormat":"plain",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"déposer une idée","deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"oui","deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"Une carte des crues\net des alertes","deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"où en est mon idée ?","deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"<at>Fabrique</at> aide","attachments":[{"contentType":"text/html","content":"<div><at>Fabrique</at> aide</div>"}],PEOPLE,TEAM}""",
        """{"type":"message","id":"ID","value":{"fabrique":"start","answer":{"titre":"x","n":3}},"replyToId":"1","deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"message","id":"ID","text":"","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"plan.pdf","contentUrl":"https://x.sharepoint.com/plan.pdf","content":{"downloadUrl":"https://x.sharepoint.com/d","uniqueId":"u","fileType":"pdf"}}],"deliveryMode":"expectReplies",PEOPLE,ALONE}""",
        """{"type":"conversationUpdate","id":"ID","membersAdded":[{"id":"28:bot"},{"id":"29:agent","aadObjectId":"a"}],"eventType":"x",PEOPLE,ALONE}""",
        """{"type":"installationUpdate","id":"ID","action":"add",PEOPLE,ALONE}""",
        """{"type":"invoke","id":"ID","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"v","data":{"a":1}},"trigger":"manual"},PEOPLE,ALONE}""",
        """{"type":"invoke","id":"ID","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"receipt":"r"},"uploadInfo":{"contentUrl":"https://x.sharepoint.com/c","uploadUrl":"https://x.sharepoint.com/u","uniqueId":"u","fileType":"pdf","name":"r.pdf"}},PEOPLE,ALONE}""",
        """{"type":"invoke","id":"ID","name":"task/fetch","value":{"data":{"x":1},"context":{"theme":"dark"}},PEOPLE,ALONE}""",
        """{"type":"messageReaction","id":"ID","reactionsAdded":[{"type":"like"}],"replyToId":"1",PEOPLE,ALONE}""",
        """{"type":"messageUpdate","id":"ID","text":"bonjour, corrigé","channelData":{"eventType":"editMessage"},PEOPLE,ALONE}""",
        """{"type":"event","id":"ID","name":"tokens/response","value":{"token":"t","connectionName":"c"},"relatesTo":{"activityId":"1","conversation":{"id":"c"}},PEOPLE,ALONE}""",
        """{"type":"endOfConversation","id":"ID","code":"completedSuccessfully",PEOPLE,ALONE}""",
        """{"type":"typing","id":"ID",PEOPLE,ALONE}""",
    ];

    /// <summary>Conversations come back, so that turns meet states of all sorts.</summary>
    public static JObject Any(Random random, string serviceUrl)
    {
        var text = Activities[random.Next(Activities.Length)]
            .Replace("PEOPLE", People, StringComparison.Ordinal)
            .Replace("ALONE", Alone, StringComparison.Ordinal)
            .Replace("TEAM", Team, StringComparison.Ordinal)
            .Replace("SERVICE", serviceUrl, StringComparison.Ordinal)
            .Replace("CONVERSATION", $"a:{random.Next(500)}", StringComparison.Ordinal)
            .Replace("\"ID\"", $"\"{random.NextInt64()}\"", StringComparison.Ordinal);
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }
}
