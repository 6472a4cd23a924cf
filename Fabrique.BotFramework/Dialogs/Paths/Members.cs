using System.Collections;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a path: a member or an element of an object, a dictionary, a list or JSON.</summary>
internal static class Members
{
    private const int MostElements = 10_000;

    /// <returns>Null when there is none.</returns>
    public static object Get(object at, object segment) => (at, segment) switch
    {
        (null, _) => null,
        (JArray list, int index) => index >= 0 && index < list.Count ? Plain(list[index]) : null,
        (IList list, int index) => index >= 0 && index < list.Count ? list[index] : null,
        (JObject json, string name) => Plain(json.GetValue(name, StringComparison.OrdinalIgnoreCase)),
        (IDictionary<string, object> values, string name) => Plain(NameIn(values, name) is { } key ? values[key] : null),
        (JToken, _) => null,
        (_, string name) => Plain(Property(at, name)?.GetValue(at)),
        _ => null,
    };

    /// <summary>Puts an object or a list where nothing is, as the next step needs it.</summary>
    /// <returns>Null when it cannot be put there.</returns>
    public static object Make(object at, object segment, object next)
    {
        Set(at, segment, next is int ? new JArray() : new JObject());
        return Get(at, segment);
    }

    public static void Set(object at, object segment, object value)
    {
        switch (at, segment)
        {
            case (JArray list, int index) when index is >= 0 and < MostElements:
                while (list.Count <= index)
                    list.Add(JValue.CreateNull());
                list[index] = AsJson(value);
                break;
            case (IList list, int index) when index is >= 0 and < MostElements:
                while (list.Count <= index)
                    list.Add(null);
                list[index] = value;
                break;
            case (JObject json, string name):
                json[json.Property(name, StringComparison.OrdinalIgnoreCase)?.Name ?? name] = AsJson(value);
                break;
            case (IDictionary<string, object> values, string name):
                values[NameIn(values, name) ?? name] = value;
                break;
            case (not JToken, string name) when Property(at, name) is { CanWrite: true } property:
                property.SetValue(at, value is JToken given ? given.ToObject(property.PropertyType) : value);
                break;
        }
    }

    public static void Remove(object at, object segment)
    {
        switch (at, segment)
        {
            case (IList list, int index) when index >= 0 && index < list.Count:
                list.RemoveAt(index);
                break;
            case (JObject json, string name):
                json.Property(name, StringComparison.OrdinalIgnoreCase)?.Remove();
                break;
            case (IDictionary<string, object> values, string name):
                values.Remove(NameIn(values, name) ?? name);
                break;
            default:
                Set(at, segment, null);
                break;
        }
    }

    public static IEnumerable<string> Names(object at) => at switch
    {
        IDictionary<string, object> values => values.Keys,
        JObject json => json.Properties().Select(property => property.Name),
        JToken or IEnumerable => [],
        _ => at.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.Name),
    };

    /// <summary>What stands in a JSON scalar; objects and lists stay JSON.</summary>
    public static object Plain(object value) => value is JValue scalar ? scalar.Value : value;

    public static JToken AsJson(object value) => value switch
    {
        null => JValue.CreateNull(),
        JToken json => json,
        _ => JToken.FromObject(value),
    };

    private static string NameIn(IDictionary<string, object> values, string name) => values.ContainsKey(name)
        ? name
        : values.Keys.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private static PropertyInfo Property(object at, string name) => Array.Find(
        at.GetType().GetProperties(),
        property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)
            && property.GetIndexParameters().Length == 0);
}
