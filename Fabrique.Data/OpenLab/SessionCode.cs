namespace Fabrique.Data.OpenLab;

/// <summary>How people find a session: four easy words joined by hyphens, or six digits.</summary>
/// <param name="Words">Lower case, no accents, such as "lampe-tigre-route-miel".</param>
/// <param name="Digits">Six digits.</param>
public sealed record SessionCode(string Words, string Digits)
{
    /// <summary>As people read them, such as "482 915".</summary>
    public string SpacedDigits => $"{Digits[..3]} {Digits[3..]}";

    public override string ToString() => Words;
}
