namespace Fabrique.Tests.Architecture.Metadata;

/// <summary>A member of another assembly that compiled code refers to.</summary>
/// <param name="Type">With its namespace; inner types behind their outer ones and a plus, generic ones with their arity.</param>
/// <param name="Parameters">How many a method takes; -1 for a field.</param>
internal sealed record UsedMember(string Type, string Name, int Parameters);
