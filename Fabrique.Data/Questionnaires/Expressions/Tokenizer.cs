using System.Globalization;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Expressions;

internal enum TokenKind
{
    Number,
    Text,
    Reference,
    Name,
    Symbol,
    End,
}

/// <param name="Position">From 1, as it is told to authors.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);

/// <summary>Cuts an expression into tokens in one pass.</summary>
internal sealed class Tokenizer(string source)
{
    private readonly List<Token> _tokens = [];
    private int _at;

    public ExpressionFault? Fault { get; private set; }

    /// <summary>All tokens, <see cref="TokenKind.End"/> last; incomplete when <see cref="Fault"/> is set.</summary>
    public List<Token> Run()
    {
        while (Fault is null && _at < source.Length)
            Step(source[_at]);
        _tokens.Add(new Token(TokenKind.End, "", source.Length + 1));
        return _tokens;
    }

    private void Step(char c)
    {
        if (char.IsWhiteSpace(c))
            _at++;
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            Add(TokenKind.Number, source[_at..EndOfNumber()]);
        else if (Closers(c) is { } closers)
            AddText(closers);
        else if (c == '$')
            AddReference();
        else if (char.IsLetter(c) || c == '_')
            Add(TokenKind.Name, source[_at..EndOfName()]);
        else
            AddSymbol(c);
    }

    private char Peek(int ahead) => _at + ahead < source.Length ? source[_at + ahead] : '\0';

    private void Add(TokenKind kind, string text)
    {
        _tokens.Add(new Token(kind, text, _at + 1));
        _at += text.Length;
    }

    private int EndOfNumber()
    {
        var end = _at;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
            end++;
        if (end < source.Length && source[end] == '.')
            end++;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
            end++;
        return end;
    }

    private int EndOfName()
    {
        var end = _at;
        while (end < source.Length && (char.IsLetterOrDigit(source[end]) || source[end] is '_' or '-' or ':'))
            end++;
        return end;
    }

    // Word processors turn straight quotes into curly ones; a straight one still closes only with itself.
    private static string? Closers(char opener) => opener switch
    {
        '\'' => "'",
        '"' => "\"",
        '‘' or '’' => "’'",
        '“' or '”' => "”\"",
        _ => null,
    };

    private void AddText(string closers)
    {
        var close = source.AsSpan(_at + 1).IndexOfAny(closers);
        if (close < 0)
        {
            Fault = ExpressionFault.Of(FaultCode.UnclosedText, (_at + 1).ToString(CultureInfo.InvariantCulture));
            return;
        }

        _tokens.Add(new Token(TokenKind.Text, source.Substring(_at + 1, close), _at + 1));
        _at += close + 2;
    }

    private void AddReference()
    {
        var close = Peek(1) == '{' ? source.IndexOf('}', _at) : -1;
        var name = close < 0 ? "" : source[(_at + 2)..close].Trim();
        if (!Names.IsQuestionName(name))
        {
            Fault = ExpressionFault.Of(FaultCode.BadReference, close < 0 ? source[_at..Math.Min(source.Length, _at + 20)] : source[_at..(close + 1)]);
            return;
        }

        _tokens.Add(new Token(TokenKind.Reference, name, _at + 1));
        _at = close + 1;
    }

    private void AddSymbol(char c)
    {
        var two = (c, Peek(1)) is ('!', '=') or ('<', '=') or ('>', '=') or ('.', '.') or ('/', '/') or ('=', '=') or ('<', '>') or ('&', '&') or ('|', '|');
        var symbol = source.Substring(_at, two ? 2 : 1);
        if (symbol == "−")
            _tokens.Add(new Token(TokenKind.Symbol, "-", _at + 1));
        else if (symbol is "(" or ")" or "," or "." or ".." or "/" or "//" or "@" or "[" or "]" or "|" || Operators.Find(symbol) is not null || Operators.Meant(symbol).Length > 0)
            _tokens.Add(new Token(TokenKind.Symbol, symbol, _at + 1));
        else
            Fault = ExpressionFault.Of(FaultCode.UnexpectedCharacter, WholeCharacter(), (_at + 1).ToString(CultureInfo.InvariantCulture));
        _at += symbol.Length;
    }

    private string WholeCharacter() =>
        char.IsHighSurrogate(source[_at]) && char.IsLowSurrogate(Peek(1)) ? source.Substring(_at, 2) : source.Substring(_at, 1);
}
