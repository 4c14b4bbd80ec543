using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dossier.Extraction.Lexicons;

/// <summary>
/// Letters and their accents, out of a table of our own: <see cref="string.Normalize()"/> leaves a text as it is where the host
/// runs with invariant globalization, and elsewhere asks whichever ICU the machine has.
/// </summary>
public static class Accents
{
    private static readonly FrozenDictionary<char, char> Bare;

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Composed;

    static Accents()
    {
        var rows = LexiconFile.Read("accents.tsv", 4).Select(r => (Letter: Code(r[0]), Base: Code(r[1]), Accent: Code(r[2]))).ToList();
        Composed = rows.ToFrozenDictionary(r => (r.Base, r.Accent), r => r.Letter);
        var bases = rows.ToDictionary(r => r.Letter, r => r.Base);
        Bare = rows.ToFrozenDictionary(r => r.Letter, r =>
        {
            var bare = r.Base;
            while (bases.TryGetValue(bare, out var next))
            {
                bare = next;
            }

            return bare;
        });
    }

    /// <summary>The letter without its accents: of ế, e.</summary>
    public static char Strip(char letter) => letter < '\u0080' ? letter : Bare.GetValueOrDefault(letter, letter);

    /// <summary>True of an accent that stands as a character of its own after its letter.</summary>
    public static bool IsAccent(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>The text with each letter and the accents that follow it as one character, where Unicode has one (NFC).</summary>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F');
        if (first <= 0)
        {
            return text;
        }

        var composed = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (c is >= '\u0300' and <= '\u036F' && Composed.TryGetValue((composed[^1], c), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static char Code(string hexadecimal) => (char)ushort.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
