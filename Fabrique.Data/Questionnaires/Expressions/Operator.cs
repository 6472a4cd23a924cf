using System.Diagnostics;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>The binary operators of XPath 1.0, but for the union.</summary>
internal enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

internal static class Operators
{
    public static Operator? Find(string token) => token switch
    {
        "or" => Operator.Or,
        "and" => Operator.And,
        "=" => Operator.Equal,
        "!=" => Operator.NotEqual,
        "<" => Operator.Less,
        "<=" => Operator.LessOrEqual,
        ">" => Operator.Greater,
        ">=" => Operator.GreaterOrEqual,
        "+" => Operator.Add,
        "-" => Operator.Subtract,
        "*" => Operator.Multiply,
        "div" => Operator.Divide,
        "mod" => Operator.Modulo,
        _ => null,
    };

    /// <summary>What programs, spreadsheets and hurried hands write instead → what is meant; "" for anything else.</summary>
    public static string Meant(string found) => found switch
    {
        "==" => "=",
        "<>" => "!=",
        "&&" => "and",
        "||" => "or",
        ";" => ",",
        "≤" => "<=",
        "≥" => ">=",
        "≠" => "!=",
        "×" => "*",
        "÷" => "div",
        "!" => "not(…)",
        "AND" or "And" or "et" or "ET" => "and",
        "OR" or "Or" or "ou" or "OU" => "or",
        "DIV" or "Div" => "div",
        "MOD" or "Mod" => "mod",
        _ => "",
    };

    public static string Text(this Operator op) => op switch
    {
        Operator.Or => "or",
        Operator.And => "and",
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "div",
        Operator.Modulo => "mod",
        _ => throw new UnreachableException(),
    };

    /// <summary>The higher, the tighter it binds; all are left-associative.</summary>
    public static int Precedence(this Operator op) => op switch
    {
        Operator.Or => 1,
        Operator.And => 2,
        Operator.Equal or Operator.NotEqual => 3,
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => 4,
        Operator.Add or Operator.Subtract => 5,
        _ => 6,
    };
}
