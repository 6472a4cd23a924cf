using System.Globalization;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Cards;

/// <summary>A form of one question.</summary>
internal static class OneQuestion
{
    /// <param name="type">"text", "date", "range 1 5 1" (start, end, step), "select_one 6 short" (choices and their length) …</param>
    /// <param name="label">The question's, and its hint.</param>
    public static Form Of(string type, string label = "Question ?")
    {
        var words = type.Split(' ');
        var isSelect = words[0].StartsWith("select", StringComparison.Ordinal);
        var parameters = words[0] == "range" ? $"start={words[1]} end={words[2]} step={words[3]}" : "";
        return Form.Of($"""
            | survey |
            | | type | name | label | hint | parameters |
            | | {words[0]}{(isSelect ? " list" : "")} | question | {label} | {label} | {parameters} |

            | choices |
            | | list_name | name | label |
            {(isSelect ? Choices(int.Parse(words[1], CultureInfo.InvariantCulture), words[2] == "long", label) : "")}

            | settings |
            | | form_title | form_id | version |
            | | Une | une | 1 |
            """);
    }

    private static string Choices(int count, bool isLong, string label) => string.Join('\n', Enumerable.Range(1, count).Select(number =>
        $"| | list | c{number} | {(isLong ? "Un choix que personne ne lirait sur un bouton " : label == "Question ?" ? "Choix " : label)}{number} |"));
}
