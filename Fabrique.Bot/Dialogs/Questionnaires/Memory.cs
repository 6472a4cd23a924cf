using System.Globalization;
using Fabrique.Data;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>The little that the dialog itself remembers between turns; answers live in the response.</summary>
internal sealed class Memory(IDictionary<string, object> state)
{
    public ResponseId Response
    {
        get => new(Read("response") ?? throw new InvalidOperationException("The dialog has no response."));
        set => state["response"] = value.Value;
    }

    public Mode Mode
    {
        get => Enum.TryParse<Mode>(Read("mode"), out var mode) ? mode : Mode.Run;
        set => state["mode"] = value.ToString();
    }

    /// <summary>Names what was shown last; a card with another one is an old card.</summary>
    public string Nonce
    {
        get => Read("nonce") ?? "";
        set => state["nonce"] = value;
    }

    /// <summary>Why answers to the current question were not taken, one after the other; codes, never what was said.</summary>
    public string[] Refused
    {
        get => Words("refused");
        set => state["refused"] = string.Join(' ', value);
    }

    /// <summary>How often the current question was not understood.</summary>
    public int Confusions
    {
        get => int.Parse(Read("confusions") ?? "0", CultureInfo.InvariantCulture);
        set => state["confusions"] = value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>It was asked whether the channel may say who they are.</summary>
    public bool ProfileOffered
    {
        get => Read("profile") is not null;
        set => state["profile"] = value.ToString();
    }

    /// <summary>Similar ideas were looked for.</summary>
    public bool SimilarShown
    {
        get => Read("similar") is not null;
        set => state["similar"] = value.ToString();
    }

    /// <summary>Names of the questions whose follow-up was said already.</summary>
    public string[] Hinted
    {
        get => Words("hinted");
        set => state["hinted"] = string.Join(' ', value);
    }

    private string[] Words(string key) => (Read(key) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string? Read(string key) => state.TryGetValue(key, out var value) ? value?.ToString() : null;
}
