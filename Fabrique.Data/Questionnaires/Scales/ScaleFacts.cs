using System.Diagnostics;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Scales;

/// <summary>What is fixed about each scale.</summary>
public static class ScaleFacts
{
    /// <summary>How many items it has; null for any number.</summary>
    public static int? Items(Scale scale) => scale switch
    {
        Scale.Sus => 10,
        Scale.UmuxLite => 2,
        Scale.Nps or Scale.Csat or Scale.Ces => 1,
        Scale.Custom => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The least and the greatest score.</summary>
    public static (int Least, int Most) Scores(Scale scale) => scale switch
    {
        Scale.Sus or Scale.UmuxLite => (0, 100),
        Scale.Nps => (-100, 100),
        _ => Answers(scale),
    };

    /// <summary>The least and the greatest answer to one item.</summary>
    public static (int Least, int Most) Answers(Scale scale) => scale switch
    {
        Scale.Sus or Scale.Csat => (1, 5),
        Scale.UmuxLite or Scale.Ces => (1, 7),
        Scale.Nps => (0, 10),
        Scale.Custom custom => (0, custom.Most),
        _ => throw new UnreachableException(),
    };
}
