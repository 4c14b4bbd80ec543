using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <content>Who takes part: the slots of the trigger, and what the clause around implies.</content>
internal sealed partial class EventReader
{
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

    private void FillNoun(EventDraft draft, SentenceSyntax sentence, int k, EventTrigger trigger, Slots slots)
    {
        var chunk = sentence.Chunks[k];
        var actors = context.Actors;
        draft.Add(actors.ModifierOf(chunk), SlotRole.Participant);
        if (trigger.RoleOf("adj") is var nationality and not SlotRole.None)
        {
            for (var i = chunk.First; i < chunk.End; i++)
            {
                if (sentence.Tokens[i].IsCapitalised == false && CountryLexicon.French.TryGetAdjective(sentence.Tokens[i], out var code))
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

        return [];
    }

    /// <summary>Who stands in the slots without a name: an actor only where no named one turns out to have the role.</summary>
    private void NoteUnnamed(EventDraft draft, SentenceSyntax sentence, EventTrigger trigger, Slots slots)
    {
        if (draft.Type is "CONSULT" or "COOPERATE" or "AID" or "AGREE" or "SUPPORT")
        {
            return;
        }

        Note(slots.Subjects, trigger.Subject);
        Note(slots.Objects, trigger.Object);
        foreach (var complement in slots.Complements)
        {
            if (complement.Preposition is not "à" and not "pour" && IsOwn(sentence, complement, slots))
            {
                Note(complement.Nouns, trigger.RoleOf(complement.Preposition));
            }
        }

        void Note(IReadOnlyList<int> nouns, SlotRole role)
        {
            foreach (var noun in role == SlotRole.None ? [] : nouns)
            {
                if (context.Actors.In(sentence, noun).Count == 0 && context.Actors.UnnamedIn(sentence, noun) is { } party)
                {
                    draft.Unnamed.Add((party, EventDraft.PartOf(role)));
                }
            }
        }
    }

    /// <summary>An event needs an actor; one that takes two to happen needs two. Protesters need no name, nor does "la police".</summary>
    private static bool IsWhole(EventDraft draft) =>
        draft.Participants.Count >= (draft.Type is "CONSULT" or "COOPERATE" ? 2 : 1)
        || draft.Unnamed.Exists(u => u.Party.Knows || draft.Type == "PROTEST" && u.Role == ParticipantRole.Source);
}
