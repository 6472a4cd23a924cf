using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What the activity carries.</summary>
public partial class Activity
{
    /// <summary>True when there is something to show: text, summary, an attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments?.Count > 0
        || ChannelData != null;

    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(IsMention).Select(entity => entity as Mention ?? entity.GetAs<Mention>())];

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; default when there is none.</summary>
    /// <exception cref="JsonException">The data does not fit the type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT already => already,
        var data => ((JObject)data).As<TypeT>(),
    };

    /// <returns>False when there is no channel data or it does not fit the type.</returns>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData == null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception misfit) when (misfit is JsonException or InvalidCastException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static bool IsMention(Entity entity) =>
        string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase);
}
