using System.Text;

namespace Dossier.Extraction.Resolution;

/// <summary>
/// A word of a name reduced to what its usual romanisations share: French, English and German write the same sounds of Russian,
/// Ukrainian, Arabic, Persian, Hebrew or Korean in ways of their own (Choïgou, Shoigu, Schoigu). Where one spelling has two
/// sounds (French <c>ch</c> is English <c>sh</c>, English <c>ch</c> is French <c>tch</c>) both become one letter. Capitals in
/// the result stand for such letters: X for ch, sh, tch; Z for j, zh, dj.
/// </summary>
internal static class NameSound
{
    /// <param name="word">Folded, letters only.</param>
    public static string Reduce(string word) => Collapse(Sounds(Beginning(Ending(word))));

    // Endings first, for they are told by how they are written.
    private static string Ending(string word)
    {
        var length = word.Length;
        if (length < 4)
        {
            return word;
        }

        // -off, -eff, -ow for -ov, -ev; and the glide that some write before the e: Tokaïev, Tokayev, Tokaev.
        if (word.EndsWith("off", StringComparison.Ordinal) || word.EndsWith("eff", StringComparison.Ordinal))
        {
            word = word[..^2] + "v";
        }
        else if (word.EndsWith("ow", StringComparison.Ordinal))
        {
            word = word[..^1] + "v";
        }

        // The Arabic and Persian ending that is heard as a: Haniyeh, Haniya; but Saleh is another.
        if (length > 5 && word.EndsWith("eh", StringComparison.Ordinal))
        {
            return word[..^2] + "a";
        }

        foreach (var (from, to) in Endings)
        {
            if (word.Length > from.Length + 1 && word.EndsWith(from, StringComparison.Ordinal))
            {
                return word[..^from.Length] + to;
            }
        }

        // French writes a final n or m with an e, so that it is sounded: Poutine, Salmane, Tebboune, Maxime.
        if (length >= 5 && word[^1] == 'e' && IsVowel(word[^3])
            && (word[^3], word[^2]) is ('i', 'n') or ('a', 'n') or ('u', 'n') or ('i', 'm')
            && (IsConsonant(word[^4]) || word[^3] == 'a' || word[^3] == 'u' && word[^4] == 'o'
                || word[^3] == 'i' && word[^4] == 'u' && length > 5 && word[^5] is 'g' or 'q'))
        {
            return word[..^1];
        }

        return word;
    }

    private static readonly (string From, string To)[] Endings =
    [
        ("aiev", "aev"), ("ayev", "aev"), ("ajev", "aev"),
        ("eiev", "ev"), ("eyev", "ev"), ("eev", "ev"),
        ("aieva", "aeva"), ("ayeva", "aeva"), ("eieva", "eva"), ("eyeva", "eva"), ("eeva", "eva"),
        ("ovic", "oviX"), ("evic", "eviX"), ("avic", "aviX"),
        ("cov", "tsov"), ("cova", "tsova"),
        ("ej", "ei"), ("ij", "i"), ("yj", "i"),
        ("enka", "enko"),
        ("iyeh", "ia"), ("ieh", "ia"), ("iye", "ia"),
    ];

    private static string Beginning(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        // Eltsine, Ieltsine, Yeltsin; Wladimir.
        return word[0] is 'i' or 'y' && word[1] == 'e' ? word[1..]
            : word[0] == 'w' && word[1] is 'l' or 'r' ? "v" + word[1..]
            : word;
    }

    private static string Sounds(string word)
    {
        var sounds = new StringBuilder(word.Length);
        var i = 0;
        while (i < word.Length)
        {
            var rest = word.AsSpan(i);
            var found = false;
            foreach (var (from, to) in word[i] is >= 'a' and <= 'z' and var letter ? SpellingsOf[letter - 'a'] : [])
            {
                if (rest.StartsWith(from, StringComparison.Ordinal))
                {
                    sounds.Append(to);
                    i += from.Length;
                    found = true;
                    break;
                }
            }

            if (!found)
            {
                sounds.Append(Single(word, i, sounds));
                i++;
            }
        }

        return sounds.ToString();
    }

    // Longest first.
    private static readonly (string From, string To)[] Spellings =
    [
        ("schtsch", "X"), ("chtch", "X"), ("chtsch", "X"), ("shch", "X"), ("tsch", "X"), ("szcz", "X"), ("dsch", "Z"), ("dzh", "Z"),
        ("tch", "X"), ("tsh", "X"), ("sch", "X"), ("chr", "kr"), ("sh", "X"), ("ch", "X"), ("cz", "X"), ("sz", "X"), ("zh", "Z"), ("dj", "Z"),
        ("kh", "h"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("bh", "b"), ("rh", "r"), ("ck", "k"), ("cq", "k"),
        ("gue", "ge"), ("gui", "gi"), ("guy", "gi"), ("que", "ke"), ("qui", "ki"), ("quy", "ki"), ("qu", "ku"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tz", "ts"), ("j", "Z"), ("q", "k"), ("x", "ks"), ("w", "u"), ("y", "i"),
    ];

    /// <summary>By the first letter, in the same order.</summary>
    private static readonly (string From, string To)[][] SpellingsOf =
        [.. Enumerable.Range('a', 26).Select(letter => Array.FindAll(Spellings, spelling => spelling.From[0] == letter))];

    private static string Single(string word, int i, StringBuilder before) => word[i] switch
    {
        'c' => i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y' ? "s" : "k",
        // Not sounded at the end: Abdallah, Noh.
        'h' when i == word.Length - 1 && before.Length > 0 => "",
        var letter => letter.ToString(),
    };

    /// <summary>Each run of one letter once: Belooussov, Beloussov, Belousov.</summary>
    private static string Collapse(string sounds)
    {
        var once = new StringBuilder(sounds.Length);
        foreach (var letter in sounds)
        {
            if (once.Length == 0 || once[^1] != letter)
            {
                once.Append(letter);
            }
        }

        return once.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsConsonant(char letter) => char.IsAsciiLetterLower(letter) && !IsVowel(letter);
}
