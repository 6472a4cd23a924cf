using System.Text;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Codes of the store as people read them, each looked up once.</summary>
internal sealed class WordMap(ExportTexts texts)
{
    private readonly List<(string Subject, byte[] Code, byte[] Word)> _words = [];

    /// <summary>The word for a code such as "submitted"; the code itself where there is none.</summary>
    public ReadOnlySpan<byte> Of(string subject, ReadOnlySpan<byte> code)
    {
        foreach (var known in _words)
            if (ReferenceEquals(known.Subject, subject) && code.SequenceEqual(known.Code)) return known.Word;
        return Learn(subject, code.ToArray());
    }

    private byte[] Learn(string subject, byte[] code)
    {
        var text = Encoding.UTF8.GetString(code);
        var word = Encoding.UTF8.GetBytes(texts.Word(subject, text) ?? text);
        _words.Add((subject, code, word));
        return word;
    }
}
