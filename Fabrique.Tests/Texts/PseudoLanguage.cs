using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Text;
using Fabrique.Bot.Texts;

namespace Fabrique.Tests.Texts;

/// <summary>A third language that nobody speaks: French with other accents, in brackets, and a third longer, as translations are.
/// It is the file that a translator's resources become, and nothing else.</summary>
internal static class PseudoLanguage
{
    /// <summary>A language that .NET knows and that has no texts here.</summary>
    public const string Code = "eo";

    public const char Open = '⟦';

    /// <summary>Puts the program together with the language in <paramref name="folder"/>; its files stay where they are.</summary>
    public static void Install(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var copy = Path.Combine(folder, Path.GetFileName(file));
            // The program looks for languages beside its own file.
            if (Path.GetFileName(file).StartsWith("Fabrique.Bot.", StringComparison.Ordinal)) File.Copy(file, copy);
            else File.CreateSymbolicLink(copy, file);
        }

        foreach (var name in new[] { "en", "fr", "runtimes", "wwwroot" }) Directory.CreateSymbolicLink(Path.Combine(folder, name), Path.Combine(AppContext.BaseDirectory, name));
        var language = Directory.CreateDirectory(Path.Combine(folder, Code));
        using var output = File.Create(Path.Combine(language.FullName, "Fabrique.Bot.resources.dll"));
        Satellite().WriteContentTo(output);
    }

    /// <summary>The same words to whoever compares them without accents and signs, and plainly another text to whoever sees it.</summary>
    public static string Of(string text)
    {
        // What programs read.
        if (text.Length == 0 || text.Contains('|', StringComparison.Ordinal) || text is "fr-FR") return text;
        var said = new StringBuilder().Append(Open);
        var inPlace = false;
        foreach (var sign in text)
        {
            inPlace = sign == '{' || (inPlace && sign != '}');
            said.Append(inPlace ? sign : sign switch { 'a' => 'ä', 'e' => 'ë', 'i' => 'ï', 'o' => 'ö', 'u' => 'ü', _ => sign });
        }

        return said.Append('·', text.Length / 3).Append('⟧').ToString();
    }

    private static BlobBuilder Satellite()
    {
        var main = typeof(TextSet).Assembly.GetName();
        var assembly = new PersistedAssemblyBuilder(
            new AssemblyName("Fabrique.Bot.resources") { CultureInfo = CultureInfo.GetCultureInfo(Code), Version = main.Version }, typeof(object).Assembly);
        assembly.DefineDynamicModule("Fabrique.Bot.resources.dll");
        var metadata = assembly.GenerateMetadata(out var code, out _);
        var resources = new BlobBuilder();
        foreach (var set in new[] { "Pages", "Dialogs", "Commands" })
        {
            resources.Align(8);
            metadata.AddManifestResource(
                ManifestResourceAttributes.Public, metadata.GetOrAddString($"Fabrique.Bot.Texts.{set}.{Code}.resources"), default, (uint)resources.Count);
            var content = Resources(set);
            resources.WriteInt32(content.Length);
            resources.WriteBytes(content);
        }

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, managedResources: resources).Serialize(image);
        return image;
    }

    private static byte[] Resources(string set)
    {
        var french = new ResourceManager($"Fabrique.Bot.Texts.{set}", typeof(TextSet).Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        using var content = new MemoryStream();
        using (var writer = new ResourceWriter(content))
        {
            foreach (System.Collections.DictionaryEntry text in french) writer.AddResource((string)text.Key, Of((string)text.Value!));
            writer.Generate();
            return content.ToArray();
        }
    }
}
