using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>One turn of one person's questionnaire: what the steps of the dialog share.</summary>
internal sealed class Run(Talk talk, Memory memory, Questionnaire questionnaire, Response response)
{
    public Talk Talk { get; } = talk;

    public Memory Memory { get; } = memory;

    public Questionnaire Questionnaire { get; } = questionnaire;

    public Response Response { get; private set; } = response;

    /// <summary>What the person typed in this turn, by question name; a page shows it again.</summary>
    public ImmutableSortedDictionary<string, string> Typed { get; set; } = CardSubmission.NoFields;

    /// <summary>Why answers of this turn were not taken, by question name; a page says it by the field.</summary>
    public ImmutableSortedDictionary<string, string> Problems { get; set; } = CardSubmission.NoFields;

    public RunState State => Response.Run;

    public Company Company => Companies.Of(Response);

    public RunContext Context => new(Talk.Turn.Now, Talk.Turn.Zone, Talk.Language) { StartedAt = Response.StartedAt, Seed = Response.Id.Value };

    public Step Next() => QuestionnaireRun.Next(Questionnaire, State, Context);

    public void Move(RunState state) => Put(Helping.Move(Response, state));

    public void Put(Response changed)
    {
        Response = changed;
        Talk.Turn.Responses.Put(changed);
    }
}
