using System.Text;

namespace Dossier.Extraction.Lexicons;

/// <summary>Spelling without the differences that do not tell words apart.</summary>
public static class Folding
{
    /// <summary>Lower case, straight apostrophes and plain hyphens; accents kept.</summary>
    public static string Lower(ReadOnlySpan<char> word)
    {
        var lower = new char[word.Length];
        word.ToLowerInvariant(lower);
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] switch
            {
                '’' or 'ʼ' or '‘' or 'ʹ' => '\'',
                '‐' or '‑' => '-',
                _ => lower[i],
            };
        }

        return new string(lower);
    }

    /// <summary>As <see cref="Lower"/>, without accents; ligatures are spelled out (œ: oe).</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var lower = Lower(word);
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
