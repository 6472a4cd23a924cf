using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Settings of the embedded Direct Line, section <c>Fabrique:DirectLine</c>.</summary>
internal sealed class DirectLineOptions : IValidatableObject
{
    public const string Section = "Fabrique:DirectLine";

    /// <summary>What a trusted site presents to begin conversations for its visitors. None by default: only the chat page begins them.</summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>Origins (such as https://www.example.gouv.fr) whose pages may call from a browser. None by default: only the host's own.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>The host's address as browsers see it, where a proxy hides it. By default, that of the request.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long a conversation's token is good. One hour by default.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after it was given a stream's address may be opened. One minute by default.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan StreamTokenLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after it was served a chat page may begin conversations. Twelve hours by default.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "2.00:00:00")]
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many conversations one address may begin in a minute: a whole office may share one. 600 by default.</summary>
    [Range(1, 100_000)]
    public int ConversationsPerAddressAndMinute { get; set; } = 600;

    /// <summary>How many activities one conversation may be sent in a minute. 300 by default.</summary>
    [Range(1, 100_000)]
    public int MessagesPerConversationAndMinute { get; set; } = 300;

    /// <summary>How many streams one conversation may keep open (tabs, and broken ones not yet noticed). 8 by default.</summary>
    [Range(1, 1_000)]
    public int StreamsPerConversation { get; set; } = 8;

    /// <summary>How many streams the host keeps open in all. 10,000 by default.</summary>
    [Range(1, 1_000_000)]
    public int Streams { get; set; } = 10_000;

    /// <summary>How often a stream looks by itself for what other hosts committed, whose news it hears at once. 15 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan StreamPoll { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a reader may take for one activity set before its stream is cut. Ten seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan StreamSendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in Origins)
            if (!IsWeb(origin, out var url) || url.GetLeftPart(UriPartial.Authority) != origin)
                yield return new ValidationResult($"\"{origin}\" is no origin: write https://host, with nothing behind.", [nameof(Origins)]);
        if (PublicUrl is not null && !IsWeb(PublicUrl.OriginalString, out _))
            yield return new ValidationResult($"\"{PublicUrl.OriginalString}\" is no address: write https://host.", [nameof(PublicUrl)]);
    }

    private static bool IsWeb(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
