using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Settings of Teams, section <c>Fabrique:Teams</c>; who the bot is stands in the Bot Framework's own settings.</summary>
internal sealed class TeamsOptions : IValidatableObject
{
    public const string Section = "Fabrique:Teams";

    /// <summary>Ends of host names to which replies may be posted, besides the Bot Framework's own. None by default.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Ends of host names that may hold people's files, besides SharePoint's. None by default.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>A file (PFX or PEM) with the certificate and the key that prove the bot, instead of a secret. None by default.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>How long a connector may take for one call. Fifteen seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan ConnectorTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a turn waits for the channel to say who somebody is. Four seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")]
    public TimeSpan ProfileTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a turn waits for the files of a message, all together. Ten seconds by default: Teams waits for fifteen.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:14")]
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var host in ServiceHosts.Concat(FileHosts))
            if (!host.StartsWith('.') || Uri.CheckHostName(host[1..]) != UriHostNameType.Dns || !host[1..].Contains('.', StringComparison.Ordinal))
                yield return new ValidationResult($"\"{host}\" is no end of a host name: write .example.org.", [nameof(ServiceHosts)]);
        if (!string.IsNullOrEmpty(Certificate) && !File.Exists(Certificate))
            yield return new ValidationResult($"There is no certificate file {Certificate}.", [nameof(Certificate)]);
    }
}

[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
