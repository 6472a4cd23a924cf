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
    /// <summary>Somebody helps the person.</summary>
    Assist,

    /// <summary>Nobody helps after all.</summary>
    Alone,

    PersonSpeaks,
    HelperSpeaks,

    /// <summary>A helper wants to note what they observe.</summary>
    Remark,

    ShowMine,
    EraseMine,

    /// <summary>Erase, without being asked again.</summary>
    EraseNow,

    /// <summary>What changed after earlier feedback?</summary>
    News,

    InFrench,
    InEnglish,
}
