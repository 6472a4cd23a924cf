using System.Reflection;
using System.Runtime.CompilerServices;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Model;

public class ImmutabilityTests
{
    [Fact]
    public void Nothing_in_the_model_can_be_changed_once_it_is_made()
    {
        var offenders = ModelTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name} can be set")
            .Concat(ModelTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => !field.IsInitOnly && !field.IsLiteral)
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name} is not read-only"));

        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Collections_in_the_model_are_immutable_ones()
    {
        var offenders = ModelTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
            .Where(property => !property.PropertyType.FullName!.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_choice_of_cases_is_closed()
    {
        var offenders = ModelTypes().Where(type => type.IsAbstract && !type.IsSealed)
            .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Any(constructor => !constructor.IsPrivate && constructor.GetParameters().Length == 0))
            .Select(type => type.Name);

        Assert.Empty(offenders);
    }

    private static IEnumerable<Type> ModelTypes() => typeof(Questionnaire).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Questionnaire).Namespace && !type.IsDefined(typeof(CompilerGeneratedAttribute)));
}
