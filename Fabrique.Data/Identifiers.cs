namespace Fabrique.Data;

/// <summary>Identifies one person's run through a questionnaire.</summary>
public readonly record struct ResponseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Identifies an open-lab session.</summary>
public readonly record struct SessionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Identifies a product that is tried in open-lab sessions.</summary>
public readonly record struct ProductId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Identifies a call for projects.</summary>
public readonly record struct CallId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Identifies an idea.</summary>
public readonly record struct IdeaId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>SHA-256 of a compiled questionnaire's canonical print, in lower-case hexadecimal.</summary>
public readonly record struct QuestionnaireHash(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Identifies a file that a coach works on before it is published.</summary>
public readonly record struct DraftId(string Value)
{
    public override string ToString() => Value;
}
