using Fabrique.Bench.Browsers;
using Fabrique.Data.Ideas;
using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>Every page of the host and every moment of it that looks different, in ways on which one look follows from the one before.</summary>
internal static class Walks
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Look>> All = new Dictionary<string, IReadOnlyList<Look>>
    {
        ["what anybody may open"] =
        [
            new("/", "the beginning", visit => visit.OpenAsync("")),
            new("/", "a code that leads nowhere", visit => visit.OpenAsync("?code=zut")),
            new("/donnees", "as it is", visit => visit.OpenAsync("donnees")),
            new("/accessibilite", "as it is", visit => visit.OpenAsync("accessibilite")),
            new("/erreur/{status:int:range(400,599)}", "nothing there", visit => visit.OpenAsync("nulle-part")),
            new("/erreur/{status:int:range(400,599)}", "our fault", visit => visit.OpenAsync("erreur/500")),
            new("/coach/acces", "nobody is known", visit => visit.OpenAsync("coach")),
            new("/coach/acces", "a link that is spent", visit => visit.OpenAsync("coach/acces?lien=1")),
            new("/produits/{key}", "nothing to tell", Seeds.OpenProductAsync),
            new("/produits/{key}", "what changed", Seeds.OpenToldProductAsync),
            new("/s/{code}", "what changed", visit => visit.OpenAsync("s/{code}")),
            new("/s/{code}", "a session that is over", visit => Seeds.OpenLateAsync(visit, "s")),
            new("/simple/{code}", "a session that is over", visit => Seeds.OpenLateAsync(visit, "simple")),
            new("/chat/{code}", "a session that is over", visit => Seeds.OpenLateAsync(visit, "chat")),
            new("/chat/{code}", "a code that leads nowhere", visit => visit.OpenAsync("chat/zut-zut-zut-zut")),
            new("/mes-reponses", "the beginning", visit => visit.OpenAsync("mes-reponses")),
            new("/mes-reponses", "words that open nothing", visit => Seeds.AskMineAsync(visit, "un deux trois quatre")),
            new("/mes-reponses", "what was said", async visit => await Seeds.AskMineAsync(visit, await Seeds.SentWordsAsync(visit))),
            new("/mes-reponses", "it is erased", visit => visit.Page.Locator("form[action*=Erase] button, button[formaction*=Erase]").ClickAsync()),
        ],
        ["one question a page"] =
        [
            new("/s/{code}", "the door", async visit =>
            {
                await visit.CreateSessionAsync();
                await visit.OpenAsync("s/{code}");
            }),
            new("/simple/{code}", "the beginning", visit => visit.OpenAsync("simple/{code}")),
            new("/simple/{code}/question/{name}", "yes or no", async visit =>
            {
                await visit.Page.Locator("form[action*='/simple/'] button").ClickAsync();
                await visit.AnswerPagesAsync(0, 0);
            }),
            new("/s/{code}", "it was begun", visit => visit.OpenAsync("s/{code}")),
            new("/simple/{code}/question/{name}", "words", async visit =>
            {
                await visit.OpenAsync("simple/{code}");
                await visit.AnswerPagesAsync(0, 1);
            }),
            new("/simple/{code}/question/{name}", "no answer to a question that needs one", async visit =>
            {
                await visit.AnswerPagesAsync(1, 2);
                await visit.Pages.Continue.ClickAsync();
                await visit.Pages.Problem.WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "marks", visit => visit.AnswerPagesAsync(2, 4)),
            new("/simple/{code}/question/{name}", "said more plainly", async visit =>
            {
                await visit.Pages.Button(visit.Say("Button_NotUnderstood")).ClickAsync();
                await visit.Pages.News.WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "why it is asked", visit => visit.Page.Locator("details.why summary").ClickAsync()),
            new("/simple/{code}/question/{name}", "boxes", visit => visit.AnswerPagesAsync(4, 5)),
            new("/simple/{code}/question/{name}", "no box was ticked", async visit =>
            {
                await visit.Pages.Continue.ClickAsync();
                await visit.Pages.Problem.WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "the connection is cut", async visit =>
            {
                await visit.Page.Context.SetOfflineAsync(true);
                await visit.Pages.Continue.ClickAsync();
                await visit.Page.Locator("#coupure").WaitForAsync();
            }),
            new("/simple/{code}/message", "to stop and erase?", async visit =>
            {
                await visit.Page.Context.SetOfflineAsync(false);
                await visit.Pages.Button(visit.SayOnPage("Simple_Stop")).ClickAsync();
                await visit.Pages.HearsAsync(visit.Say("Questionnaire_ConfirmStop"));
            }),
            new("/simple/{code}/pause", "four words", async visit =>
            {
                await visit.Page.Locator("main form button").Last.ClickAsync();
                await visit.Pages.Button(visit.SayOnPage("Simple_Pause")).ClickAsync();
                await visit.Page.Locator(".words").WaitForAsync();
            }),
            new("/simple/{code}/relire", "the read-back", async visit =>
            {
                await visit.Pages.Button(visit.SayOnPage("Simple_Resume")).ClickAsync();
                await visit.AnswerPagesAsync(5, 16);
                await visit.Page.Locator("dl.review").WaitForAsync();
            }),
            new("/simple/{code}/fin", "thanks", async visit =>
            {
                await visit.Page.Locator("main form .actions button").First.ClickAsync();
                await visit.Page.Locator(".receipt").WaitForAsync();
            }),
        ],
        ["one question a page, with a helper"] =
        [
            new("/simple/{code}/question/{name}", "the person answers", async visit =>
            {
                await visit.CreateSessionAsync();
                await visit.OpenAsync("s/{code}");
                await visit.Page.Locator("form[action*='/simple/'] button").ClickAsync();
                await visit.Pages.Button(visit.Say("Button_Assist")).ClickAsync();
                await visit.Page.Locator(".who").WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "the helper answers", async visit =>
            {
                await visit.AnswerPagesAsync(0, 1);
                await visit.Pages.Button(visit.Say("Button_HelperSpeaks")).ClickAsync();
                await visit.Pages.HearsAsync(visit.Say("Assist_HelperAnswers"));
            }),
            new("/simple/{code}/relire", "the read-back, for the helper to read aloud", async visit =>
            {
                await visit.AnswerPagesAsync(1, 16);
                await visit.Page.Locator("dl.review").WaitForAsync();
            }),
            new("/simple/{code}/message", "what the helper saw", async visit =>
            {
                await visit.Pages.Button(visit.Say("Button_Remark")).ClickAsync();
                await visit.Page.Locator("#texte").WaitForAsync();
            }),
            new("/simple/{code}/fin", "all is erased", async visit =>
            {
                await visit.Page.Locator("#texte").FillAsync("La personne hésite.");
                await visit.Page.Locator("main form button").First.ClickAsync();
                await visit.Pages.Button(visit.SayOnPage("Simple_Stop")).ClickAsync();
                await visit.Pages.HearsAsync(visit.Say("Questionnaire_ConfirmStop"));
                await visit.Page.Locator("main form button").First.ClickAsync();
                await visit.Pages.HearsAsync(visit.SayOnPage("Simple_EndedHeading"));
            }),
        ],
        ["a picture, one question a page"] =
        [
            new("/simple/{code}/question/{name}", "a picture is asked for", async visit =>
            {
                await Seeds.CreateAskingPictureAsync(visit);
                await visit.OpenAsync("s/{code}");
                await visit.Page.Locator("form[action*='/simple/'] button").ClickAsync();
                await visit.Pages.ActAsync(new Answer.Words("Très utile"));
                await visit.Page.Locator("input[type=file]").WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "a file that is no picture", async visit =>
            {
                await visit.SendFileAsync("notes.txt");
                await visit.Pages.Problem.WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "a file that is too large", async visit =>
            {
                await visit.Page.GotoAsync($"{visit.Page.Url.Split('?', '#')[0]}?fichier=1");
                await visit.Pages.Problem.WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "after the picture", async visit =>
            {
                await visit.SendFileAsync("port.png");
                await visit.Page.Locator("textarea, input[type=text]").WaitForAsync();
            }),
            new("/simple/{code}/question/{name}", "back at a picture that was sent", async visit =>
            {
                await visit.Pages.Button(visit.Say("Button_Back")).ClickAsync();
                await visit.Page.Locator("input[type=file]").WaitForAsync();
            }),
            new("/simple/{code}/relire", "with a picture", async visit =>
            {
                await visit.Pages.Continue.ClickAsync();
                await visit.Pages.ActAsync(new Answer.Words("Merci"));
                await visit.Page.Locator("dl.review").WaitForAsync();
            }),
        ],
        ["a picture in a conversation"] =
        [
            new("/chat/{code}", "a picture is asked for", async visit =>
            {
                await Seeds.CreateAskingPictureAsync(visit);
                await visit.OpenAsync("chat/{code}");
                await visit.Chat.SendBox.WaitForAsync();
                await visit.Chat.HearsAsync(visit.Language == "fr" ? "Votre avis" : "Your view");
                await visit.WriteAsync("Très utile", "Question_HowToImage");
            }),
            new("/chat/{code}", "a file that is no picture", async visit => await visit.AttachAsync("notes.txt", "File_NotAnImage")),
            new("/chat/{code}", "after the picture", async visit => await visit.AttachAsync("port.png", "File_Taken")),
        ],
        ["a conversation"] =
        [
            new("/chat/{code}", "the first question", async visit =>
            {
                await visit.CreateSessionAsync();
                await visit.OpenAsync("chat/{code}");
                await visit.TalkAsync(0, 0);
            }),
            new("/chat/{code}", "said more plainly", visit => visit.PressAsync("Button_NotUnderstood", "Questionnaire_Plainer")),
            new("/chat/{code}", "words", visit => visit.TalkAsync(0, 1)),
            new("/chat/{code}", "buttons", visit => visit.TalkAsync(1, 2)),
            new("/chat/{code}", "marks", visit => visit.TalkAsync(2, 4)),
            new("/chat/{code}", "an answer that is not taken", visit => visit.WriteAsync("beaucoup", "Rejected_NotANumber")),
            new("/chat/{code}", "a card of boxes", visit => visit.TalkAsync(4, 5)),
            new("/chat/{code}", "no box was ticked", async visit =>
            {
                await visit.Chat.Cards.Last.Locator("button").ClickAsync();
                await visit.HearsAsync("Rejected_EmptyChoice");
            }),
            new("/chat/{code}", "the connection is cut", async visit =>
            {
                await visit.Page.Context.SetOfflineAsync(true);
                await visit.Chat.News.Locator("p").WaitForAsync();
            }),
            new("/chat/{code}", "the connection is back", async visit =>
            {
                await visit.Page.Context.SetOfflineAsync(false);
                await visit.Page.GetByText(visit.SayOnPage("Chat_Found")).WaitForAsync();
            }),
            new("/chat/{code}", "a pause with four words", visit => visit.WriteAsync("pause", "Questionnaire_Paused")),
            new("/chat/{code}", "to stop and erase?", async visit =>
            {
                await visit.PressAsync("Questionnaire_ButtonResume", "Questionnaire_Resumed");
                await visit.WriteAsync("stop", "Questionnaire_ConfirmStop");
            }),
            new("/chat/{code}", "the read-back", async visit =>
            {
                await visit.WriteAsync(visit.Language == "fr" ? "non" : "no", "Questionnaire_GoesOn");
                await visit.TalkAsync(5, 16);
            }),
            new("/chat/{code}", "thanks", async visit =>
            {
                await visit.TalkAsync(16, 17);
                await visit.HearsAsync("Feedback_Thanks");
            }),
            new("/chat/{code}", "what was said", visit => visit.PressAsync("Button_ShowMine", "Mine_Introduction")),
            new("/chat/{code}", "to erase it?", visit => visit.PressAsync("Button_EraseMine", "Mine_ConfirmErase")),
        ],
        ["a conversation with a helper"] =
        [
            new("/chat/{code}", "the person answers", async visit =>
            {
                await visit.CreateSessionAsync();
                await visit.OpenAsync("chat/{code}");
                await visit.TalkAsync(0, 0);
                await visit.PressAsync("Button_Assist", "Assist_PersonAnswers");
            }),
            new("/chat/{code}", "the helper answers", visit => visit.PressAsync("Button_HelperSpeaks", "Assist_HelperAnswers")),
            new("/chat/{code}", "what the helper saw", visit => visit.WriteAsync("observation", "Assist_RemarkAsked")),
        ],
        ["an idea, by its author and its coach"] =
        [
            new("/chat/{code}", "which questions of an idea", async visit =>
            {
                await visit.OpenAsync("chat/idee");
                await visit.TalkOfIdeaAsync(0, 0);
            }),
            new("/chat/{code}", "an idea's read-back", visit => visit.TalkOfIdeaAsync(0, 8)),
            new("/chat/{code}", "an idea's receipt", async visit =>
            {
                await visit.TalkOfIdeaAsync(8, 9);
                await visit.Page.Locator("a[href^='data:text/html']").WaitForAsync();
            }),
            new("/coach", "an idea, sessions and calls", async visit =>
            {
                await visit.EnterAsCoachAsync();
                await visit.OpenAsync("coach");
            }),
            new("/coach/idees/{reference}", "just filed", visit => visit.Page.Locator("a[href*='/coach/idees/']").First.ClickAsync()),
            new("/coach/idees/{reference}", "under way, with a message", async visit =>
            {
                await visit.Page.Locator("#text").FillAsync("Combien de communes sont concernées ?");
                await visit.Page.Locator("#text").Locator("xpath=ancestor::form").Locator("button").ClickAsync();
                await Seeds.TakeStepsAsync(visit, IdeaStep.AskToComplete);
            }),
            new("/coach/idees/{reference}", "shortlisted, when the call has closed", async visit =>
            {
                await Seeds.CloseCallAsync(visit);
                await visit.Page.ReloadAsync();
                await Seeds.TakeStepsAsync(visit, IdeaStep.TakeUp, IdeaStep.Shortlist);
            }),
            new("/coach/idees/{reference}", "a laureate that nobody knows", visit => Seeds.TakeStepsAsync(visit, IdeaStep.Hear, IdeaStep.Select)),
            new("/coach", "decisions to announce", visit => visit.OpenAsync("coach")),
            new("/coach", "decisions announced", visit => visit.Page.Locator("form[action*=announce] button").First.ClickAsync()),
            new("/coach/idees/{reference}", "a laureate that all know", visit => Seeds.OpenIdeaAsync(visit, "")),
            new("/coach/idees/{reference}", "not selected", visit => Seeds.OpenIdeaAsync(visit, Seeds.NotSelected)),
            new("/coach/idees/{reference}", "withdrawn", visit => Seeds.OpenIdeaAsync(visit, Seeds.Withdrawn)),
            new("/chat/{code}", "the author asks where the idea stands", async visit =>
            {
                await visit.OpenAsync("chat/idee");
                await visit.WriteAsync(visit.Language == "fr" ? "mes idées" : "my ideas", "Idea_IsLaureate");
            }),
        ],
        ["the coaches' sessions"] =
        [
            new("/coach/sessions/{code}", "nobody has come", async visit =>
            {
                await visit.CreateSessionAsync();
                await visit.EnterAsCoachAsync();
                await visit.OpenAsync("coach/sessions/{code}");
            }),
            new("/coach/sessions/{code}", "people, figures, observations, what was done", async visit =>
            {
                await Seeds.FillAsync(visit);
                await visit.OpenAsync("coach/sessions/{code}");
            }),
            new("/coach/sessions/{code}", "closed", visit => visit.Page.Locator("form[action*=Close] button, button[formaction*=Close]").First.ClickAsync()),
            new("/coach/sessions/{code}", "scores of scales", async visit =>
            {
                await Seeds.FillScaledAsync(visit);
                await visit.OpenAsync("coach/sessions/{code}");
            }),
            new("/coach/sessions/{code}/feuille", "on the screen", visit => visit.OpenAsync("coach/sessions/{code}/feuille")),
            new("/coach/fichiers", "no files", visit => visit.OpenAsync("coach/fichiers?questionnaire=retour")),
            new("/coach/fichiers", "files", Seeds.OpenFilesAsync),
            new("/coach/reponses/{id:maxlength(64)}", "with a file", visit => visit.Page.Locator("a[href*='/coach/reponses/']").First.ClickAsync()),
        ],
        ["questionnaires"] =
        [
            new("/coach/questionnaires", "the list", async visit =>
            {
                await visit.EnterAsCoachAsync();
                await visit.OpenAsync("coach/questionnaires");
            }),
            new("/coach/questionnaires/brouillons/{id:maxlength(64)}", "mistakes", visit => Sheets.SendAsync(visit, Sheets.Wrong)),
            new("/coach/questionnaires/brouillons/{id:maxlength(64)}", "nothing to correct", visit => Sheets.SendAsync(visit, Sheets.Good)),
            new("/coach/questionnaires/brouillons/{id:maxlength(64)}", "read as a whole", visit => visit.Page.Locator("main details summary").First.ClickAsync()),
            new("/coach/essais/{kind:regex(^(brouillon|version)$)}/{id:maxlength(64)}", "a question", visit => visit.Page.Locator("a[href*='/coach/essais/']").ClickAsync()),
            new("/coach/essais/{kind:regex(^(brouillon|version)$)}/{id:maxlength(64)}", "what would be kept", Sheets.TryAsync),
            new("/coach/questionnaires/{form:maxlength(200)}", "published", async visit =>
            {
                await visit.Page.Locator("main a").First.ClickAsync();
                await visit.Page.Locator("form.publish button").ClickAsync();
            }),
            new("/coach/questionnaires/{form:maxlength(200)}", "a session is open", async visit =>
            {
                await visit.Page.Locator("#titre").FillAsync("Atelier");
                await visit.Page.Locator("form.session button").ClickAsync();
                await visit.Host.AnswerAsync(await visit.Page.Locator(".plain a[href*='/chat/']").First.InnerTextAsync());
            }),
            new("/coach/questionnaires/{form:maxlength(200)}/versions/{hash:maxlength(64)}", "as people read it", visit => visit.Page.Locator("a[href*='/versions/']").First.ClickAsync()),
            new("/coach/questionnaires/brouillons/{id:maxlength(64)}", "a change that needs a new series", async visit =>
            {
                await visit.OpenAsync("coach/questionnaires");
                await Sheets.SendAsync(visit, Sheets.Changed);
            }),
            new("/coach/questionnaires/brouillons/{id:maxlength(64)}", "a change that is refused", async visit =>
            {
                await visit.Page.Locator("form.publish button").ClickAsync();
                await visit.Page.Locator("p.problem[role=alert]").WaitForAsync();
            }),
            new("/coach/questionnaires/{form:maxlength(200)}", "two versions and what changed", async visit =>
            {
                await visit.Page.Locator("input[name=serie][value=true]").CheckAsync();
                await visit.Page.Locator("form.publish button").ClickAsync();
                await visit.Page.Locator("a[href*='/versions/']").First.WaitForAsync();
            }),
        ],
    };
}
