namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What must be known before something is done with an idea.</summary>
/// <param name="Reference">Of the idea, or "" for a choice among drafts.</param>
/// <param name="Text">The question, in the person's language.</param>
internal sealed record IdeaQuestion(IdeaQuestionKind Kind, string Reference, string Text)
{
    public static IdeaQuestion Name(IdeaLine line, string text) => new(IdeaQuestionKind.Name, line.Idea.Reference, text);

    public static IdeaQuestion Delete(IdeaLine line, string text) => new(IdeaQuestionKind.Delete, line.Idea.Reference, text);

    public static IdeaQuestion Comment(IdeaLine line, string text) => new(IdeaQuestionKind.Comment, line.Idea.Reference, text);

    public static IdeaQuestion Invite(IdeaLine line, string text) => new(IdeaQuestionKind.Invite, line.Idea.Reference, text);

    public static IdeaQuestion Withdraw(IdeaLine line, string text) => new(IdeaQuestionKind.Withdraw, line.Idea.Reference, text);
}

/// <summary>Stored by name in the dialog's state.</summary>
internal enum IdeaQuestionKind
{
    /// <summary>Which draft, or a new one?</summary>
    Choose,

    /// <summary>What is the draft called?</summary>
    Name,

    /// <summary>Really?</summary>
    Delete,

    /// <summary>Why is it withdrawn?</summary>
    Withdraw,

    /// <summary>What is to be said to the coaches?</summary>
    Comment,

    /// <summary>Who is to work on it too?</summary>
    Invite,
}
