using Dossier.Extraction.Claims;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>How real what a verb or a noun tells is: null where it did not happen and is not planned.</summary>
internal static class Reality
{
    public static EventStatus? OfVerb(SentenceSyntax sentence, int verb)
    {
        var group = sentence.Chunks[verb].Verb!;
        if (group.Negated || IsUnderIf(sentence, verb) || IsAskedFor(sentence, verb))
        {
            return null;
        }

        switch (group.Modal)
        {
            case "pouvoir" when group is { Compound: true, IsConditional: false, IsFinite: true, Tense: not VerbTense.Future }:
                // "a pu rencontrer X": it came to pass.
                break;
            case "pouvoir" or "vouloir" or "falloir" or "sembler" or "paraître" or "souhaiter" or "espérer" or "oser" or "faillir":
                return null;
            case "compter":
                return EventStatus.Planned;
            case "aller" or "devoir" when !group.Compound:
                return EventStatus.Planned;
        }

        if (group.Tense == VerbTense.Future)
        {
            return EventStatus.Planned;
        }

        if (group.IsConditional)
        {
            return group.Compound || group.Passive ? EventStatus.Alleged : null;
        }

        // "est attendu à": what is expected is still to come.
        return group.IsInfinitive ? OfInfinitive(sentence, verb) : group.Lemma == "attendre" ? EventStatus.Planned : EventStatus.Reported;
    }

    /// <summary>An infinitive is as real as the verb or noun before it makes it.</summary>
    private static EventStatus? OfInfinitive(SentenceSyntax sentence, int verb)
    {
        var p = verb - 1;
        while (p >= 0 && sentence.Chunks[p].Kind is ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Coordinator)
        {
            if (sentence.Lower(p) is "sans" or "afin" || WordClasses.Is(sentence.Lower(p), WordClass.Unreal)
                || sentence.Lower(p) == "pour" && !(sentence.Governor(verb) is var motion and >= 0 && WordClasses.Is(sentence.Chunks[motion].Verb!.Lemma, WordClass.Motion)))
            {
                return null;
            }

            p--;
        }

        if (p >= 0 && sentence.Chunks[p].Kind == ChunkKind.Noun)
        {
            var noun = sentence.Tokens[sentence.Chunks[p].Head].Lower;
            if (WordClasses.Is(noun, WordClass.Unreal | WordClass.Willing))
            {
                // "s'est dit prêt à rencontrer"
                return null;
            }

            if (noun == "point" && p > 0 && sentence.Lower(p - 1) == "sur")
            {
                // "sur le point de procéder à"
                return EventStatus.Planned;
            }
        }

        var governor = sentence.Governor(verb);
        if (governor < 0)
        {
            return sentence.Chunks[verb].Verb!.Compound ? EventStatus.Reported : null;
        }

        var lemma = sentence.Chunks[governor].Verb!;
        if (lemma.Negated)
        {
            // "ne cesse de bombarder", "n'a pas hésité à tirer": does it.
            return WordClasses.Is(lemma.Lemma, WordClass.Ceases) ? EventStatus.Reported : null;
        }

        if (WordClasses.Is(lemma.Lemma, WordClass.Prevents))
        {
            return null;
        }

        if (ReportingLexicon.French.TryGet(lemma.Lemma, out var reports))
        {
            foreach (var report in reports)
            {
                if (report.Reflexive != lemma.Reflexive || report.Tail.Length > 0)
                {
                    continue;
                }

                switch (report.Kind)
                {
                    case ClaimKind.Denial when !sentence.Chunks[verb].Verb!.Compound && WordClasses.Is(lemma.Lemma, WordClass.Prevents):
                        // "refuse de signer", "exclut de rencontrer"
                        return null;
                    case ClaimKind.Accusation or ClaimKind.Denial:
                        return EventStatus.Alleged;
                    case ClaimKind.Demand or ClaimKind.Threat:
                        return null;
                    case ClaimKind.Commitment when !sentence.Chunks[verb].Verb!.Compound:
                        return EventStatus.Planned;
                    case ClaimKind.Statement when sentence.Chunks[verb].Verb!.Compound:
                        return EventStatus.Reported;
                }
            }
        }

        return WordClasses.Is(lemma.Lemma, WordClass.Plans) ? EventStatus.Planned : OfVerb(sentence, governor);
    }

    public static EventStatus? OfNoun(SentenceSyntax sentence, int noun, NounSupport support)
    {
        var chunk = sentence.Chunks[noun];
        var planned = false;
        for (var i = chunk.First; i < chunk.End; i++)
        {
            var word = sentence.Tokens[i].Lower;
            if (WordClasses.Is(word, WordClass.Maybe) || word is "aucun" or "aucune" or "tout" or "toute" or "chaque" or "quelconque")
            {
                return null;
            }

            planned |= WordClasses.Is(word, WordClass.Planned);
        }

        // "en cas de frappe", "le risque d'une attaque", "sans accord"
        for (var p = noun - 1; p >= Math.Max(0, noun - 3) && sentence.Chunks[p].Kind is ChunkKind.Preposition or ChunkKind.Noun; p--)
        {
            if (sentence.Tokens[sentence.Chunks[p].Head].Is(WordClass.Unreal))
            {
                return null;
            }
        }

        if (noun + 1 < sentence.Chunks.Count && sentence.Chunks[noun + 1].Verb is { } undone && (undone.IsBareParticiple || undone.Passive) && WordClasses.Is(undone.Lemma, WordClass.Prevents))
        {
            // "les sanctions levées", "la visite a été annulée"
            return null;
        }

        if (IsSetFor(sentence, noun))
        {
            // "préparer la rencontre prévue vendredi": planned, whatever is done about it, unless it is called off.
            return GovernorOfNoun(sentence, noun) is var over and >= 0 && WordClasses.Is(sentence.Chunks[over].Verb!.Lemma, WordClass.Prevents) ? null : EventStatus.Planned;
        }


        if (support.Verbs.Count > 0)
        {
            return OfSupport(sentence, support, planned);
        }

        var governor = GovernorOfNoun(sentence, noun);
        if (governor >= 0 && OfGovernor(sentence, governor) is var (status, known) && known)
        {
            return status == EventStatus.Reported && planned ? EventStatus.Planned : status;
        }

        return planned ? EventStatus.Planned : EventStatus.Reported;
    }

    /// <summary>As real as the verbs that say who does it.</summary>
    private static EventStatus? OfSupport(SentenceSyntax sentence, NounSupport support, bool planned)
    {
        var status = planned || support.Planned ? EventStatus.Planned : EventStatus.Reported;
        foreach (var verb in support.Verbs)
        {
            if (sentence.Chunks[verb].Verb!.IsBareParticiple)
            {
                continue;
            }

            if (OfVerb(sentence, verb) is not { } told)
            {
                return null;
            }

            status = told == EventStatus.Reported ? status : told;
        }

        return status;
    }

    /// <summary>"une réunion prévue lundi", "le sommet entre X et Y, programmé en mai": a participle says that it is still to come.</summary>
    private static bool IsSetFor(SentenceSyntax sentence, int noun)
    {
        for (var q = noun + 1; q < Math.Min(sentence.Chunks.Count, noun + 9); q++)
        {
            if (sentence.Chunks[q].Verb is { } verb)
            {
                return verb.IsBareParticiple && WordClasses.Is(verb.Lemma, WordClass.Plans);
            }

            if (sentence.Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative)
            {
                break;
            }
        }

        return false;
    }

    private static (EventStatus? Status, bool Known) OfGovernor(SentenceSyntax sentence, int governor)
    {
        var verb = sentence.Chunks[governor].Verb!;
        if (WordClasses.Is(verb.Lemma, WordClass.Prevents))
        {
            return (null, true);
        }

        if (WordClasses.Is(verb.Lemma, WordClass.Plans))
        {
            return (verb.Negated ? null : EventStatus.Planned, true);
        }

        if (ReportingLexicon.French.TryGet(verb.Lemma, out var reports))
        {
            foreach (var report in reports)
            {
                if (report.Reflexive == verb.Reflexive && report.Tail.Length == 0 && report.Kind is ClaimKind.Demand or ClaimKind.Threat or ClaimKind.Commitment)
                {
                    return (report.Kind == ClaimKind.Commitment ? EventStatus.Planned : null, true);
                }
            }
        }

        return verb.Tense == VerbTense.Future || verb.Modal is "devoir" or "aller" ? (EventStatus.Planned, true)
            : verb.IsConditional || verb.Modal is "pouvoir" ? (null, true)
            : (null, false);
    }

    /// <summary>The verb that a noun is the object of, or the verb of occurrence that it is the subject of; else -1.</summary>
    private static int GovernorOfNoun(SentenceSyntax sentence, int noun)
    {
        for (var p = noun - 1; p >= Math.Max(0, noun - 8); p--)
        {
            if (sentence.Chunks[p].Kind is ChunkKind.Preposition or ChunkKind.Noun && sentence.Tokens[sentence.Chunks[p].Head].Is(WordClass.During))
            {
                // "a demandé une trêve lors d'une rencontre": an occasion is nobody's object.
                return -1;
            }

            switch (sentence.Chunks[p].Kind)
            {
                case ChunkKind.Verb:
                    return p;
                case ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Date or ChunkKind.Quote:
                    continue;
                case ChunkKind.Noun when sentence.Chunks[p + 1].Kind == ChunkKind.Preposition && sentence.Lower(p + 1) is "de" or "d'" or "du" or "des":
                    // "a annulé la décision d'un retrait"
                    continue;
            }

            break;
        }

        for (var q = noun + 1; q < Math.Min(sentence.Chunks.Count, noun + 16); q++)
        {
            if (sentence.Chunks[q].Verb is { IsFinite: true } verb && sentence.ClauseOf(q).Subjects.Contains(noun))
            {
                // Of a passive, "a été annulée", "est prévue", the noun is the object.
                return WordClasses.Is(verb.Lemma, WordClass.OccurVerb) || verb.Passive && WordClasses.Is(verb.Lemma, WordClass.Prevents | WordClass.Plans) && !IsExpectedTo(sentence, q) ? q : -1;
            }

            if (sentence.Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>"sont attendues pour avoir un effet": not that they take place.</summary>
    private static bool IsExpectedTo(SentenceSyntax sentence, int verb) =>
        verb + 2 < sentence.Chunks.Count && sentence.Chunks[verb + 1].Kind == ChunkKind.Preposition && sentence.Chunks[verb + 2].Verb is { IsInfinitive: true };

    /// <summary>"exige que l'armée quitte", "pour que les combats cessent": what is wished for has not happened.</summary>
    private static bool IsAskedFor(SentenceSyntax sentence, int verb)
    {
        for (var p = verb - 1; p > Math.Max(0, verb - 10); p--)
        {
            switch (sentence.Chunks[p].Kind)
            {
                case ChunkKind.That when sentence.Chunks[p - 1].Verb is { } asks:
                    return asks.Lemma is "vouloir" or "falloir" || WordClasses.Is(asks.Lemma, WordClass.Prevents)
                        || ReportingLexicon.French.TryGet(asks.Lemma, out var reports) && Array.Exists(reports, r => r.Reflexive == asks.Reflexive && r.Tail.Length == 0 && r.Kind is ClaimKind.Demand);
                case ChunkKind.That:
                    return WordClasses.Is(sentence.Lower(p - 1), WordClass.Unreal) || sentence.Lower(p - 1) is "pour" or "afin";
                case ChunkKind.Stop or ChunkKind.Verb or ChunkKind.Relative or ChunkKind.Subordinator:
                    return false;
            }
        }

        return false;
    }

    private static bool IsUnderIf(SentenceSyntax sentence, int verb)
    {
        for (var p = verb - 1; p >= Math.Max(0, verb - 8); p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.Subordinator)
            {
                return sentence.Lower(p) is "si" or "s'il";
            }

            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind is ChunkKind.Stop or ChunkKind.Relative)
            {
                return false;
            }
        }

        return false;
    }
}
