using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Fabrique.Tests.Architecture.Metadata;

/// <summary>What an assembly's compiled code refers to in other assemblies, read from its metadata.</summary>
internal sealed class CompiledReferences : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    public CompiledReferences(Assembly assembly)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        _reader = _file.GetMetadataReader();
    }

    public void Dispose() => _file.Dispose();

    /// <returns>Types of the assembly of that name.</returns>
    public IEnumerable<string> Types(string assembly) => _reader.TypeReferences
        .Where(handle => IsIn(handle, assembly))
        .Select(NameOf);

    /// <returns>Members of types of the assembly of that name.</returns>
    public IEnumerable<UsedMember> Members(string assembly) => Members(handle => IsIn(handle, assembly));

    /// <returns>Members of the type, wherever it is.</returns>
    public IEnumerable<UsedMember> MembersOf(string type) => Members(handle => NameOf(handle) == type);

    private IEnumerable<UsedMember> Members(Func<TypeReferenceHandle, bool> wanted)
    {
        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            if (TypeOf(member.Parent) is { } type && wanted(type))
                yield return new UsedMember(NameOf(type), _reader.GetString(member.Name), Parameters(member));
        }
    }

    // A member of a constructed generic type stands on a signature, which begins with the type that was constructed.
    private TypeReferenceHandle? TypeOf(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
            return (TypeReferenceHandle)parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return null;
        var signature = _reader.GetBlobReader(_reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        var constructed = signature.ReadTypeHandle();
        return constructed.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)constructed : null;
    }

    private int Parameters(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
            return -1;
        var signature = _reader.GetBlobReader(member.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }

    private bool IsIn(TypeReferenceHandle handle, string assembly)
    {
        var scope = _reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsIn((TypeReferenceHandle)scope, assembly),
            HandleKind.AssemblyReference => _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == assembly,
            _ => false,
        };
    }

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = _reader.GetTypeReference(handle);
        var name = _reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return $"{NameOf((TypeReferenceHandle)type.ResolutionScope)}+{name}";
        return type.Namespace.IsNil ? name : $"{_reader.GetString(type.Namespace)}.{name}";
    }
}
