using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Methods and their parameters in the notation of api_core.txt.</summary>
internal static class Signatures
{
    public static bool IsVisible(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsDynamic(ICustomAttributeProvider member) =>
        member.IsDefined(typeof(DynamicAttribute), false);

    public static string Method(MethodInfo method)
    {
        var name = method.Name == "op_Implicit" ? "implicit operator" : method.Name;
        var generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        return $"{Modifiers(method)}{TypeNames.Print(method.ReturnType)} {name}{generic}({Parameters(method)})"
            + string.Concat(method.IsGenericMethodDefinition ? method.GetGenericArguments().Select(Constraint) : []);
    }

    public static string Modifiers(MethodInfo method)
    {
        var reach = method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";
        if (method.IsStatic)
            return reach + "static ";
        if (method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal)
            return reach;
        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType)
            return reach + "override ";
        return reach + (method.IsAbstract ? "abstract " : "virtual ");
    }

    public static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            if (parameter.Name != "cancellationToken")
                return $"CT {parameter.Name}";
            return parameter.HasDefaultValue ? "CT~" : "CT!";
        }

        var kind = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        return $"{kind}{TypeNames.Print(parameter.ParameterType)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return "";
        return "=" + parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType ? "default" : "null",
            string text => $"\"{text}\"",
            bool yes => yes ? "true" : "false",
            var number => FormattableString.Invariant($"{number}"),
        };
    }

    private static string Constraint(Type argument)
    {
        var bounds = argument.GetGenericParameterConstraints().Select(TypeNames.Print);
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            bounds = bounds.Prepend("class");
        var text = string.Join(", ", bounds);
        return text.Length == 0 ? "" : $" where {argument.Name}:{text}";
    }
}
