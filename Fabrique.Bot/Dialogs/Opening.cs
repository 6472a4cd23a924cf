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
        _ => true,
    };

    /// <summary>"donner mon avis CODE".</summary>
    /// <param name="Code">As typed, may be "".</param>
    public sealed record Feedback(string Code) : Opening;

    /// <summary>"proposer une idée".</summary>
    public sealed record Idea : Opening;

    /// <summary>"reprendre QUATRE MOTS".</summary>
    /// <param name="Words">As typed.</param>
    public sealed record Resume(string Words) : Opening;
}
