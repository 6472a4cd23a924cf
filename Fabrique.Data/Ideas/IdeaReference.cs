namespace Fabrique.Data.Ideas;

/// <summary>What an author keeps to speak of an idea, such as "IDEE-7K3F".</summary>
public static class IdeaReference
{
    private const string Prefix = "IDEE-";
    private const int Length = 4;

    /// <summary>Nothing that is mistaken for another sign (0 O 1 I L), and no vowel: no word is spelt by chance.</summary>
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    /// <summary>A new reference. That no other idea has it is the store's to check.</summary>
    public static string Create(IChance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        return string.Create(Prefix.Length + Length, chance, static (text, chance) =>
        {
            Prefix.CopyTo(text);
            for (var at = Prefix.Length; at < text.Length; at++)
            {
                text[at] = Alphabet[chance.Below(Alphabet.Length)];
            }
        });
    }
}
