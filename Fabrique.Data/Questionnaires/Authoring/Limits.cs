namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>How large a questionnaire may be: far beyond what anybody would answer, and still quick to compile and run.</summary>
internal static class Limits
{
    public const int File = 2_000_000;
    public const int SurveyRows = 1_000;
    public const int ChoiceRows = 5_000;
    public const int Columns = 100;
    public const int Text = 5_000;
    public const int GroupDepth = 10;
}
