using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <summary>Reads verb groups: see <see cref="VerbGroup"/>.</summary>
internal static class VerbGroupReader
{
    private static readonly VerbLexicon Verbs = VerbLexicon.French;

    /// <summary>The verb group that starts at <paramref name="index"/>, or null where none does.</summary>
    /// <param name="isNoun">Whether a token is known to be part of a name or a date, so that it cannot be a verb.</param>
    public static VerbGroup? TryRead(Token[] tokens, int index, int end, int sentenceStart, Func<int, bool> isNoun)
    {
        var cursor = index;
        var negated = false;
        var reflexive = false;
        var objectClitic = -1;
        while (cursor < end && !isNoun(cursor))
        {
            ref readonly var token = ref tokens[cursor];
            if (token.Lower is "ne" or "n'")
            {
                negated = true;
            }
            else if (negated && cursor > index && token.Lower is "pas" or "plus" or "jamais" && IsForm(tokens, cursor + 1, end, VerbTense.Infinitive))
            {
                // "ne pas rencontrer"
            }
            else if (token.Lower is "se" or "s'")
            {
                reflexive = true;
            }
            else if (token.Is(WordClass.ObjectPronoun) && token.Case == LetterCase.Lower)
            {
                objectClitic = token.Lower is "en" or "y" ? objectClitic : cursor;
            }
            else
            {
                break;
            }

            cursor++;
        }

        if (cursor >= end || isNoun(cursor) || tokens[cursor].Kind != TokenKind.Word || !Verbs.TryGet(tokens[cursor], out var forms))
        {
            return null;
        }

        var hasClitic = cursor > index;
        if (!MayBeVerb(tokens, index, cursor, sentenceStart, negated || reflexive, hasClitic))
        {
            return null;
        }

        // A quotation mark hides nothing: une "aide mutuelle".
        var left = index > sentenceStart + 1 && tokens[index - 1].Kind == TokenKind.Quote && tokens[index - 1].End >= tokens[index].Start - (tokens[index - 1].Lower == "«" ? 1 : 0) && tokens[index - 2].Is(WordClass.Article | WordClass.Determiner) ? index - 2 : index - 1;
        var before = left >= sentenceStart && !isNoun(left) ? tokens[left] : (Token?)null;
        if (!hasClitic && WordClasses.IsFunction(tokens[cursor]) && before?.Is(WordClass.SubjectPronoun) != true)
        {
            // "entre", "suivant": prepositions that are forms of a verb too.
            return null;
        }

        if (ChooseForm(tokens, cursor, end, forms, before, negated || reflexive || hasClitic) is not { } form)
        {
            return null;
        }

        if (hasClitic && !negated && !reflexive && form.Tense == VerbTense.PastParticiple && tokens[cursor - 1].Lower is "le" or "la" or "les" or "l'")
        {
            // "le prévenu a demandé": no pronoun stands before a participle.
            return null;
        }

        if (tokens[index].Lower is "le" or "la" or "les" or "l'" && before is { } governor && governor.Is(WordClass.Preposition) && governor.Lower is not ("y" or "voilà" or "voici")
            && form.Tense is not (VerbTense.Infinitive or VerbTense.PresentParticiple))
        {
            // "dans l'est", "de la venue": what a preposition governs is a noun, or an infinitive.
            return null;
        }

        return Extend(tokens, index, cursor, end, isNoun, form, negated, reflexive, objectClitic);
    }

    private static VerbGroup Extend(
        Token[] tokens, int first, int verb, int end, Func<int, bool> isNoun, VerbForm form, bool negated, bool reflexive, int objectClitic)
    {
        var tense = form.Tense;
        var plural = form.Plural;
        var feminine = form.Feminine;
        var head = verb;
        var lemma = form.Lemma;
        var compound = false;
        var passive = false;
        string? modal = null;
        var subjectClitic = -1;
        var groupEnd = verb + 1;

        while (true)
        {
            var next = SkipInside(tokens, groupEnd, end, isNoun, ref negated, ref subjectClitic, ref reflexive, ref objectClitic, lemma);
            if (lemma is "avoir" or "être" && next < end && isNoun(next))
            {
                next = PastDate(tokens, next, end, isNoun);
            }

            if (next >= end || isNoun(next) || tokens[next].Kind != TokenKind.Word || tokens[next].Case != LetterCase.Lower)
            {
                break;
            }

            if (lemma is "avoir" or "être" && TryForm(tokens[next].Lower, VerbTense.PastParticiple, out var participle)
                && !(lemma == "avoir" && next > groupEnd && tokens[next - 1].Is(WordClass.Article)))
            {
                // "est passé" went by, "a été passé" was passed.
                passive |= lemma == "être" && !reflexive && (compound || !WordClasses.Is(participle.Lemma, WordClass.EtreVerb));
                compound |= lemma == "avoir" || !passive;
                (head, lemma) = (next, participle.Lemma);
                groupEnd = next + 1;
                continue;
            }

            if (WordClasses.Is(lemma, WordClass.Modal) && modal is null)
            {
                var at = lemma == "venir" && tokens[next].Lower is "de" or "d'" ? next + 1 : next;
                while (at < end && (tokens[at].Lower is "se" or "s'" || tokens[at].Is(WordClass.ObjectPronoun) && at + 1 < end && IsForm(tokens, at + 1, end, VerbTense.Infinitive)))
                {
                    reflexive |= tokens[at].Lower is "se" or "s'";
                    at++;
                }

                if (at < end && !isNoun(at) && TryForm(tokens[at].Lower, VerbTense.Infinitive, out var infinitive) && (lemma != "venir" || at > next))
                {
                    modal = lemma;
                    (head, lemma) = (at, infinitive.Lemma);
                    groupEnd = at + 1;
                    compound = false;
                    continue;
                }
            }

            if (lemma == "tenir" && modal is null && tokens[next].Lower is "à" && IsSpoken(next + 1, out var keen))
            {
                // "a tenu à saluer": what is said is in the second verb.
                modal = lemma;
                (head, lemma, groupEnd, compound) = (next + 1, keen, next + 2, false);
                continue;
            }

            break;
        }

        bool IsSpoken(int at, out string spoken)
        {
            spoken = "";
            if (at >= end || isNoun(at) || !TryForm(tokens[at].Lower, VerbTense.Infinitive, out var infinitive) || !ReportingLexicon.French.TryGet(infinitive.Lemma, out _))
            {
                return false;
            }

            spoken = infinitive.Lemma;
            return true;
        }

        if (subjectClitic >= groupEnd)
        {
            groupEnd = subjectClitic + 1;
        }

        if (lemma is "faire" or "laisser" && groupEnd < end && IsForm(tokens, groupEnd, end, VerbTense.Infinitive) && ReportingLexicon.French.TryGet(lemma, out var senses)
            && IsTail(senses, tokens[groupEnd].Folded))
        {
            // "a fait savoir": one verb of speech.
            groupEnd++;
        }

        return new VerbGroup
        {
            First = first, End = groupEnd, Head = head, Lemma = lemma, Tense = tense, Compound = compound, Passive = passive,
            Negated = negated, Reflexive = reflexive, Modal = modal, SubjectClitic = subjectClitic, ObjectClitic = objectClitic, Plural = plural, Feminine = feminine,
        };
    }

    /// <summary>"ont été mardi condamnés", "a récemment été arrêté": a date between the auxiliary and its participle.</summary>
    private static int PastDate(Token[] tokens, int from, int end, Func<int, bool> isNoun)
    {
        var cursor = from;
        while (cursor < end && cursor < from + 3 && isNoun(cursor) && tokens[cursor].Case == LetterCase.Lower)
        {
            cursor++;
        }

        return cursor < end && !isNoun(cursor) && IsForm(tokens, cursor, end, VerbTense.PastParticiple) ? cursor : from;
    }

    /// <summary>What may stand between an auxiliary and its participle: negation, adverbs, an inverted subject, "par ailleurs".</summary>
    private static int SkipInside(
        Token[] tokens, int from, int end, Func<int, bool> isNoun, ref bool negated, ref int subjectClitic, ref bool reflexive, ref int objectClitic, string lemma)
    {
        var cursor = from;
        while (cursor < end && !isNoun(cursor))
        {
            ref readonly var token = ref tokens[cursor];
            if (token.Lower is "pas" or "plus" or "jamais" or "guère" or "point")
            {
                negated |= token.Lower is not "plus" || negated;
            }
            else if (token.Lower.Length > 1 && token.Lower[0] == '-' && token.Is(WordClass.SubjectPronoun))
            {
                subjectClitic = cursor;
            }
            else if (lemma is "avoir" or "être" && InsertPhrases.French.TryMatch(tokens, cursor, end, out _, out var insert))
            {
                // "a quant à lui dénoncé", "a de son côté assuré"
                cursor += insert - 1;
            }
            else if (lemma is "avoir" or "être" && token.Lower is "lui" or "elle" or "eux" or "elles" && IsForm(tokens, cursor + 1, end, VerbTense.PastParticiple))
            {
                // "a lui réclamé"
            }
            else if (lemma is "avoir" or "être" && token.Lower == "," && InsertEnd(tokens, cursor, end) is var close and > 0)
            {
                // "a, pour sa part, dénoncé"
                cursor = close;
            }
            else if (!WordClasses.IsAdverb(tokens, cursor) || Verbs.TryGet(token, out _) && !token.Is(WordClass.Adverb))
            {
                break;
            }

            cursor++;
        }

        return cursor;
    }

    private static bool IsTail(ReportingVerb[] senses, string folded)
    {
        foreach (var sense in senses)
        {
            if (sense.Tail.Length == 1 && sense.Tail[0] == folded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In tokens, how long an insert between an auxiliary and its participle may be.</summary>
    private const int LongestInsert = 14;

    /// <summary>From the comma after an auxiliary: the one that closes the insert, where the participle follows it; else -1.</summary>
    private static int InsertEnd(Token[] tokens, int comma, int end)
    {
        if (comma + 2 >= end || !tokens[comma + 1].Is(WordClass.Preposition | WordClass.Adverb | WordClass.ObjectPronoun | WordClass.SubjectPronoun | WordClass.Pronoun | WordClass.Subordinator | WordClass.Determiner))
        {
            return -1;
        }

        for (var i = comma + 2; i + 1 < Math.Min(end, comma + LongestInsert); i++)
        {
            if (tokens[i].Lower == ",")
            {
                return IsForm(tokens, i + 1, end, VerbTense.PastParticiple) ? i : -1;
            }

            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quote)
            {
                break;
            }
        }

        return -1;
    }

    private static bool MayBeVerb(Token[] tokens, int index, int verb, int sentenceStart, bool certain, bool hasClitic)
    {
        ref readonly var token = ref tokens[verb];
        if (token.Case == LetterCase.Upper || token.Case == LetterCase.Capitalised && verb > sentenceStart && tokens[verb - 1].Kind != TokenKind.Quote)
        {
            return false;
        }

        if (certain)
        {
            return true;
        }

        if (!hasClitic || Verbs.TryGet(token, out var forms) && forms[0].Lemma is "avoir" or "être")
        {
            return true;
        }

        // "le", "la", "les", "leur" before a word that is a noun too: an article. "l'accuse", "lui demande": a verb.
        return tokens[index].Lower is not ("le" or "la" or "les" or "l'" or "leur" or "en") || !NameLexicon.French.IsCommon(token)
            || index > sentenceStart && tokens[index - 1].Is(WordClass.SubjectPronoun | WordClass.Negation | WordClass.Relative);
    }

    private static VerbForm? ChooseForm(Token[] tokens, int verb, int end, VerbForm[] forms, Token? before, bool marked)
    {
        ref readonly var token = ref tokens[verb];
        VerbForm? finite = null, infinitive = null, gerund = null, participle = null;
        foreach (var form in forms)
        {
            switch (form.Tense)
            {
                case VerbTense.Infinitive: infinitive ??= form; break;
                case VerbTense.PresentParticiple: gerund ??= form; break;
                case VerbTense.PastParticiple: participle ??= form; break;
                case VerbTense.Imperative: break;
                default:
                    if (finite is null || finite.Value.Person != 3 && form.Person == 3 || finite.Value.Tense is VerbTense.SubjunctivePresent && form.Tense == VerbTense.Present && form.Person == 3)
                    {
                        finite = form;
                    }

                    break;
            }
        }

        if (infinitive is not null)
        {
            return before is { } p && p.Is(WordClass.Article | WordClass.Determiner) && p.Lower is not ("le" or "la" or "les" or "l'") && !marked ? null : infinitive;
        }

        if (gerund is not null && finite is null)
        {
            var afterEn = before is { Lower: "en" } || gerund is { Lemma: "avoir" or "être" };
            return !afterEn && (before is { } p && !marked && p.Is(WordClass.Article | WordClass.Determiner) || NameLexicon.French.IsCommon(token)) ? null : gerund;
        }

        if (before is { } previous && !marked)
        {
            if (previous.Is(WordClass.Article | WordClass.Determiner))
            {
                return null;
            }

            if (previous.Is(WordClass.Preposition) && previous.Lower is not "y")
            {
                return previous.Lower == "en" ? gerund : null;
            }
        }

        if (finite is { } found && (found.Person == 3 || marked || before is { } b && b.Is(WordClass.SubjectPronoun)))
        {
            // "traité conclu par", ", décrit dans la presse comme": the forms that are both are participles there.
            if (participle is not null && !marked && verb + 1 < end
                && (tokens[verb + 1].Lower is "par" || before is { Lower: "," } && tokens[verb + 1].Is(WordClass.Preposition)))
            {
                return participle;
            }

            // A noun that nothing marks as one: "Kim Jong Un visite", but "une marche de protestation", "sa marche".
            if (NameLexicon.French.IsCommon(token) && !marked && before is { } left && left.Case == LetterCase.Lower
                && left.Kind == TokenKind.Word && !left.Is(WordClass.SubjectPronoun | WordClass.Relative | WordClass.That | WordClass.Coordinator | WordClass.Adverb | WordClass.Pronoun)
                && !IsLikelySubject(left) && found.Lemma is not ("être" or "avoir" or "faire" or "dire"))
            {
                return participle;
            }

            return found;
        }

        return participle;
    }

    /// <summary>A noun or an adjective may be a subject's last word; what ends in a number's or a unit's place may not.</summary>
    private static bool IsLikelySubject(in Token left) => NameLexicon.French.IsCommon(left) || CountryLexicon.French.TryGetAdjective(left, out _);

    private static bool IsForm(Token[] tokens, int index, int end, VerbTense tense) =>
        index < end && tokens[index].Kind == TokenKind.Word && TryForm(tokens[index].Lower, tense, out _);

    private static bool TryForm(string lower, VerbTense tense, out VerbForm found)
    {
        if (Verbs.TryGet(lower, out var forms))
        {
            foreach (var form in forms)
            {
                if (form.Tense == tense)
                {
                    found = form;
                    return true;
                }
            }
        }

        found = default;
        return false;
    }
}
