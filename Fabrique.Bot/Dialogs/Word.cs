namespace Fabrique.Bot.Dialogs;

/// <summary>What every question understands besides an answer.</summary>
internal enum Word
{
    Back,
    Skip,
    DontKnow,
    Pause,
    Help,
    NotUnderstood,
    Why,
    Restart,
    Stop,
    Send,
    Change,
    Essential,
    Everything,
    Resume,
    Yes,
    No,
    InFrench,
    InEnglish,
}
