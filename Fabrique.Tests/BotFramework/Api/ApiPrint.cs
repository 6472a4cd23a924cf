using System.Reflection;
using Newtonsoft.Json;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Prints the public surface of a type in the notation of api_core.txt.</summary>
internal static class ApiPrint
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] FromObject =
        [nameof(ToString), nameof(GetHashCode), nameof(Equals), "Finalize"];

    public static IEnumerable<string> Of(Type type)
    {
        var at = $"{type.Namespace} | ";
        var name = TypeNames.Print(type);
        if (type.IsEnum)
        {
            var values = Enum.GetNames(type).Select(value => $"{value}={(int)Enum.Parse(type, value)}");
            return [$"{at}enum {name} {{ {string.Join(", ", values)} }}"];
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return [$"{at}delegate {TypeNames.Print(invoke.ReturnType)} {name}({Signatures.Parameters(invoke)})"];
        }

        return MembersOf(type).Select(member => member.Line).Prepend(at + Kind(type) + name);
    }

    /// <returns>The visible members that the type itself declares, with their lines; accessors belong to their property.</returns>
    public static IEnumerable<(MemberInfo Member, string Line)> MembersOf(Type type) => type.IsEnum || type.IsSubclassOf(typeof(Delegate))
        ? []
        : Members(type).Select(member => (member.Member, $"{type.Namespace} | {TypeNames.Print(type)} | {member.Text}"));

    private static string Kind(Type type)
    {
        var reach = type.IsNestedFamily ? "protected " : "";
        if (type.IsInterface)
            return reach + "interface ";
        var shape = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return $"{reach}{shape}class ";
    }

    private static IEnumerable<(MemberInfo Member, string Text)> Members(Type type)
    {
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
            yield return (field, Field(field));
        foreach (var constructor in type.GetConstructors(Declared).Where(Signatures.IsVisible).Where(made => !made.IsStatic))
            yield return (constructor, $"{(constructor.IsFamily ? "protected " : "")}new({Signatures.Parameters(constructor)})");
        foreach (var method in type.GetMethods(Declared).Where(Signatures.IsVisible).Where(IsOwn))
            yield return (method, Signatures.Method(method));
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Signatures.IsVisible)))
            yield return (property, Property(property));
    }

    private static bool IsOwn(MethodInfo method) =>
        (!method.IsSpecialName || method.Name == "op_Implicit")
        && !(FromObject.Contains(method.Name) && method.GetBaseDefinition().DeclaringType == typeof(object));

    private static string Field(FieldInfo field)
    {
        if (!field.IsLiteral)
            return $"static readonly {TypeNames.Print(field.FieldType)} {field.Name}";
        return $"const {TypeNames.Print(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\"";
    }

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod;
        var set = property.SetMethod;
        var modifiers = Signatures.Modifiers((get ?? set)!);
        var accessors = (get != null && Signatures.IsVisible(get) ? "get;" : "")
            + (set == null || !Signatures.IsVisible(set) ? "" : set.IsFamily && get!.IsPublic ? "protected set;" : "set;");
        var type = Signatures.IsDynamic(property) ? "dynamic" : TypeNames.Print(property.PropertyType);
        return $"{modifiers}{type} {property.Name} {{{accessors}}}{Json(property)}";
    }

    private static string Json(PropertyInfo property)
    {
        if (property.GetCustomAttribute<JsonExtensionDataAttribute>() != null)
            return " j:EXTENSION-DATA";
        if (property.GetCustomAttribute<JsonIgnoreAttribute>() != null)
            return " j:IGNORED";
        if (property.GetCustomAttribute<JsonPropertyAttribute>() is not { } named)
            return "";
        var camel = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        var converter = property.GetCustomAttribute<JsonConverterAttribute>();
        return (named.PropertyName == camel ? " j" : $" j:{named.PropertyName}")
            + (converter == null ? "" : $" jsonConverter:{converter.ConverterType.Name}");
    }
}
