using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>Reads the events that one sentence tells by its verbs and nouns.</summary>
internal sealed class EventReader(EventContext context)
{
    private static readonly EventTriggerLexicon Triggers = EventTriggerLexicon.French;

    private readonly SlotReader _slots = new(context.Actors);

    public List<EventDraft> Read(SentenceSyntax sentence)
    {
        var drafts = new List<EventDraft>();
        var used = new HashSet<int>();
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Verb is not null && ReadVerb(sentence, k, used) is { } told)
            {
                drafts.Add(told);
            }
        }

        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } && !used.Contains(k) && ReadNoun(sentence, k) is { } told)
            {
                drafts.Add(told);
            }
        }

        return drafts;
    }

    private EventDraft? ReadVerb(SentenceSyntax sentence, int k, HashSet<int> used)
    {
        var group = sentence.Chunks[k].Verb!;
        if (!Triggers.TryGetVerb(group.Lemma, out var triggers))
        {
            return null;
        }

        var slots = _slots.Of(sentence, k);
        foreach (var trigger in triggers)
        {
            if (trigger.Reflexive != group.Reflexive || !HasTail(sentence, group.Head, trigger.Tail))
            {
                continue;
            }

            var light = -1;
            var effective = slots;
            if (trigger.LightNoun is not null)
            {
                light = LightNoun(slots, trigger);
                if (light < 0)
                {
                    continue;
                }

                // The complements of the noun are the verb's: "tenir un sommet avec X".
                var ofNoun = sentence.ClauseOfNoun(light);
                effective = slots with
                {
                    Objects = [.. slots.Objects.Where(o => o != light)],
                    Complements = [.. slots.Complements.Concat(ofNoun.Complements).DistinctBy(c => c.At).Where(c => !c.Nouns.Contains(light))],
                };
            }

            if (!_slots.Meets(trigger, effective, out var met) || Reality.OfVerb(sentence, k) is not { } status)
            {
                continue;
            }

            var draft = Draft(sentence, k, trigger, met, effective, status, light);
            if (draft is null)
            {
                continue;
            }

            // "imposer des sanctions" is one event, not two.
            used.UnionWith(slots.Objects.Where(o => sentence.Chunks[o].Mention < 0 && Triggers.TryGetNoun(sentence.Tokens[sentence.Chunks[o].Head].Folded, out var same) && same[0].Type == trigger.Type));
            if (light >= 0)
            {
                used.Add(light);
                draft.Add(context.Actors.ModifierOf(sentence.Chunks[light]), SlotRole.Participant);
            }

            return draft;
        }

        return null;
    }

    private EventDraft? Draft(SentenceSyntax sentence, int k, EventTrigger trigger, NounClass? met, Slots slots, EventStatus status, int light)
    {
        var clause = sentence.ClauseOf(k);
        var group = sentence.Chunks[k].Verb!;
        var end = light >= 0 ? Math.Max(clause.End, sentence.ClauseOfNoun(light).End) : clause.End;
        var span = sentence.SpanOf(clause.First, EndOfEvidence(sentence, Math.Max(k, light), end, trigger, slots));
        var triggerEnd = light >= 0 && light >= k ? sentence.Chunks[light].End : group.End;
        var draft = new EventDraft
        {
            Trigger = trigger, Sentence = sentence.Index, Token = group.First, Status = status, Rule = trigger.LightNoun is null ? "event.verb" : "event.light-verb",
            TriggerSpan = new TextSpan(sentence.Tokens[group.First].Start, sentence.Tokens[triggerEnd - 1].End), Span = span,
            Mode = trigger.ModeWith(met), Topic = trigger.Topic ?? (trigger.TopicFromClass ? met?.Name : null),
            Date = context.DateNear(sentence, k, FirstOfDates(sentence, clause.First, k), end) ?? (group.IsFinite ? context.OpeningDate(sentence, k) : null),
            Place = EventContext.PlaceIn(sentence, slots.Complements), Presupposed = group.IsBareParticiple && !clause.IsElliptic,
        };
        Fill(draft, sentence, trigger, slots);
        AddImplied(draft, sentence, k, trigger, slots);
        draft.Span = new TextSpan(Math.Min(draft.Span.Start, draft.TriggerSpan.Start), Math.Max(draft.Span.End, draft.TriggerSpan.End));
        if (draft is { Type: "MOBILIZE", Topic: "exercise", Participants.Count: > 1 })
        {
            // An exercise of two is done together.
            draft = draft.As(trigger with { Type = "COOPERATE", Mode = null });
        }

        return IsWhole(draft) || IsWithUnnamed(draft, sentence, slots) ? draft : null;
    }

    /// <summary>"a reçu les syndicats", "une délégation a été reçue par X": the other side is there, though nobody names it.</summary>
    private static bool IsWithUnnamed(EventDraft draft, SentenceSyntax sentence, Slots slots) =>
        draft is { Type: "CONSULT", Participants.Count: 1 }
        && slots.Subjects.Concat(slots.Objects).Concat(slots.Complements.Where(c => c.Preposition is "avec" or "par").SelectMany(c => c.Nouns))
            .Any(n => sentence.Chunks[n].Mention < 0 && ActorDirectory.IsCollective(sentence, n));

    private void Fill(EventDraft draft, SentenceSyntax sentence, EventTrigger trigger, Slots slots)
    {
        var actors = context.Actors;
        if (trigger.Subject != SlotRole.None)
        {
            draft.Add(slots.Subjects.SelectMany(s => ActorsOrOwner(sentence, s, ownerCounts: ActorDirectory.IsCollective(sentence, s))), trigger.Subject);
            if (slots.SubjectClitic >= 0)
            {
                draft.Add(actors.Pronoun(sentence, slots.SubjectClitic), trigger.Subject);
            }
        }

        if (trigger.Object != SlotRole.None)
        {
            draft.Add(slots.Objects.SelectMany(o => ActorsOrOwner(sentence, o, ownerCounts: trigger.Object == SlotRole.Target)), trigger.Object);
            if (sentence.Chunks[slots.Head].Verb is { ObjectClitic: >= 0 } verb && slots.Objects.Count == 0)
            {
                draft.Add(actors.Pronoun(sentence, verb.ObjectClitic), trigger.Object);
            }
        }

        if (trigger.Object == SlotRole.None && trigger.RoleOf("adj") is var nationality and not SlotRole.None)
        {
            // "expulser deux diplomates biélorusses": whose they are.
            draft.Add(actors.In(sentence, slots.Objects), nationality);
        }

        if (trigger.Object == SlotRole.None && trigger.Part == TriggerPart.Verb && trigger.RoleOf("lieu") != SlotRole.None)
        {
            // "rappeler son ambassadeur à Abidjan": the post is part of the role.
            draft.Add(slots.Objects.Where(o => actors.IsUnnamedPerson(sentence, o)).SelectMany(o => actors.In(sentence, o)), trigger.RoleOf("lieu"));
        }

        foreach (var complement in slots.Complements)
        {
            if (trigger.RoleOf(complement.Preposition) is var role and not SlotRole.None && IsOwn(sentence, complement, slots))
            {
                draft.Add(complement.Nouns.SelectMany(n => ActorsOrOwner(sentence, n, complement.Preposition is "contre" or "sur" or "avec" or "entre" or "par" || ActorDirectory.IsCollective(sentence, n))), role);
            }
        }

        if (trigger.RoleOf("lieu") is var hosts and not SlotRole.None)
        {
            foreach (var complement in slots.Complements.Where(c => WordClasses.Is(c.Preposition, WordClass.PlacePreposition)))
            {
                foreach (var noun in complement.Nouns)
                {
                    AddHost(draft, sentence, noun, hosts);
                }
            }
        }
    }

    /// <summary>
    /// "une attaque dans le nord du pays": what follows a common noun with "de" belongs to that noun, and not to the one before it.
    /// </summary>
    private static bool IsOwn(SentenceSyntax sentence, Complement complement, Slots slots)
    {
        if (complement.Preposition != "de" || complement.At <= slots.Head + 1)
        {
            return true;
        }

        var before = sentence.Chunks[complement.At - 1];
        if (complement.At > 1 && sentence.Lower(complement.At - 2) == "sans")
        {
            // "l'attaque sans précédent du Hamas"
            return true;
        }

        return before is not { Kind: ChunkKind.Noun, Mention: < 0 } || slots.Objects.Contains(complement.At - 1);
    }

    /// <summary>"contre un camp d'entraînement du Hezbollah": where the noun is nobody, whose it is.</summary>
    private IReadOnlyList<int> ActorsOrOwner(SentenceSyntax sentence, int noun, bool ownerCounts)
    {
        var collective = ownerCounts && ActorDirectory.IsCollective(sentence, noun);
        var found = collective ? [] : context.Actors.In(sentence, noun);
        for (var k = noun + 1; found.Count == 0 && ownerCounts && k + 1 < sentence.Chunks.Count && k < noun + 8; k += 2)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Preposition || sentence.Lower(k) is not ("de" or "d'" or "du" or "des") || sentence.Chunks[k + 1].Kind != ChunkKind.Noun)
            {
                break;
            }

            found = context.Actors.In(sentence, k + 1);
        }

        return collective && found.Count == 0 ? context.Actors.In(sentence, noun) : found;
    }

    /// <summary>Parties that the clause around gives where the trigger's own slots leave them out.</summary>
    private void AddImplied(EventDraft draft, SentenceSyntax sentence, int k, EventTrigger trigger, Slots slots)
    {
        var actors = context.Actors;

        // "soutient l'invasion de X par Y": who supports an act supports the one who does it.
        if (trigger.Object == SlotRole.Target && !draft.Participants.Exists(p => p.Role == ParticipantRole.Target))
        {
            foreach (var noun in slots.Objects.Where(o => sentence.Chunks[o] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false }))
            {
                if (ReadNoun(sentence, noun) is { } act)
                {
                    draft.Add(act.Participants.Where(p => p.Role == ParticipantRole.Source).Select(p => p.Actor), SlotRole.Target);
                }
            }
        }

        // "X soutient Y, en fournissant des armes": to Y.
        if (sentence.Chunks[k].Verb!.IsGerund && trigger.Object == SlotRole.None && !draft.Participants.Exists(p => p.Role == ParticipantRole.Target)
            && sentence.Governor(k) is var governor and >= 0 && ReadVerb(sentence, governor, []) is { } main)
        {
            draft.Add(main.Participants.Where(p => p.Role == ParticipantRole.Target).Select(p => p.Actor), SlotRole.Target);
        }

        // "X et Y sont unis par un traité, signé en juin", "X a envoyé des troupes en vertu d'un accord signé avec Y": those whom the treaty binds signed it.
        if (draft.Participants.Count < 2 && trigger.Subject == SlotRole.Participant && sentence.Chunks[k].Verb!.IsBareParticiple)
        {
            for (var p = k - 1; p >= 0; p--)
            {
                if (sentence.Chunks[p].Verb is { IsFinite: true })
                {
                    var parties = actors.In(sentence, sentence.ClauseOf(p).Subjects);
                    draft.Add(parties.Count + draft.Participants.Count > 1 ? parties : [], SlotRole.Participant);
                    break;
                }
            }
        }

        // What the head of a state gives, the state gives.
        if (draft.Type == "AID")
        {
            for (var i = 0; i < draft.Participants.Count; i++)
            {
                if (draft.Participants[i].Role == ParticipantRole.Source && actors.StateOf(draft.Participants[i].Actor) is { } state)
                {
                    draft.Participants[i] = new EventParticipant(state, ParticipantRole.Source);
                }
            }
        }
    }

    /// <summary>A visit to a town is a visit to its country, unless a host is named already.</summary>
    private void AddHost(EventDraft draft, SentenceSyntax sentence, int noun, SlotRole role)
    {
        var chunk = sentence.Chunks[noun];
        if (EventContext.PlaceOf(sentence, noun) is { Country: { } code } && !draft.Participants.Exists(p => p.Role == ParticipantRole.Target)
            && !draft.Participants.TrueForAll(p => context.Actors[p.Actor].Country == code))
        {
            var span = new TextSpan(sentence.Tokens[chunk.First].Start, sentence.Tokens[chunk.End - 1].End);
            draft.Add([context.Actors.Country(code, span, sentence.Index)], role);
        }
    }

    private EventDraft? ReadNoun(SentenceSyntax sentence, int k)
    {
        var chunk = sentence.Chunks[k];
        if (!Triggers.TryGetNoun(sentence.Tokens[chunk.Head].Folded, out var triggers) || Reality.OfNoun(sentence, k) is not { } status)
        {
            return null;
        }

        var clause = sentence.ClauseOfNoun(k);
        foreach (var trigger in triggers)
        {
            var slots = new Slots(sentence, k, [], [], clause.Complements, -1);
            if (!HasTail(sentence, chunk.Head, trigger.Tail))
            {
                continue;
            }

            var met = default(NounClass);
            var meets = _slots.Meets(trigger, slots, out met);
            var occasion = k > 0 && sentence.Chunks[k - 1].Kind == ChunkKind.Preposition && IsOccasion(sentence, k - 1);
            var definite = !chunk.IsIndefinite || occasion && k > 0 && sentence.Lower(k - 1) is "du" or "des" or "au" or "aux";
            var end = clause.End;
            var draft = new EventDraft
            {
                Trigger = trigger, Sentence = sentence.Index, Token = chunk.First, Status = status, Rule = "event.noun",
                TriggerSpan = new TextSpan(sentence.Tokens[chunk.Head].Start, sentence.Tokens[chunk.Head].End), Span = sentence.SpanOf(k, EndOfEvidence(sentence, k, end, trigger, slots)),
                Mode = trigger.ModeWith(met), Topic = trigger.Topic ?? (trigger.TopicFromClass ? met?.Name : null),
                Date = context.DateNear(sentence, k, k, end) ?? DateOfVerb(sentence, k), Place = EventContext.PlaceIn(sentence, clause.Complements),
                Presupposed = definite || occasion, IsOccasion = occasion, PointsBack = definite,
            };
            FillNoun(draft, sentence, k, trigger, slots);
            if (meets && IsWhole(draft) || definite && draft.Participants.Count == 0 && Triggers.TryGetNoun(sentence.Tokens[chunk.Head].Folded, out _))
            {
                return draft;
            }
        }

        return null;
    }

    private void FillNoun(EventDraft draft, SentenceSyntax sentence, int k, EventTrigger trigger, Slots slots)
    {
        var chunk = sentence.Chunks[k];
        var actors = context.Actors;
        draft.Add(actors.ModifierOf(chunk), SlotRole.Participant);
        if (trigger.RoleOf("adj") is var nationality and not SlotRole.None)
        {
            for (var i = chunk.First; i < chunk.End; i++)
            {
                if (sentence.Tokens[i].IsCapitalised == false && CountryLexicon.French.TryGetAdjective(sentence.Tokens[i].Lower, out var code))
                {
                    draft.Add([actors.Country(code, sentence.Tokens[i].Span, sentence.Index)], nationality);
                }
            }
        }

        if (sentence.Tokens[chunk.First].Lower is "son" or "sa" or "ses" or "leur" or "leurs" && (trigger.RoleOf("poss") is var own and not SlotRole.None || (own = trigger.RoleOf("de")) != SlotRole.None))
        {
            draft.Add(Possessor(sentence, k), own);
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
            draft.Date ??= context.DateNear(sentence, k, FirstOfDates(sentence, joined.First, k), joined.End) ?? context.OpeningDate(sentence, k - 2);
        }
    }

    /// <summary>"fournir des obus à X en contrepartie du transfert de technologies par X": what comes in return goes to the giver.</summary>
    private void AddReturn(EventDraft draft, SentenceSyntax sentence, int k)
    {
        if (draft.Participants is not [{ Role: ParticipantRole.Source } giver] || k < 2 || sentence.Chunks[k - 1].Kind != ChunkKind.Preposition
            || sentence.Chunks[k - 2].Kind != ChunkKind.Noun || !WordClasses.Is(sentence.Tokens[sentence.Chunks[k - 2].Head].Lower, WordClass.InReturn))
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

        return [];
    }

    /// <summary>"La rencontre a eu lieu vendredi", "Les discussions, organisées vendredi": the date stands with the verb of occurrence.</summary>
    private Dates.ResolvedDate? DateOfVerb(SentenceSyntax sentence, int noun)
    {
        for (var q = noun + 1; q < Math.Min(sentence.Chunks.Count, noun + 10); q++)
        {
            if (sentence.Chunks[q].Verb is { } verb)
            {
                var clause = sentence.ClauseOf(q);
                return WordClasses.Is(verb.Lemma, WordClass.OccurVerb) && clause.Subjects.Contains(noun) ? context.DateNear(sentence, q, q, clause.End) : null;
            }
        }

        return null;
    }

    /// <summary>The chunk after the last one that tells who, whom, when or where: what follows proves nothing.</summary>
    private static int EndOfEvidence(SentenceSyntax sentence, int head, int end, EventTrigger trigger, Slots slots)
    {
        var last = Math.Max(head, slots.Objects.DefaultIfEmpty(head).Max());
        foreach (var complement in slots.Complements)
        {
            if (trigger.RoleOf(complement.Preposition) != SlotRole.None || WordClasses.Is(complement.Preposition, WordClass.PlacePreposition) || complement.Preposition == "par")
            {
                last = Math.Max(last, complement.Nouns[^1]);
            }
        }

        last = Math.Max(last, slots.Subjects.DefaultIfEmpty(head).Max());
        for (var q = last + 1; q < end; q++)
        {
            last = sentence.Chunks[q].Kind == ChunkKind.Date ? q : last;
        }

        return last + 1;
    }

    private static bool IsOccasion(SentenceSyntax sentence, int preposition)
    {
        if (WordClasses.Is(sentence.Lower(preposition), WordClass.During))
        {
            return true;
        }

        return preposition > 0 && sentence.Chunks[preposition - 1].Kind == ChunkKind.Noun
            && WordClasses.Is(sentence.Tokens[sentence.Chunks[preposition - 1].Head].Lower, WordClass.During);
    }

    /// <summary>Dates before the verb count as far back as nothing else has its own verb.</summary>
    private static int FirstOfDates(SentenceSyntax sentence, int first, int verb)
    {
        var p = Math.Min(first, verb);
        while (p > 0 && sentence.Chunks[p - 1].Kind is ChunkKind.Date or ChunkKind.Adverb)
        {
            p--;
        }

        return p;
    }

    private static int LightNoun(Slots slots, EventTrigger trigger)
    {
        // "participer à une réunion", but not "avoir un impact lors d'une réunion".
        var near = slots.Complements.Where(c => c.Preposition is "à" or "en" or "de" or "dans" or "sous" && !slots.Sentence.Chunks.Skip(slots.Head + 1).Take(c.At - slots.Head - 1).Any(x => x.Kind == ChunkKind.Noun));
        foreach (var noun in slots.Objects.Concat(near.SelectMany(c => c.Nouns)))
        {
            if (slots.Sentence.Chunks[noun].Mention < 0 && trigger.IsLightNoun(slots.Sentence.Tokens[slots.Sentence.Chunks[noun].Head].Folded))
            {
                return noun;
            }
        }

        return -1;
    }

    private static bool HasTail(SentenceSyntax sentence, int head, string[] tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (head + 1 + i >= sentence.Sentence.EndToken || sentence.Tokens[head + 1 + i].Folded != tail[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An event needs an actor; one that takes two to happen needs two.</summary>
    private static bool IsWhole(EventDraft draft) =>
        draft.Participants.Count >= (draft.Type is "CONSULT" or "COOPERATE" ? 2 : 1);
}
