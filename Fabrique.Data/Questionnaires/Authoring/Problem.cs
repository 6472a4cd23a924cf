using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Something that an author has to mend (or, as a warning, to know), told by place.</summary>
/// <param name="Sheet">"survey", "choices", "settings", or "" for the file as a whole.</param>
/// <param name="Row">The sheet's own row, the header being row 1; 0 for the sheet as a whole.</param>
/// <param name="Column">The column's header, or "".</param>
/// <param name="Code">Names the wording in the resources.</param>
/// <param name="Arguments">What was found, and what else the wording needs, in its order.</param>
public sealed record Problem(
    string File,
    string Sheet,
    int Row,
    string Column,
    string Code,
    ImmutableArray<string> Arguments,
    bool IsWarning);
