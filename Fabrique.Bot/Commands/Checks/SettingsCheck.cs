using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Commands.Checks;

/// <summary>Are all settings within their bounds?</summary>
internal static class SettingsCheck
{
    public static Finding Run(WebApplication host, CommandTexts texts)
    {
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return new Finding(Verdict.Good, texts.Format("Check_Settings", host.Environment.EnvironmentName));
        }
        catch (Exception fault) when (Surroundings.Describe(fault, texts) is { } sentence)
        {
            return new Finding(Verdict.Bad, sentence);
        }
    }
}
