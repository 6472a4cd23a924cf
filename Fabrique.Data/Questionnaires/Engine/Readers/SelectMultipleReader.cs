using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Several choices: by commas, lines, "et" and "and", or figures with spaces between.</summary>
internal static class SelectMultipleReader
{
    private const int MaxPhrases = 200;
    private const int MaxCommasInLabel = 4;

    private static readonly char[] Separators = [',', ';', '\n', '\t', '+', '&', '•', '|'];
    private static readonly string[] Joiners = [" et ", " and ", " / ", " puis ", " ainsi que "];

    public static ReadResult Read(string text, ChoiceIndex index, Questionnaire questionnaire, string language)
    {
        var run = new Run(index, questionnaire, language);
        run.Take(text);
        return run.Result();
    }

    /// <summary>One reading: what was found so far, or the first thing that stopped it.</summary>
    private sealed class Run(ChoiceIndex index, Questionnaire questionnaire, string language)
    {
        private readonly ChoiceMatcher _matcher = new(index, language);
        private readonly SortedSet<int> _positions = [];
        private Reading.Rejected? _refusal;

        public void Take(string text)
        {
            if (TakeExact(text) || TakeWords(text) || TakeAllBut(text) || TakeNone(text))
                return;
            var phrases = text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (phrases.Length is 0 or > MaxPhrases)
            {
                _refusal = ChoiceRefusals.Unknown(text, _matcher);
                return;
            }

            for (var at = 0; at < phrases.Length && _refusal is null;)
                at += TakeSome(phrases, at);
        }

        public ReadResult Result()
        {
            if (_refusal is not null)
                return _refusal;
            if (_positions.Count == 0)
                return Refusals.Of(RejectionCode.NoneOfThem);
            var chosen = _positions.Select(position => index.Entries[position].Choice).ToImmutableArray();
            return chosen.Where(choice => choice.Exclusive).ToArray() switch
            {
                [] => new AnswerValue.Many([.. chosen.Select(choice => choice.Name)]),
                [var alone] => new AnswerValue.Many([alone.Name]),
                [var first, var second, ..] => Refusals.Of(
                    RejectionCode.AmbiguousChoice,
                    ("first", questionnaire.Say(first.Label, language)),
                    ("second", questionnaire.Say(second.Label, language))),
            };
        }

        private bool TakeExact(string text)
        {
            if (_matcher.Exact(text) is not ChoiceMatch.Found found)
                return false;
            _positions.Add(found.Entry.Position);
            return true;
        }

        // "1 3 4", or names with spaces between as they are stored.
        private bool TakeWords(string text)
        {
            var words = text.Split((char[]?)null, MaxPhrases + 1, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words.Length > MaxPhrases)
                return false;
            var found = words.Select(word => word.All(char.IsAsciiDigit) ? _matcher.Match(word) as ChoiceMatch.Found : Named(word)).ToArray();
            if (Array.Exists(found, match => match is null))
                return false;
            foreach (var match in found)
                _positions.Add(match!.Entry.Position);
            return true;
        }

        private bool TakeAllBut(string text)
        {
            if (ManyWords.Excepted(text) is not { } excepted)
                return false;
            var others = new Run(index, questionnaire, language);
            others.Take(excepted);
            _refusal = others._refusal;
            _positions.UnionWith(Usual().Except(others._positions));
            return true;
        }

        // "Aucun" is the one choice that says so, or an answer that there is no button for.
        private bool TakeNone(string text)
        {
            var folded = TextFold.Fold(text);
            if (!ManyWords.MeansNone(folded) || _matcher.Match(text) is not ChoiceMatch.None)
                return false;
            if (index.Entries.Where(entry => entry.Choice.Exclusive).ToList() is [var only])
                _positions.Add(only.Position);
            return true;
        }

        /// <summary>All that "tout" means.</summary>
        private IEnumerable<int> Usual() => index.Entries.Where(entry => !entry.Choice.Exclusive).Select(entry => entry.Position);

        private bool TakeSeveral(string phrase)
        {
            var folded = TextFold.Fold(phrase);
            var usual = Usual().ToArray();
            var meant = ManyWords.Places(folded, usual.Length) is { } places ? usual[places] : Between(folded);
            _positions.UnionWith(meant);
            return meant.Length > 0;
        }

        private int[] Between(string folded) =>
            ManyWords.Span(folded) is { } span && _matcher.Match(span.First) is ChoiceMatch.Found first && _matcher.Match(span.Last) is ChoiceMatch.Found last
                ? [.. index.Entries.Select(entry => entry.Position).Where(at => at >= first.Entry.Position && at <= last.Entry.Position)]
                : [];

        private ChoiceMatch.Found? Named(string word) =>
            index.Entries.FirstOrDefault(entry => entry.Choice.Name == word) is { } entry ? new ChoiceMatch.Found(entry) : null;

        // A label may hold a comma itself: the longest run of phrases that is a label goes first.
        private int TakeSome(string[] phrases, int at)
        {
            for (var length = Math.Min(MaxCommasInLabel, phrases.Length - at); length > 1; length--)
            {
                if (TakeExact(string.Join(", ", phrases, at, length)))
                    return length;
            }

            TakePhrase(phrases[at]);
            return 1;
        }

        private void TakePhrase(string phrase)
        {
            if (TakeExact(phrase) || TakeWords(phrase) || TakeSeveral(phrase))
                return;
            var parts = phrase.Split(Joiners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is > 1 and <= MaxPhrases)
                TakeParts(parts);
            else
                TakeOne(WithoutJoiner(phrase));
        }

        private void TakeParts(string[] parts)
        {
            foreach (var part in parts)
            {
                if (_refusal is null && !TakeExact(part) && !TakeWords(part) && !TakeSeveral(part))
                    TakeOne(part);
            }
        }

        // ", et le bus" leaves "et le bus" behind its comma.
        private static string WithoutJoiner(string phrase)
        {
            var joiner = Array.Find(Joiners, joiner => phrase.StartsWith(joiner.TrimStart(), StringComparison.OrdinalIgnoreCase));
            return joiner is null ? phrase : phrase[(joiner.Length - 1)..];
        }

        private void TakeOne(string phrase)
        {
            switch (_matcher.Match(phrase))
            {
                case ChoiceMatch.Found found:
                    _positions.Add(found.Entry.Position);
                    break;
                case ChoiceMatch.Several { Named: true } several:
                    _positions.UnionWith(several.Entries.Select(entry => entry.Position));
                    break;
                case ChoiceMatch.Several several:
                    _refusal = ChoiceRefusals.Ambiguous(several, questionnaire, language);
                    break;
                default:
                    _refusal = ChoiceRefusals.Unknown(phrase, _matcher);
                    break;
            }
        }
    }
}
