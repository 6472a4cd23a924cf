using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Dialogs;

/// <summary>What a person wants to begin, said in words that work on every channel; a closed set.</summary>
internal abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>Nothing else can be meant: "mon avis est partagé" and "continuer sans aide" are answers, in the middle of questions.</summary>
    public bool IsPlain => this switch
    {
        Feedback asked => asked.Code.Length == 0 || SessionCodes.IsWhole(SessionCodes.Normalize(asked.Code)),
        Resume asked => SessionCodes.IsWhole(FourWords.Normalize(asked.Words)),
        Export asked => !asked.Form.Contains(' ', StringComparison.Ordinal),
        OnIdea asked => !asked.IsBare && (asked.Rest.Length == 0 || asked.Verb is IdeaVerb.Rename or IdeaVerb.Comment or IdeaVerb.Invite),
        _ => true,
    };

    /// <summary>"donner mon avis CODE".</summary>
    /// <param name="Code">As typed, may be "".</param>
    public sealed record Feedback(string Code) : Opening;

    /// <summary>"proposer une idée".</summary>
    public sealed record Idea : Opening;

    /// <summary>"nouvelle idée": another draft beside those that there are.</summary>
    public sealed record NewIdea : Opening;

    /// <summary>"où en est mon idée ?", "mes idées".</summary>
    public sealed record MyIdeas : Opening;

    /// <summary>"modifier IDEE-7K3F".</summary>
    /// <param name="Rest">What follows the reference, as typed; may be "".</param>
    public sealed record OnIdea(IdeaVerb Verb, string Reference, string Rest) : Opening
    {
        /// <summary>Nothing but a reference was said, which in the middle of questions is an answer.</summary>
        public bool IsBare { get; init; }
    }

    /// <summary>"ne plus me le rappeler", or the contrary.</summary>
    public sealed record Reminders(bool AreWanted) : Opening;

    /// <summary>"exporter les réponses retour", for coaches.</summary>
    /// <param name="Form">Its id.</param>
    public sealed record Export(string Form) : Opening;

    /// <summary>"reprendre QUATRE MOTS".</summary>
    /// <param name="Words">As typed.</param>
    public sealed record Resume(string Words) : Opening;
}
