using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Connector;

/// <summary>Leaves out properties that cannot be set. One for all, so that a type's contract is built once.</summary>
internal sealed class WritableMembersResolver : DefaultContractResolver
{
    public static readonly WritableMembersResolver Instance = new();

    private WritableMembersResolver()
    {
    }

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (!property.Writable)
            property.ShouldSerialize = _ => false;
        return property;
    }
}
