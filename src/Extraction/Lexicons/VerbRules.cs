namespace Dossier.Extraction.Lexicons;

/// <summary>The principal parts of verbs that follow a rule: -er with its changes of spelling, -ir with -iss-, -re.</summary>
internal static class VerbRules
{
    /// <exception cref="InvalidDataException">The verb is of no regular group: it needs a row among the irregular ones.</exception>
    public static VerbParts PartsOf(string infinitive) => infinitive switch
    {
        [.. var stem, 'e', 'r'] when stem.Length > 0 => First(stem),
        [.. var stem, 'i', 'r'] when stem.Length > 0 && stem[^1] != 'o' => Second(stem),
        [.. var stem, 'r', 'e'] when stem.Length > 1 && stem[^1] is 'd' or 'p' => Third(stem + "r"),
        _ => throw new InvalidDataException($"No rule conjugates {infinitive}: it is due among the irregular verbs."),
    };

    private static VerbParts First(string stem)
    {
        var soft = VerbConjugation.Soften(stem);
        var (mute, future) = BeforeMuteE(stem);
        string[] With(string ending) => [.. mute.Select(s => s + ending)];
        return new VerbParts
        {
            Present = [With("e"), With("es"), With("e"), [soft + "ons"], [stem + "ez"], With("ent")],
            ImperfectStem = soft,
            PastSimple = soft + "a",
            FutureStems = [.. future.Select(s => s + "er")],
            Subjunctive = [With("e"), With("es"), With("e"), [stem + "ions"], [stem + "iez"], With("ent")],
            Imperative = [With("e"), [soft + "ons"], [stem + "ez"]],
            PresentParticiple = soft + "ant",
            Participle = stem + "é",
            FeminineParticiple = stem + "ée",
        };
    }

    private static VerbParts Second(string stem) => new()
    {
        Present = [[stem + "is"], [stem + "is"], [stem + "it"], [stem + "issons"], [stem + "issez"], [stem + "issent"]],
        ImperfectStem = stem + "iss",
        PastSimple = stem + "it",
        FutureStems = [stem + "ir"],
        Subjunctive = [[stem + "isse"], [stem + "isses"], [stem + "isse"], [stem + "issions"], [stem + "issiez"], [stem + "issent"]],
        Imperative = [[stem + "is"], [stem + "issons"], [stem + "issez"]],
        PresentParticiple = stem + "issant",
        Participle = stem + "i",
        FeminineParticiple = stem + "ie",
    };

    /// <param name="future">"vendr-".</param>
    private static VerbParts Third(string future)
    {
        var stem = future[..^1];
        var third = stem.EndsWith('d') ? stem : stem + "t";
        return new VerbParts
        {
            Present = [[stem + "s"], [stem + "s"], [third], [stem + "ons"], [stem + "ez"], [stem + "ent"]],
            ImperfectStem = stem,
            PastSimple = stem + "it",
            FutureStems = [future],
            Subjunctive = [[stem + "e"], [stem + "es"], [stem + "e"], [stem + "ions"], [stem + "iez"], [stem + "ent"]],
            Imperative = [[stem + "s"], [stem + "ons"], [stem + "ez"]],
            PresentParticiple = stem + "ant",
            Participle = stem + "u",
            FeminineParticiple = stem + "ue",
        };
    }

    /// <summary>
    /// How the stem is written before a mute e, in the present and in the future. Where usage or the spelling of 1990 has two
    /// ways ("il paie, il paye", "cédera, cèdera", "ruisselle, ruissèle"), both are read.
    /// </summary>
    private static (string[] Present, string[] Future) BeforeMuteE(string stem)
    {
        if (stem is [.., 'a', 'y'])
        {
            string[] both = [stem[..^1] + "i", stem];
            return (both, both);
        }

        if (stem is [.., 'o' or 'u', 'y'])
        {
            string[] i = [stem[..^1] + "i"];
            return (i, i);
        }

        var consonants = TrailingConsonants(stem);
        var vowel = stem.Length - consonants - 1;
        if (consonants == 0 || vowel < 0)
        {
            return ([stem], [stem]);
        }

        var grave = string.Concat(stem.AsSpan(0, vowel), "è", stem.AsSpan(vowel + 1));
        if (stem[vowel] == 'é')
        {
            return ([grave], [stem, grave]);
        }

        if (stem[vowel] != 'e' || consonants > 1 && !stem.EndsWith("vr", StringComparison.Ordinal) || stem[^1] == 'x')
        {
            return ([stem], [stem]);
        }

        string[] open = stem[^1] is 'l' or 't' ? [stem + stem[^1], grave] : [grave];
        return (open, open);
    }

    /// <summary>Letters after the last vowel; the u of gu and qu is part of the consonant.</summary>
    private static int TrailingConsonants(string stem)
    {
        var i = stem.Length;
        if (stem is [.., 'g' or 'q', 'u'])
        {
            i -= 2;
        }

        while (i > 0 && !"aeiouyàâäéèêëîïôöùûü".Contains(stem[i - 1], StringComparison.Ordinal))
        {
            i--;
        }

        return stem.Length - i;
    }
}
