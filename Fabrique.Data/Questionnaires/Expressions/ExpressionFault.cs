using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Why an expression was not understood.</summary>
/// <param name="Arguments">What its wording needs, in its order.</param>
internal sealed record ExpressionFault(FaultCode Code, ImmutableArray<string> Arguments)
{
    public static ExpressionFault Of(FaultCode code, params ImmutableArray<string> arguments) => new(code, arguments);
}

/// <summary>In brackets: the arguments.</summary>
internal enum FaultCode
{
    /// <summary>(length, max)</summary>
    TooLong,

    /// <summary>(max)</summary>
    TooDeep,

    /// <summary>(character, position from 1)</summary>
    UnexpectedCharacter,

    /// <summary>(position from 1)</summary>
    UnclosedText,

    /// <summary>(what was found)</summary>
    BadReference,

    /// <summary>(what was found)</summary>
    PathRefused,

    /// <summary>(name, suggestion or "")</summary>
    UnknownFunction,

    /// <summary>(name)</summary>
    FunctionRefused,

    /// <summary>(name, expected, found)</summary>
    WrongArguments,

    /// <summary>(what was found, position from 1)</summary>
    Unexpected,

    /// <summary>A sign or a word of another language stands where an operator is meant. (what was found, position from 1, suggestion)</summary>
    OtherOperator,

    /// <summary>The expression stops too early.</summary>
    UnexpectedEnd,

    /// <summary>(pattern)</summary>
    BadPattern,

    /// <summary>The pattern of regex is not a text in quotes.</summary>
    PatternNotText,

    /// <summary>The second argument of jr:choice-name is not '${name}'.</summary>
    ChoiceNameWithoutQuestion,
}
