using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Dates;

/// <summary>Which way the words around a date look.</summary>
internal enum Outlook : byte
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>Tells from the verb that a date goes with whether it lies ahead: "a reçu lundi" looks back, "recevra lundi" ahead.</summary>
internal sealed class TenseReader(Token[] tokens, CalendarLexicon lexicon)
{
    private const int ReachBefore = 20;
    private const int ReachAfter = 14;

    /// <summary>The longest run of words between an auxiliary and its participle: "a par ailleurs longuement reçu".</summary>
    private const int LongestInsert = 5;

    /// <summary>The token that the date in hand starts with.</summary>
    private int _date;

    /// <summary>A date that opens its clause goes with the verb after it, another one with the verb before it.</summary>
    public Outlook Of(int from, int to, Sentence sentence)
    {
        _date = from;
        var opens = OpensClause(from, sentence.FirstToken) || IsAttribute(from, sentence.FirstToken);
        var near = opens ? After(to, sentence.EndToken) : Before(from, sentence.FirstToken);
        return near != Outlook.Unknown ? near : opens ? Before(from, sentence.FirstToken) : After(to, sentence.EndToken);
    }

    /// <summary>What the nearest verb before a place says.</summary>
    public Outlook Before(int from, int first)
    {
        var infinitive = false;
        for (var i = from - 1; i >= Math.Max(first, from - ReachBefore); i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].Span.Length == 1 && IsStop(i))
            {
                break;
            }

            var found = At(i, first, ref infinitive);
            if (found != Outlook.Unknown)
            {
                return found;
            }
        }

        return Outlook.Unknown;
    }

    private Outlook After(int to, int end)
    {
        var infinitive = false;
        for (var i = to; i < Math.Min(end, to + ReachAfter); i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && IsStop(i))
            {
                break;
            }

            if (tokens[i].Kind != TokenKind.Word || tokens[i].Case != LetterCase.Lower || tokens[i].Word.Verbs is not { Length: > 0 } forms)
            {
                if (lexicon.CueOfWord(tokens[i].Lower) == TimeCue.Future)
                {
                    return Outlook.Future;
                }

                continue;
            }

            // "est très attendu": the participle tells more than its auxiliary.
            if (IsAuxiliary(forms))
            {
                var been = -1;
                for (var k = i + 1; k < Math.Min(end, i + 1 + LongestInsert); k++)
                {
                    if (ParticipleAt(k) is { } participle && !WordClasses.IsFunction(tokens[k]))
                    {
                        if (participle.Lemma != "être")
                        {
                            return At(k, to, ref infinitive);
                        }

                        been = k;
                    }
                }

                if (been >= 0)
                {
                    return At(been, to, ref infinitive);
                }
            }

            infinitive = false;
            var found = At(i, to, ref infinitive);
            if (found != Outlook.Unknown)
            {
                return found;
            }
        }

        return Outlook.Unknown;
    }

    /// <param name="infinitive">Whether an infinitive was passed on the way: what governs it tells its time.</param>
    private Outlook At(int i, int first, ref bool infinitive)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Word || token.Case == LetterCase.Upper || (token.Case == LetterCase.Capitalised && i > first))
        {
            return Outlook.Unknown;
        }

        var cue = lexicon.CueOfWord(token.Lower);
        if (cue == TimeCue.None)
        {
            return Outlook.Unknown;
        }

        // "le délai prévu par l'accord" is no plan of a day.
        cue = cue == TimeCue.Future && i + 1 < tokens.Length && tokens[i + 1].Lower == "par" ? TimeCue.Unknown : cue;

        if (token.Word.Verbs is not { Length: > 0 } forms)
        {
            return cue == TimeCue.Future ? Outlook.Future : Outlook.Unknown;
        }

        var determined = i > first && tokens[i - 1].Is(WordClass.Article | WordClass.Determiner);
        if (Reading(forms, VerbTense.PastParticiple) is { } participle && !(determined && !IsClitic(i)))
        {
            return Participle(i, first, participle, cue, infinitive);
        }

        if (WordClasses.IsFunction(token) || (determined && !IsClitic(i)))
        {
            return Outlook.Unknown;
        }

        foreach (var form in forms)
        {
            switch (form.Tense)
            {
                case VerbTense.Infinitive:
                    // "se rendre": a noun in -er has its article before it.
                    infinitive = true;
                    return Outlook.Unknown;
                case VerbTense.Future:
                    return Outlook.Future;
                case VerbTense.Conditional:
                    return form.Lemma is "avoir" or "être" && !infinitive ? Outlook.Past : Outlook.Future;
                case VerbTense.Imperfect or VerbTense.PastSimple:
                    return infinitive && lexicon.CueOfWord(form.Lemma) is TimeCue.Plans or TimeCue.Decides or TimeCue.Schedules && form.Lemma != "devoir" ? Outlook.Future : Outlook.Past;
                case VerbTense.Present when form.Person == 3 || form.Lemma is "avoir" or "être" or "aller" or "devoir":
                    return Present(form, infinitive, i, first);
            }
        }

        return Outlook.Unknown;
    }

    private Outlook Present(VerbForm form, bool infinitive, int i, int first)
    {
        var cue = lexicon.CueOfWord(form.Lemma);
        if (infinitive)
        {
            return cue is TimeCue.Plans or TimeCue.Decides or TimeCue.Schedules or TimeCue.Future ? Outlook.Future : cue == TimeCue.Recent ? Outlook.Past : Outlook.Present;
        }

        if (cue == TimeCue.Schedules && i < _date)
        {
            return Outlook.Future;
        }

        // "la visite de mardi": a noun that looks like a verb has a word before it that no verb has.
        if (form.Lemma is not ("avoir" or "être") && i > first && tokens[i - 1].Is(WordClass.Preposition) && !IsClitic(i))
        {
            return Outlook.Unknown;
        }

        return Reports(form.Lemma) ? Outlook.Past : Outlook.Present;
    }

    /// <summary>"indique mardi": what is said in the present has been said.</summary>
    private static bool Reports(string lemma)
    {
        if (!ReportingLexicon.French.TryGet(lemma, out var entries))
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (!entry.Reflexive && entry.Tail.Length == 0 && (entry.Frames & (ReportingFrames.Que | ReportingFrames.Quote)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a reçu", "sera reçu", "est attendu", "arrêté": by its auxiliary; a bare one is past unless its verb looks ahead.</summary>
    private Outlook Participle(int i, int first, VerbForm participle, TimeCue cue, bool infinitive)
    {
        var reflexive = false;
        for (var k = i - 1; k >= Math.Max(first, i - LongestInsert); k--)
        {
            ref readonly var token = ref tokens[k];
            if (token.Kind != TokenKind.Word || token.Word.Verbs is not { Length: > 0 } forms)
            {
                if (token.Kind == TokenKind.Punctuation || token.IsCapitalised)
                {
                    break;
                }

                continue;
            }

            if (forms[0].Lemma is not ("avoir" or "être"))
            {
                if (token.Is(WordClass.Adverb | WordClass.Negation | WordClass.Preposition | WordClass.SubjectPronoun))
                {
                    continue;
                }

                break;
            }

            if (forms[0].Tense == VerbTense.PastParticiple)
            {
                // "a été reçu"
                continue;
            }

            if (lexicon.CueOfWord(participle.Lemma) == TimeCue.Schedules && i + 2 < _date && forms[0].Lemma == "avoir")
            {
                // "a appelé à une marche samedi", but "a appelé samedi à une marche".
                return Outlook.Future;
            }

            reflexive = k > first && tokens[k - 1].Lower is "s'" or "se";
            var tense = forms[0].Tense;
            var plans = infinitive && lexicon.CueOfWord(participle.Lemma) is TimeCue.Plans or TimeCue.Decides or TimeCue.Schedules;
            return tense switch
            {
                _ when plans => Outlook.Future,
                VerbTense.Future => Outlook.Future,
                VerbTense.Infinitive when forms[0].Lemma == "être" => cue == TimeCue.Future ? Outlook.Future : Governed(k, first),
                VerbTense.Imperfect or VerbTense.PastSimple or VerbTense.Infinitive => Outlook.Past,
                VerbTense.Conditional => forms[0].Lemma == "avoir" ? Outlook.Past : Outlook.Future,
                _ when cue == TimeCue.Future && (forms[0].Lemma == "être" || IsTerm()) => Outlook.Future,
                _ when forms[0].Lemma == "avoir" || reflexive || WordClasses.Is(participle.Lemma, WordClass.EtreVerb) || IsPerfect(k, i) => Outlook.Past,
                _ => Outlook.Present,
            };
        }

        return cue == TimeCue.Future ? Outlook.Future : Outlook.Past;
    }

    /// <summary>"la réunion de mardi sera houleuse": a date behind "de" is its noun's, and looks where the noun's verb does.</summary>
    private bool IsAttribute(int from, int first) => from > first && tokens[from - 1].Word.Date.Is(DateRoles.Of | DateRoles.From) && tokens[from - 1].Span.Length <= 2;

    /// <summary>"a reporté le vote à jeudi": a day that something is put off to.</summary>
    private bool IsTerm() => _date > 0 && tokens[_date - 1].Is(WordClass.Preposition);

    /// <summary>"doit être jugé": what the infinitive hangs on.</summary>
    private Outlook Governed(int i, int first)
    {
        var infinitive = true;
        for (var k = i - 1; k >= Math.Max(first, i - LongestInsert); k--)
        {
            if (At(k, first, ref infinitive) is var found and not Outlook.Unknown)
            {
                return found;
            }
        }

        return Outlook.Past;
    }

    /// <summary>"ont été reçus": a participle of the auxiliary between.</summary>
    private bool IsPerfect(int auxiliary, int participle)
    {
        for (var k = auxiliary + 1; k < participle; k++)
        {
            if (tokens[k].Word.Verbs is { Length: > 0 } forms && forms[0].Lemma == "être")
            {
                return true;
            }
        }

        return false;
    }

    private static VerbForm? Reading(VerbForm[] forms, VerbTense tense)
    {
        foreach (var form in forms)
        {
            if (form.Tense == tense)
            {
                return form;
            }
        }

        return null;
    }

    private static bool IsAuxiliary(VerbForm[] forms) => forms[0].Lemma is "avoir" or "être" && forms[0].IsFinite;

    private VerbForm? ParticipleAt(int i) => tokens[i].Kind == TokenKind.Word && tokens[i].Word.Verbs is { Length: > 0 } forms ? Reading(forms, VerbTense.PastParticiple) : null;

    /// <summary>"l'a reçu", "les recevra": a pronoun that looks like an article.</summary>
    private bool IsClitic(int i) => i > 1 && tokens[i - 1].Is(WordClass.ObjectPronoun) && tokens[i - 2].Kind == TokenKind.Word
        && !tokens[i - 2].Is(WordClass.Preposition) && tokens[i].Word.Verbs is { Length: > 0 } forms && forms[0].IsFinite;

    /// <summary>Whether a date stands at the head of its clause: nothing but an article or a preposition is before it.</summary>
    private bool OpensClause(int from, int first)
    {
        var i = from - 1;
        while (i >= first && tokens[i].Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition))
        {
            i--;
        }

        if (i < first || tokens[i].Is(WordClass.That | WordClass.Relative | WordClass.Coordinator | WordClass.Subordinator))
        {
            return true;
        }

        // "a annoncé, vendredi,": between commas it goes with the verb before them.
        return tokens[i].Kind == TokenKind.Punctuation && !(i > first && tokens[i - 1].Kind == TokenKind.Word && (ParticipleAt(i - 1) is not null || IsFiniteVerb(i - 1)));
    }

    public bool IsFiniteVerb(int i) => tokens[i].Case == LetterCase.Lower && tokens[i].Word.Verbs is { Length: > 0 } forms && Array.Exists(forms, f => f.IsFinite) && !WordClasses.IsFunction(tokens[i]);

    private bool IsStop(int i) => tokens[i].Lower is ";" or ":" or "(" or ")" or "–" or "—";
}
