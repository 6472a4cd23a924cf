namespace Fabrique.Data.Storage;

/// <summary>Where data is kept when nobody says otherwise.</summary>
public static class DataFolder
{
    /// <summary>"fabrique" in the platform's folder for a user's local data (<c>XDG_DATA_HOME</c> or ~/.local/share on Linux).</summary>
    public static string Default() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "fabrique");
}
