using System.Buffers;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

/// <summary>The name of a person, freed of what spellings of the same name differ in.</summary>
public static class PersonName
{
    private static readonly SearchValues<char> CapitalConsonants = SearchValues.Create("BCDFGHJKLMNPQRSTVWXZ");

    /// <summary>
    /// The words of a name, in its order, each reduced to what every usual romanisation shares: "Shoigu" and "Choïgou" give the
    /// same token. Titles, particles, initials and patronymics are left out as long as something else remains: "Le Pen" and "Ben
    /// Laden" find those whose names end so.
    /// </summary>
    public static IReadOnlyList<string> Tokens(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PersonNameForm.Of(name).Tokens;
    }

    /// <summary>The identity of a person: the tokens without their order, for some languages put the family first.</summary>
    public static string Fingerprint(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PersonNameForm.Of(name).Fingerprint;
    }

    /// <summary>Whether two names can be one person's: equal but for spelling, order, or middle names that one of them leaves out.</summary>
    public static bool SamePerson(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return PersonNameForm.Of(left).IsSamePersonAs(PersonNameForm.Of(right));
    }

    /// <param name="Bound">Joined by a hyphen to the word before or after: such a word is no middle name that one may leave out.</param>
    internal readonly record struct Part(string Folded, string Token, NameWordKind Kind, bool Bound, bool Initial);

    /// <param name="identity">Whether a particle at the head that may be a given name (Ben Wallace) is kept, to tell people apart.</param>
    internal static List<Part> Parts(List<Part> words, bool identity)
    {
        var parts = new List<Part>(words);
        while (parts.Count > 1 && (parts[0].Kind == NameWordKind.Title || parts[0].Kind == NameWordKind.Particle && parts[1].Kind == NameWordKind.Title))
        {
            parts.RemoveAt(0);
        }

        LeaveOutParticles(parts, identity);
        LeaveOut(parts, 2, part => part.Kind == NameWordKind.Honour);
        LeaveOut(parts, 2, part => part.Initial);
        LeaveOutPatronymic(parts);
        return parts;
    }

    /// <summary>Takes out what <paramref name="what"/> says, if at least <paramref name="least"/> other words remain.</summary>
    private static void LeaveOut(List<Part> parts, int least, Predicate<Part> what)
    {
        var left = 0;
        foreach (var part in parts)
        {
            left += what(part) ? 0 : 1;
        }

        if (left >= least && left < parts.Count)
        {
            parts.RemoveAll(what);
        }
    }

    private static void LeaveOutParticles(List<Part> parts, bool identity)
    {
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            var left = parts[i].Kind switch
            {
                NameWordKind.Particle => true,
                NameWordKind.Inner => i > 0,
                NameWordKind.Given => i > 0 || parts[i].Bound || !identity,
                NameWordKind.Bound => parts[i].Bound,
                _ => false,
            };
            if (left)
            {
                parts.RemoveAt(i);
            }
        }
    }

    private static void LeaveOutPatronymic(List<Part> parts)
    {
        if (parts.Count < 3)
        {
            return;
        }

        for (var i = parts.Count - 1; i > 0; i--)
        {
            // In the last place it may well be the family's name, unless that stands first.
            if (parts.Count > 2 && IsPatronymic(parts[i].Token) && (i < parts.Count - 1 || IsSlavonicFamily(parts[0].Token)))
            {
                parts.RemoveAt(i);
            }
        }
    }

    private static bool IsPatronymic(string token) => token.Length > 5
        && (token.EndsWith("oviX", StringComparison.Ordinal) || token.EndsWith("eviX", StringComparison.Ordinal)
            || token.EndsWith("ovna", StringComparison.Ordinal) || token.EndsWith("evna", StringComparison.Ordinal)
            || token.EndsWith("ivna", StringComparison.Ordinal));

    private static bool IsSlavonicFamily(string token) => token.Length > 3
        && (token.EndsWith("ov", StringComparison.Ordinal) || token.EndsWith("ev", StringComparison.Ordinal)
            || token.EndsWith("in", StringComparison.Ordinal) || token.EndsWith("ski", StringComparison.Ordinal)
            || token.EndsWith("enko", StringComparison.Ordinal) || token.EndsWith("ova", StringComparison.Ordinal)
            || token.EndsWith("eva", StringComparison.Ordinal) || token.EndsWith("ina", StringComparison.Ordinal)
            || token.EndsWith("skaia", StringComparison.Ordinal));

    internal static List<Part> Words(string name)
    {
        var parts = new List<Part>();
        var i = 0;
        while (i < name.Length)
        {
            if (!IsNamePart(name[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < name.Length && (IsNamePart(name[i]) || IsApostrophe(name[i]) && i + 1 < name.Length && IsNamePart(name[i + 1])))
            {
                i++;
                if (i < name.Length && IsApostrophe(name[i]) && i - start == 1 && char.ToLowerInvariant(name[start]) is 'd' or 'l')
                {
                    // An elided particle is a word of its own: d'Estaing.
                    break;
                }
            }

            var bound = start > 0 && IsHyphen(name[start - 1]) || i < name.Length && (IsHyphen(name[i]) || IsApostrophe(name[i]));
            var point = i < name.Length && name[i] == '.';
            Add(parts, name.AsSpan(start, i - start), bound, point, last: name.AsSpan(i).IndexOfAnyExcept(" \t\n\u00A0") < 0);
        }

        return parts;
    }

    private static void Add(List<Part> parts, ReadOnlySpan<char> word, bool bound, bool point, bool last)
    {
        var folded = Letters(Folding.Fold(word));
        if (folded.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && (word.Length > 1 || last) && word.IndexOfAnyExcept("IVX") < 0)
        {
            // Written as it is: the rules of sound would make Charles II of Charles III.
            parts.Add(new Part(folded, "#" + folded, NameWordKind.Generation, bound, Initial: false));
            return;
        }

        // "J. D.", "JD": one letter each; but without a point a letter at the head is a name (O, U).
        var kind = NameWords.KindOf(folded);
        if (folded.Length == 1 && (point && (kind != NameWordKind.Title || parts.Count > 0) || parts.Count > 0 && !last)
            || parts.Count == 0 && folded.Length == 2 && !word.ContainsAnyExcept(CapitalConsonants))
        {
            parts.AddRange(folded.Select(letter => new Part(letter.ToString(), letter.ToString(), NameWordKind.Name, bound, Initial: true)));
            return;
        }

        if (kind == NameWordKind.Generation)
        {
            parts.Add(new Part(folded, folded[0] == 'j' ? "#jr" : "#sr", kind, bound, Initial: false));
        }
        else if (!SplitServant(parts, folded, bound))
        {
            parts.Add(new Part(folded, NameWords.Token(folded), kind, bound, Initial: point && folded.Length == 2 && kind == NameWordKind.Name));
        }
    }

    private static string Letters(string folded)
    {
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return string.Concat(folded.Where(char.IsLetterOrDigit));
            }
        }

        return folded;
    }

    /// <summary>"Servant of" is written to the next word or apart, with the article in every shape: Abdelaziz, Abdul Aziz, Abd al-Aziz.</summary>
    private static bool SplitServant(List<Part> parts, string folded, bool bound)
    {
        const string Servant = "abd";
        if (!folded.StartsWith(Servant, StringComparison.Ordinal) || folded.Length < 5)
        {
            return false;
        }

        var vowel = folded[3] == 'o' && folded[4] == 'u' ? 2 : folded[3] is 'a' or 'e' or 'u' or 'o' ? 1 : 0;
        var article = Servant.Length + vowel;
        if (vowel == 0 || article >= folded.Length || folded[article] is not ('l' or 'r' or 's' or 'n' or 't' or 'd' or 'z'))
        {
            return false;
        }

        var rest = folded[(article + 1)..];
        if (rest.Length is 1 or 2)
        {
            return false;
        }

        parts.Add(new Part(Servant, Servant, NameWordKind.Name, Bound: true, Initial: false));
        if (rest.Length > 0)
        {
            parts.Add(new Part(rest, NameWords.Token(rest), NameWordKind.Name, bound, Initial: false));
        }

        return true;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or 'ʹ' or '`';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';
}
