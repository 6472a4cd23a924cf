namespace Fabrique.Data.Exports.Rows;

/// <summary>Which columns beside the questions a form's responses give reason for.</summary>
/// <param name="Ideas">Ideas are told in this form, now or before.</param>
/// <param name="Helpers">Some responses were given with a helper.</param>
internal readonly record struct ExportParts(bool Ideas, bool Helpers);
