using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Converters;

/// <summary>Reads the kind of surface that the JSON names.</summary>
public class SurfaceConverter : JsonConverter
{
    public override bool CanRead => true;

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(Surface);

    /// <exception cref="ArgumentException">There is no such surface.</exception>
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        var json = JObject.Load(reader);
        Surface surface = (string)json["surface"] switch
        {
            "meetingTabIcon" or "MeetingTabIcon" => new MeetingTabIconSurface(),
            "meetingStage" or "MeetingStage" => new MeetingStageSurface<TaskModuleContinueResponse>(),
            var other => throw new ArgumentException($"Invalid surface type: {other}"),
        };
        using var members = json.CreateReader();
        serializer.Populate(members, surface);
        return surface;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException("Surfaces are written as they are.");
}
