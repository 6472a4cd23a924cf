using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A questionnaire, or every problem of its file; a closed set.</summary>
public abstract record CompileResult
{
    private CompileResult()
    {
    }

    public sealed record Compiled(Questionnaire Questionnaire, ImmutableArray<Problem> Warnings) : CompileResult;

    public sealed record Failed(ImmutableArray<Problem> Problems) : CompileResult;
}
