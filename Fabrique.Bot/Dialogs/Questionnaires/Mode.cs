namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>What the person is answering at the moment. Stored by name in the dialog's state.</summary>
internal enum Mode
{
    /// <summary>A question, or the read-back when none is left.</summary>
    Run,

    /// <summary>The essential questions, or all?</summary>
    Scope,

    Paused,

    /// <summary>May the channel say who they are?</summary>
    Profile,

    /// <summary>File it, though others resemble it?</summary>
    Similar,

    /// <summary>The answer is kept; the person may say more.</summary>
    Hint,

    /// <summary>The helper says what they observe.</summary>
    Remark,

    ConfirmErase,
    ConfirmRestart,
    ConfirmStop,
}
