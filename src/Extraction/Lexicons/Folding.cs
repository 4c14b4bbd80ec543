using System.Text;

namespace Dossier.Extraction.Lexicons;

/// <summary>Spelling without the differences that do not tell words apart.</summary>
public static class Folding
{
    /// <summary>Lower case, straight apostrophes and plain hyphens; accents kept.</summary>
    public static string Lower(ReadOnlySpan<char> word)
    {
        return string.Create(word.Length, word, static (lower, written) =>
        {
            written.ToLowerInvariant(lower);
            foreach (ref var c in lower)
            {
                c = c switch
                {
                    '’' or 'ʼ' or '‘' or 'ʹ' => '\'',
                    '‐' or '‑' => '-',
                    _ => c,
                };
            }
        });
    }

    /// <summary>As <see cref="Lower"/>, without accents; ligatures are spelled out (œ: oe).</summary>
    public static string Fold(ReadOnlySpan<char> word) => FoldLowered(Lower(word));

    /// <summary>Of what <see cref="Lower"/> gave; the same object where there is nothing to fold.</summary>
    internal static string FoldLowered(string lower)
    {
        if (IsAscii(lower))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length);
        foreach (var c in lower)
        {
            switch (c)
            {
                case 'œ': folded.Append("oe"); break;
                case 'æ': folded.Append("ae"); break;
                case 'ß': folded.Append("ss"); break;
                case 'ø': folded.Append('o'); break;
                case 'đ': folded.Append('d'); break;
                case 'ł': folded.Append('l'); break;
                case 'ı': folded.Append('i'); break;
                default:
                    if (!Accents.IsAccent(c))
                    {
                        folded.Append(Accents.Strip(c));
                    }

                    break;
            }
        }

        return folded.ToString();
    }

    private static bool IsAscii(string text) => Ascii.IsValid(text);
}
