using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity speaks of.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>Members that the schema does not name; written back where they were.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get => field ??= []; set; }

    /// <summary>This entity read as another type.</summary>
    public T GetAs<T>() => JObject.FromObject(this).As<T>();

    /// <summary>Takes over the type and members of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var read = JObject.FromObject(obj).As<Entity>();
        Type = read.Type;
        Properties = read.Properties;
    }

    /// <summary>Equal when the JSON is equal.</summary>
    public bool Equals(Entity other) =>
        other != null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other));

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || Equals(obj as Entity);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
