using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Model;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Simple;

/// <summary>Reads the form of a question's page as the dialogs read what a card sends.</summary>
internal sealed class SubmittedForm(IChance chance)
{
    /// <summary>Before a question's name: what stands in its field.</summary>
    public const string FieldPrefix = CardSubmission.FieldPrefix;

    /// <summary>Before a question's name and a choice's: its place in a ranking.</summary>
    public const string PlacePrefix = "p.";

    /// <summary>The button that was pressed, where it does not send the answer.</summary>
    public const string Word = "mot";

    /// <summary>Names the message that the page answers.</summary>
    public const string Message = "message";

    /// <summary>There are several questions on the page.</summary>
    public const string Several = "plusieurs";

    public static JObject Read(IFormCollection form, string question)
    {
        var read = new JObject
        {
            [CardSubmission.NonceField] = form[Message].ToString(),
            [CardSubmission.QuestionField] = question,
            [CardSubmission.WordField] = form[Word].ToString(),
        };
        if (form.ContainsKey(Several))
        {
            read[FieldPrefix + question] = "";
            foreach (var key in form.Keys.Where(key => key.StartsWith(FieldPrefix, StringComparison.Ordinal)))
            {
                read[key] = Value(form, key);
            }
        }
        else
        {
            var ranking = Ranking(form, question);
            read[CardSubmission.AnswerField] = ranking.Length > 0 ? ranking : Value(form, FieldPrefix + question);
        }

        return read;
    }

    /// <returns>The file of the question; empty where none was chosen; null when it is too large.</returns>
    public async Task<ImmutableArray<ReceivedFile>?> FilesAsync(IFormCollection form, string question, CancellationToken ct)
    {
        if (form.Files.GetFile(FieldPrefix + question) is not { Length: > 0 } file)
        {
            return ImmutableArray<ReceivedFile>.Empty;
        }

        if (file.Length > ReceivedFile.LargestSize)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var bytes = content.ToArray();
        var kind = FileKind.Of(bytes, file.FileName);
        return [new ReceivedFile(AnswerValue.File.IdPrefix + chance.NewId(), FileName.Clean(file.FileName, kind), kind, bytes)];
    }

    // Browsers end lines in fields with two signs.
    private static string Value(IFormCollection form, string key) =>
        string.Join(',', form[key].Where(value => !string.IsNullOrEmpty(value))).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>One "place. choice" a line, by place. Places that two choices have say nothing: the dialog asks for them again.</summary>
    private static string Ranking(IFormCollection form, string question)
    {
        var prefix = $"{PlacePrefix}{question}.";
        var places = form.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => (Choice: key[prefix.Length..], IsPlace: int.TryParse(form[key].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var place), Place: place))
            .ToList();
        var placed = places.Where(place => place.IsPlace).GroupBy(place => place.Place).Where(group => group.Count() == 1).Select(group => group.Single()).ToList();
        if (placed.Count == places.Count - 1 && Enumerable.Range(1, places.Count).Except(placed.Select(place => place.Place)).ToList() is [var free])
        {
            placed.Add((places.Select(place => place.Choice).Except(placed.Select(place => place.Choice)).Single(), true, free));
        }

        return string.Join('\n', placed.OrderBy(place => place.Place).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Place}. {place.Choice}")));
    }
}
