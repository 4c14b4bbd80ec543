namespace Dossier.Extraction.Lexicons;

/// <summary>From principal parts to forms: the endings, which are the same for all verbs of French.</summary>
internal static class VerbConjugation
{
    private static readonly string[] ImperfectEndings = ["ais", "ais", "ait", "ions", "iez", "aient"];
    private static readonly string[] FutureEndings = ["ai", "as", "a", "ons", "ez", "ont"];
    private static readonly string[] PastInA = ["ai", "as", "a", "âmes", "âtes", "èrent"];
    private static readonly string[] SubjunctiveInA = ["asse", "asses", "ât", "assions", "assiez", "assent"];

    public static void AddForms(string lemma, VerbParts parts, Action<string, VerbForm> add)
    {
        Finite(VerbTense.Present, person => parts.Present[person]);
        if (parts.ImperfectStem is { } imperfect)
        {
            Finite(VerbTense.Imperfect, person => [(ImperfectEndings[person][0] == 'i' ? Unsoften(imperfect) : imperfect) + ImperfectEndings[person]]);
        }

        AddPastSimple();
        Finite(VerbTense.Future, person => [.. parts.FutureStems.Select(stem => stem + FutureEndings[person])]);
        Finite(VerbTense.Conditional, person => [.. parts.FutureStems.Select(stem => stem + ImperfectEndings[person])]);
        Finite(VerbTense.SubjunctivePresent, person => parts.Subjunctive[person]);
        if (!parts.Impersonal)
        {
            AddEach(parts.Imperative[0], new VerbForm(lemma, VerbTense.Imperative, 2, Plural: false, Feminine: false));
            AddEach(parts.Imperative[1], new VerbForm(lemma, VerbTense.Imperative, 1, Plural: true, Feminine: false));
            AddEach(parts.Imperative[2], new VerbForm(lemma, VerbTense.Imperative, 2, Plural: true, Feminine: false));
        }

        add(lemma, new VerbForm(lemma, VerbTense.Infinitive, 0, Plural: false, Feminine: false));
        if (parts.PresentParticiple is { } presentParticiple)
        {
            add(presentParticiple, new VerbForm(lemma, VerbTense.PresentParticiple, 0, Plural: false, Feminine: false));
        }

        AddParticiples();

        void Finite(VerbTense tense, Func<int, string[]> forms)
        {
            for (var person = 0; person < 6; person++)
            {
                if (!parts.Impersonal || person == 2)
                {
                    AddEach(forms(person), new VerbForm(lemma, tense, (byte)(person % 3 + 1), Plural: person > 2, Feminine: false));
                }
            }
        }

        void AddEach(string[] forms, VerbForm form)
        {
            foreach (var written in forms)
            {
                add(written, form);
            }
        }

        void AddPastSimple()
        {
            if (parts.PastSimple is not { } past)
            {
                return;
            }

            if (past.EndsWith('a'))
            {
                var stem = past[..^1];
                Finite(VerbTense.PastSimple, person => [person == 5 ? Unsoften(stem) + PastInA[5] : stem + PastInA[person]]);
                Finite(VerbTense.SubjunctiveImperfect, person => [stem + SubjunctiveInA[person]]);
                return;
            }

            // "fit", "fut", "tint", "haït": the theme is all but the t; its vowel takes a circumflex before -mes, -tes and the -t of the subjunctive.
            var theme = past[..^1];
            var marked = Circumflex(theme);
            Finite(VerbTense.PastSimple, person => [person switch
            {
                0 or 1 => theme + "s",
                2 => past,
                3 => marked + "mes",
                4 => marked + "tes",
                _ => theme + "rent",
            }]);
            Finite(VerbTense.SubjunctiveImperfect, person => [person switch
            {
                0 => theme + "sse",
                1 => theme + "sses",
                2 => marked + "t",
                3 => theme + "ssions",
                4 => theme + "ssiez",
                _ => theme + "ssent",
            }]);
        }

        void AddParticiples()
        {
            var masculine = parts.Participle;
            add(masculine, new VerbForm(lemma, VerbTense.PastParticiple, 0, Plural: false, Feminine: false));
            if (parts.FeminineParticiple is not { } feminine)
            {
                return;
            }

            // "dû, due, dus": the plural is written as the feminine is.
            var plural = masculine.EndsWith('s') ? masculine : feminine.EndsWith("te", StringComparison.Ordinal) ? masculine + "s" : feminine[..^1] + "s";
            add(plural, new VerbForm(lemma, VerbTense.PastParticiple, 0, Plural: true, Feminine: false));
            add(feminine, new VerbForm(lemma, VerbTense.PastParticiple, 0, Plural: false, Feminine: true));
            add(feminine + "s", new VerbForm(lemma, VerbTense.PastParticiple, 0, Plural: true, Feminine: true));
        }
    }

    /// <summary>"lanç-", "mange-", where the stem of the infinitive is "lanc-", "mang-".</summary>
    public static string Soften(string stem) => stem[^1] switch
    {
        'c' => string.Concat(stem.AsSpan(0, stem.Length - 1), "ç"),
        'g' => stem + "e",
        _ => stem,
    };

    /// <summary>Stems come softened, as "nous" has them; before i and è the mark is not needed.</summary>
    private static string Unsoften(string stem) => stem switch
    {
        [.., 'ç'] => string.Concat(stem.AsSpan(0, stem.Length - 1), "c"),
        [.., 'g', 'e'] => stem[..^1],
        _ => stem,
    };

    private static string Circumflex(string theme)
    {
        var vowel = theme.EndsWith('n') ? theme.Length - 2 : theme.Length - 1;
        var marked = theme[vowel] switch
        {
            'i' => 'î',
            'u' => 'û',
            var other => other,
        };
        return string.Concat(theme.AsSpan(0, vowel), [marked], theme.AsSpan(vowel + 1));
    }
}
