using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and writes members of objects, dictionaries, lists and JSON by a path such as
/// <c>user.pets[0]['first name']</c>. Names are compared without regard to case.</summary>
public static class ObjectPath
{
    public static bool HasValue(object obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <exception cref="KeyNotFoundException">There is nothing at the path.</exception>
    public static T GetPathValue<T>(object obj, string path) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);

    public static T GetPathValue<T>(object obj, string path, T defaultValue) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    /// <returns>False when there is nothing at the path, or something of another shape.</returns>
    public static bool TryGetPathValue<T>(object obj, string path, out T value)
    {
        value = default;
        if (obj == null || path == null)
            return false;
        if (path.Length == 0)
        {
            value = MapValueTo<T>(obj);
            return true;
        }

        if (!TryResolvePath(obj, path, out var segments))
            return false;
        var found = segments.Aggregate(obj, Members.Get);
        if (found == null)
            return false;
        value = MapValueTo<T>(found);
        return true;
    }

    /// <summary>Writes a value; what is missing on the way is made.</summary>
    /// <param name="json">True to write it as JSON, false to write the object itself.</param>
    public static void SetPathValue(object obj, string path, object value, bool json = true)
    {
        if (!TryResolvePath(obj, path, out var segments) || segments.Count == 0)
            return;
        var at = obj;
        for (var index = 0; index < segments.Count - 1 && at != null; index++)
            at = Members.Get(at, segments[index]) ?? Members.Make(at, segments[index], segments[index + 1]);
        if (at != null)
            Members.Set(at, segments[^1], json ? Members.AsJson(value) : value);
    }

    /// <summary>Takes away what is at the path, if anything.</summary>
    public static void RemovePathValue(object obj, string path)
    {
        if (!TryResolvePath(obj, path, out var segments) || segments.Count == 0)
            return;
        var at = segments.Take(segments.Count - 1).Aggregate(obj, Members.Get);
        if (at != null)
            Members.Remove(at, segments[^1]);
    }

    public static void ForEachProperty(object obj, Action<string, object> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var name in GetProperties(obj).ToList())
            action(name, Members.Get(obj, name));
    }

    public static IEnumerable<string> GetProperties(object obj) => obj == null ? [] : Members.Names(obj);

    public static bool ContainsProperty(object obj, string name) =>
        GetProperties(obj).Any(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A deep copy through JSON.</summary>
    public static T Clone<T>(T obj) => (T)JObject.FromObject(obj).As(obj.GetType());

    public static T Merge<T>(T startObject, T overlayObject)
        where T : class => Assign<T>(startObject, overlayObject);

    /// <summary>A new object of the members of both; what the overlay has wins unless it is null.</summary>
    public static T Assign<T>(object startObject, object overlayObject)
        where T : class => (T)Assign(startObject, overlayObject, typeof(T));

    public static object Assign(object startObject, object overlayObject, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (startObject == null && overlayObject == null)
            return type.IsAbstract ? null : Activator.CreateInstance(type);
        var merged = new JObject();
        foreach (var part in new[] { startObject, overlayObject })
        {
            if (part != null)
                merged.Merge(JObject.FromObject(part), Overlaying);
        }

        return merged.As(MostDerived(type, startObject, overlayObject));
    }

    /// <exception cref="JsonException">The value has another shape.</exception>
    public static T MapValueTo<T>(object val) => val switch
    {
        null => default,
        JToken json when typeof(T) == typeof(object) => (T)Members.Plain(json),
        T already => already,
        JToken json => json.As<T>(),
        _ => JToken.FromObject(val).As<T>(),
    };

    /// <summary>Cuts a path into names (strings) and indexes (integers).</summary>
    /// <param name="eval">True to look up each part of the path in <paramref name="obj"/> as a path itself.</param>
    /// <returns>False when the path is malformed, or a path within it leads nowhere.</returns>
    public static bool TryResolvePath(object obj, string propertyPath, out List<object> segments, bool eval = false)
    {
        segments = PathReader.Read(obj, propertyPath);
        if (segments == null || !eval)
            return segments != null;
        for (var index = 0; index < segments.Count; index++)
        {
            if (segments[index] is string name && TryGetPathValue<object>(obj, name, out var value))
                segments[index] = value is long or int ? Convert.ToInt32(value, null) : value.ToString();
        }

        return true;
    }

    private static readonly JsonMergeSettings Overlaying = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Ignore,
        PropertyNameComparison = StringComparison.OrdinalIgnoreCase,
    };

    private static Type MostDerived(Type type, params object[] parts)
    {
        foreach (var part in parts)
        {
            if (part is not null and not JToken && type.IsInstanceOfType(part))
                type = part.GetType();
        }

        return type;
    }
}
