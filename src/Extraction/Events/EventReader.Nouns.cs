using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <content>Events that a noun tells: "la visite de X à Y", "lors d'une rencontre avec X".</content>
internal sealed partial class EventReader
{
    private EventDraft? ReadNoun(SentenceSyntax sentence, int k)
    {
        var chunk = sentence.Chunks[k];
        if (!Triggers.TryGetNoun(sentence.Tokens[chunk.Head].Folded, out var triggers))
        {
            return null;
        }

        var support = NounSupport.Of(sentence, k);
        if (Reality.OfNoun(sentence, k, support) is not { } status)
        {
            return null;
        }

        var clause = sentence.ClauseOfNoun(k);
        var nationalities = Nationalities(sentence, k);
        var possessors = IsPossessive(sentence, k) ? Possessor(sentence, k) : [];
        foreach (var trigger in triggers)
        {
            var slots = new Slots(sentence, k, [], [], support.CompletionOf(trigger, clause.Complements), -1) { Nationalities = nationalities, Possessors = possessors };
            if (!HasTail(sentence, chunk.Head, trigger.Tail) || support.Called && trigger.Type != "PROTEST")
            {
                continue;
            }

            var met = default(NounClass);
            var meets = _slots.Meets(trigger, slots, out met) || trigger.NeedsOnlyAnActor;
            var occasion = k > 0 && sentence.Chunks[k - 1].Kind == ChunkKind.Preposition && IsOccasion(sentence, k - 1);
            var definite = !chunk.IsIndefinite || occasion && k > 0 && sentence.Lower(k - 1) is "du" or "des" or "au" or "aux";
            var end = clause.End;
            var draft = new EventDraft
            {
                Trigger = trigger, Sentence = sentence.Index, Token = chunk.First, Status = status, Rule = "event.noun",
                TriggerSpan = new TextSpan(sentence.Tokens[chunk.Head].Start, sentence.Tokens[chunk.Head].End), Span = Evidence(sentence, k, EndOfEvidence(sentence, k, end, trigger, slots), support),
                Mode = trigger.ModeWith(met), Topic = trigger.Topic ?? (trigger.TopicFromClass ? met?.Name : null),
                Date = context.When.OfNoun(sentence, k, end) ?? DateOfVerb(sentence, k) ?? DateOf(sentence, support), Place = EventContext.PlaceIn(sentence, slots.Complements),
                Presupposed = definite || occasion, IsOccasion = occasion, PointsBack = definite,
            };
            FillNoun(draft, sentence, k, trigger, slots);
            meets |= AddWhoseOccasion(draft, trigger, slots, occasion);
            NoteUnnamed(draft, sentence, trigger, slots);
            draft.IsOneSided = IsVisitAtHome(draft, slots);
            if (meets && (IsWhole(draft) || draft.IsOneSided))
            {
                return draft;
            }

            if (definite && draft.Participants.Count == 0)
            {
                draft.Unnamed.Clear();
                return draft;
            }
        }

        return null;
    }

    /// <summary>
    /// "lors d'un entretien avec Y, X a", "en visite à Rabat, X a": where the noun tells one side, the subject around it is the other.
    /// </summary>
    private bool AddWhoseOccasion(EventDraft draft, EventTrigger trigger, Slots slots, bool occasion)
    {
        var (sentence, k) = (slots.Sentence, slots.Head);
        var visit = trigger.Mode == "visit" && trigger.RoleOf("lieu") == SlotRole.Target;
        var avec = slots.Complements.Any(c => c.Preposition == "avec" && context.Actors.In(sentence, c.Nouns).Count > 0);
        if (draft.Type != "CONSULT" || !(occasion || k > 0 && (visit ? sentence.Lower(k - 1) == "en" : trigger.Mode == "phone" && sentence.Lower(k - 1) == "au"))
            || visit && draft.Participants.Exists(p => p.Role == ParticipantRole.Source) || !visit && (avec ? draft.Participants.Count != 1 : draft.Participants.Count > 0 || !sentence.Chunks[k].IsIndefinite))
        {
            return false;
        }

        var around = SubjectAround(sentence, k).Where(a => context.Actors[a].Kind != ActorKind.Country || !visit).ToArray();
        if (!visit && !avec && around.Length < 2)
        {
            return false;
        }

        draft.Add(around, visit ? SlotRole.Source : SlotRole.Participant);
        if (visit && around.Length > 0)
        {
            AddHosts(draft, sentence, trigger, slots);
        }

        return around.Length > 0;
    }

    /// <summary>The actors of the noun that a prepositional phrase stands beside, or of the subject of the clause it goes with.</summary>
    private IReadOnlyList<int> SubjectAround(SentenceSyntax sentence, int k)
    {
        var start = k - 1;
        while (start > 0 && (sentence.Chunks[start - 1].Kind == ChunkKind.Preposition || sentence.Chunks[start - 1].Kind == ChunkKind.Noun && sentence.Tokens[sentence.Chunks[start - 1].Head].Is(WordClass.During | WordClass.TimeNoun)))
        {
            start--;
        }

        var before = start - 1;
        while (before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Date or ChunkKind.Adverb)
        {
            before--;
        }

        // "X, en visite à Rabat, a", "X en visite à Rabat".
        var beside = before > 0 && sentence.Chunks[before].Kind == ChunkKind.Comma ? before - 1 : before;
        if (beside >= 0 && sentence.Chunks[beside] is { Kind: ChunkKind.Noun, Mention: >= 0 } && context.Actors.In(sentence, beside) is { Count: > 0 } apposed
            && (beside == before || sentence.Chunks.Skip(k).Any(c => c.Kind is ChunkKind.Comma or ChunkKind.Stop)) && (sentence.Lower(start) == "en" || beside != before))
        {
            return apposed;
        }

        for (var p = start; p >= 0; p--)
        {
            if (sentence.Chunks[p].Verb is { IsFinite: true } && Subjects(sentence, p) is { Count: > 0 } subjects)
            {
                return subjects;
            }
        }

        for (var q = k + 1; q < sentence.Chunks.Count; q++)
        {
            if (sentence.Chunks[q].Verb is { IsFinite: true })
            {
                return Subjects(sentence, q);
            }
        }

        return [];
    }

    private IReadOnlyList<int> Subjects(SentenceSyntax sentence, int verb)
    {
        var clause = sentence.ClauseOf(verb);
        return clause.SubjectClitic >= 0 ? context.Actors.Pronoun(sentence, clause.SubjectClitic) : context.Actors.In(sentence, clause.Subjects);
    }

    /// <summary>The noun with what its verbs tell of it.</summary>
    private static TextSpan Evidence(SentenceSyntax sentence, int noun, int end, NounSupport support)
    {
        var first = noun;
        foreach (var verb in support.Verbs)
        {
            first = Math.Min(first, Math.Min(verb, sentence.ClauseOf(verb).First));
            end = Math.Max(end, verb + 1);
        }

        return sentence.SpanOf(first, end);
    }

    /// <summary>"a mené jeudi une frappe": the date of the verb.</summary>
    private Dates.ResolvedDate? DateOf(SentenceSyntax sentence, NounSupport support)
    {
        foreach (var verb in support.Verbs)
        {
            if (context.When.OfVerb(sentence, verb) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>"La rencontre a eu lieu vendredi", "Les discussions, organisées vendredi": the date stands with the verb of occurrence.</summary>
    private Dates.ResolvedDate? DateOfVerb(SentenceSyntax sentence, int noun)
    {
        for (var q = noun + 1; q < Math.Min(sentence.Chunks.Count, noun + 10); q++)
        {
            if (sentence.Chunks[q].Verb is { } verb)
            {
                var clause = sentence.ClauseOf(q);
                return WordClasses.Is(verb.Lemma, WordClass.OccurVerb) && clause.Subjects.Contains(noun) ? context.When.OfVerb(sentence, q) : null;
            }
        }

        return null;
    }

    private static bool IsOccasion(SentenceSyntax sentence, int preposition)
    {
        if (WordClasses.Is(sentence.Lower(preposition), WordClass.During))
        {
            return true;
        }

        if (preposition < 2 || sentence.Chunks[preposition - 1] is not { Kind: ChunkKind.Noun, Mention: < 0 } noun)
        {
            return false;
        }

        // "à l'issue de seize heures de négociations", "lors d'un cycle de discussions"
        return sentence.Tokens[noun.Head].Is(WordClass.During)
            || (sentence.Tokens[noun.Head].Is(WordClass.TimeNoun) || CollectiveNouns.SortOf(sentence.Tokens[noun.Head].Folded) == CollectiveSort.Portion) && sentence.Chunks[preposition - 2].Kind == ChunkKind.Preposition && IsOccasion(sentence, preposition - 2);
    }

    private void FillNoun(EventDraft draft, SentenceSyntax sentence, int k, EventTrigger trigger, Slots slots)
    {
        var chunk = sentence.Chunks[k];
        var actors = context.Actors;
        draft.Add(actors.ModifierOf(chunk), SlotRole.Participant);
        if (trigger.RoleOf("adj") is var nationality and not SlotRole.None)
        {
            draft.Add(slots.Nationalities, nationality);
        }

        if (trigger.RoleOf("poss") is var own and not SlotRole.None || (own = trigger.RoleOf("de")) != SlotRole.None)
        {
            draft.Add(slots.Possessors, own);
        }

        Fill(draft, sentence, trigger, slots);
        AddReturn(draft, sentence, k);

        // "il a participé à des discussions": the subject takes part.
        if (k >= 2 && sentence.Chunks[k - 1].Kind == ChunkKind.Preposition && sentence.Chunks[k - 2].Verb is { } verb && WordClasses.Is(verb.Lemma, WordClass.JoinVerb))
        {
            var joined = sentence.ClauseOf(k - 2);
            var visitor = draft.Participants.Exists(p => p.Role == ParticipantRole.Target) ? SlotRole.Source : SlotRole.Participant;
            draft.Add(actors.In(sentence, joined.Subjects), visitor);
            if (draft.Participants.Count == 1 && draft.Place is { Country: { } code } && actors[draft.Participants[0].Actor].Country != code)
            {
                var only = draft.Participants[0].Actor;
                draft.Participants.Clear();
                draft.Add([only], SlotRole.Source);
                draft.Add([actors.Country(code, draft.Span, sentence.Index)], SlotRole.Target);
                draft.Mode ??= "visit";
            }

            draft.Span = new TextSpan(Math.Min(draft.Span.Start, sentence.SpanOf(joined.First, joined.First + 1).Start), draft.Span.End);
            draft.Date ??= context.When.OfVerb(sentence, k) ?? context.When.OfVerb(sentence, k - 2);
        }
    }

    /// <summary>"les bombardements israéliens": Israel.</summary>
    private List<int> Nationalities(SentenceSyntax sentence, int k)
    {
        var countries = new List<int>();
        for (var i = sentence.Chunks[k].First; i < sentence.Chunks[k].End; i++)
        {
            if (!sentence.Tokens[i].IsCapitalised && CountryLexicon.French.TryGetAdjective(sentence.Tokens[i], out var code))
            {
                countries.Add(context.Actors.Country(code, sentence.Tokens[i].Span, sentence.Index));
            }
        }

        return countries;
    }

    private static bool IsPossessive(SentenceSyntax sentence, int k) => sentence.Tokens[sentence.Chunks[k].First].Lower is "son" or "sa" or "ses" or "leur" or "leurs";

    /// <summary>"fournir des obus à X en contrepartie du transfert de technologies par X": what comes in return goes to the giver.</summary>
    private void AddReturn(EventDraft draft, SentenceSyntax sentence, int k)
    {
        if (draft.Participants is not [{ Role: ParticipantRole.Source } giver] || k < 2 || sentence.Chunks[k - 1].Kind != ChunkKind.Preposition
            || sentence.Chunks[k - 2].Kind != ChunkKind.Noun || !sentence.Tokens[sentence.Chunks[k - 2].Head].Is(WordClass.InReturn))
        {
            return;
        }

        for (var p = k - 3; p >= 0; p--)
        {
            if (sentence.Chunks[p].Verb is not null && ReadVerb(sentence, p, []) is { } main)
            {
                if (main.Participants.Exists(m => m.Actor == giver.Actor && m.Role == ParticipantRole.Target))
                {
                    draft.Add(main.Participants.Where(m => m.Role == ParticipantRole.Source).Select(m => m.Actor), SlotRole.Target);
                }

                return;
            }
        }
    }

    /// <summary>"lors de sa visite": the subject of the clause it stands in, or of the sentence before.</summary>
    private IReadOnlyList<int> Possessor(SentenceSyntax sentence, int k)
    {
        var plural = sentence.Tokens[sentence.Chunks[k].First].Lower is "leur" or "leurs";
        for (var p = k - 1; p >= 0; p--)
        {
            if (sentence.Chunks[p].Verb is { IsFinite: true } && context.Actors.In(sentence, sentence.ClauseOf(p).Subjects) is { Count: > 0 } subjects)
            {
                if (plural == subjects.Count > 1)
                {
                    return subjects;
                }
            }
        }

        if (plural)
        {
            return context.Actors.LastPersons(sentence.Chunks[k].First, 2);
        }

        for (var q = k + 1; q < sentence.Chunks.Count; q++)
        {
            if (sentence.Chunks[q].Verb is { IsFinite: true } && context.Actors.In(sentence, sentence.ClauseOf(q).Subjects) is { Count: 1 } subject)
            {
                return subject;
            }
        }

        return context.Actors.LastPersons(sentence.Chunks[k].First, 1);
    }
}
