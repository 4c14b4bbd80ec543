using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <content>Who takes part: the slots of the trigger, and what the clause around implies.</content>
internal sealed partial class EventReader
{
    /// <summary>"le chanteur X est arrivé au Japon", "des touristes se sont rendus": nobody who acts for a state or a body takes part.</summary>
    private bool IsPrivate(EventDraft draft, SentenceSyntax sentence, Slots slots) =>
        draft.Type is "CONSULT" or "SUPPORT" or "AGREE"
        && (draft.Participants.Exists(p => context.Actors.IsPrivate(p.Actor)) || slots.Subjects.Any(s => context.Actors.IsPrivateRole(sentence, s)))
        && draft.Participants.TrueForAll(p => context.Actors[p.Actor].Kind != ActorKind.Person || context.Actors.IsPrivate(p.Actor));

    /// <summary>"a reçu les syndicats", "une délégation a été reçue par X": the other side is there, though nobody names it.</summary>
    private bool IsWithUnnamed(EventDraft draft, SentenceSyntax sentence, Slots slots) =>
        draft is { Type: "CONSULT", Participants.Count: 1 }
        && (draft.Trigger.Subject == SlotRole.Participant && slots.Subjects.Any(s => context.Actors.IsPluralRole(sentence, s)) || slots.Subjects.Concat(slots.Objects).Concat(slots.Complements.Where(c => c.Preposition is "avec" or "par").SelectMany(c => c.Nouns))
            .Any(n => context.Actors.IsPluralRole(sentence, n) || sentence.Chunks[n].Mention < 0 && ActorDirectory.IsCollective(sentence, n)));

    private void Fill(EventDraft draft, SentenceSyntax sentence, EventTrigger trigger, Slots slots)
    {
        var actors = context.Actors;
        if (trigger.Subject != SlotRole.None)
        {
            foreach (var subject in slots.Subjects)
            {
                AddSubject(draft, sentence, subject, trigger.Subject);
            }

            draft.Add(slots.Subjects.Where(s => actors.IsPluralRole(sentence, s)).SelectMany(s => FurtherOwners(sentence, s)), trigger.Subject);
            if (slots.SubjectClitic >= 0)
            {
                draft.Add(actors.Pronoun(sentence, slots.SubjectClitic), trigger.Subject);
            }
        }

        if (trigger.Object != SlotRole.None)
        {
            draft.Add(slots.Objects.SelectMany(o => PartiesIn(draft, sentence, o, ownerCounts: trigger.Object == SlotRole.Target, owned: trigger.Object == SlotRole.Target)), trigger.Object);
            if (sentence.Chunks[slots.Head].Verb is { ObjectClitic: >= 0 } verb && slots.Objects.Count == 0)
            {
                draft.Add(actors.Pronoun(sentence, verb.ObjectClitic), trigger.Object);
            }

            if (trigger.Object == SlotRole.Target)
            {
                // "a bombardé Kharkiv": its country.
                foreach (var place in slots.Objects)
                {
                    AddHost(draft, sentence, place, SlotRole.Target);
                }
            }
        }

        if (trigger.Object == SlotRole.None && trigger.RoleOf("adj") is var nationality and not SlotRole.None
            && !(nationality == SlotRole.Source && draft.Participants.Exists(p => p.Role == ParticipantRole.Source)))
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
            if (trigger.RoleOf(complement.Preposition) is var role and not SlotRole.None && (IsOwn(sentence, complement, slots) || EndsTail(sentence, complement, trigger)))
            {
                if (draft.Type == "CONSULT" && complement.Nouns is [var pronoun] && sentence.Chunks[pronoun].IsPronoun && sentence.Lower(pronoun) is "lui" or "elle")
                {
                    // "s'est entretenu avec lui": somebody else than who did.
                    draft.Add(actors.OtherPerson(sentence, pronoun, draft.Participants), role);
                    continue;
                }

                foreach (var noun in complement.Nouns)
                {
                    draft.Add(PartiesIn(draft, sentence, noun, complement.Preposition is "contre" or "sur" or "avec" or "entre" or "par" or "devant" or "chez" or "visant" or "ciblant" || ActorDirectory.IsCollective(sentence, noun), owned: role == SlotRole.Target), role);
                    if (role == SlotRole.Target && complement.Preposition is "contre" or "sur" or "de" or "vers")
                    {
                        AddHost(draft, sentence, noun, role);
                    }
                }
            }
        }

        AddHosts(draft, sentence, trigger, slots);
    }

    /// <summary>"la ministre de l'Agriculture se rendra lundi à Rennes": a visit in one's own country, or to where no country is known.</summary>
    private bool IsVisitAtHome(EventDraft draft, Slots slots) =>
        draft is { Type: "CONSULT", Mode: "visit", Participants: [{ Role: ParticipantRole.Source } visitor] } && context.Actors.HoldsOffice(visitor.Actor)
        && slots.Complements.Any(c => WordClasses.Is(c.Preposition, WordClass.PlacePreposition) && c.Preposition is not ("sur" or "sous" or "depuis") && c.Nouns.Any(n => SlotReader.IsPlace(slots.Sentence, n)));

    private void AddHosts(EventDraft draft, SentenceSyntax sentence, EventTrigger trigger, Slots slots)
    {
        if (trigger is { Mode: "visit", Object: SlotRole.Target })
        {
            // "doit gagner Abidjan"
            foreach (var noun in slots.Objects)
            {
                AddHost(draft, sentence, noun, SlotRole.Target);
            }
        }

        if (trigger.RoleOf("lieu") is var hosts and not SlotRole.None)
        {
            foreach (var complement in slots.Complements)
            {
                if (WordClasses.Is(complement.Preposition, WordClass.During) || sentence.Tokens[sentence.Chunks[complement.Nouns[0]].Head].Is(WordClass.During))
                {
                    // "se rendra au Kenya à l'issue d'un sommet à Rome"
                    break;
                }

                for (var i = 0; WordClasses.Is(complement.Preposition, WordClass.PlacePreposition) && i < complement.Nouns.Count; i++)
                {
                    AddHost(draft, sentence, complement.Nouns[i], hosts, isFurther: i > 0);
                }
            }
        }
    }

    /// <summary>
    /// "une attaque dans le nord du pays": what follows a common noun with "de" belongs to that noun, and not to the one before it.
    /// </summary>
    private static bool IsOwn(SentenceSyntax sentence, Complement complement, Slots slots)
    {
        if (complement.Preposition == "par" && sentence.Chunks[slots.Head].Verb is null)
        {
            // "la visite de X, depuis la prise de la ville par Y": of what another preposition has begun.
            for (var p = slots.Head + 1; p < complement.At; p++)
            {
                if (p == complement.At - 1 && sentence.Chunks[p].Verb is { IsBareParticiple: true } || sentence.Chunks[p].Kind == ChunkKind.Preposition && sentence.Lower(p) is "depuis" or "après" or "avant" or "lors" or "pendant" or "durant" or "malgré")
                {
                    return false;
                }
            }

            return true;
        }

        if (complement.Preposition != "de" || complement.At <= slots.Head + 1)
        {
            return true;
        }

        // "un prêt de 200 millions de dollars de la Banque mondiale": a sum is no owner.
        var at = complement.At - 1;
        while (at > slots.Head + 1 && sentence.Chunks[at] is { Kind: ChunkKind.Noun, Mention: < 0 } && sentence.Chunks[at - 1].Kind == ChunkKind.Preposition && IsSum(sentence, at))
        {
            at -= 2;
        }

        var before = sentence.Chunks[at];
        if (complement.At > 1 && sentence.Lower(complement.At - 2) == "sans")
        {
            // "l'attaque sans précédent du Hamas"
            return true;
        }

        return before is not { Kind: ChunkKind.Noun, Mention: < 0 } || slots.Light == at || at == slots.Head || slots.Objects.Contains(at)
            || slots.Complements.Any(c => c.At == at - 1 && c.Preposition is "de" or "à") && at - 1 == slots.Head + 1 || SlotReader.HasClass(sentence, at, "office");
    }

    /// <summary>"est tombée aux mains de": the complement of the phrase.</summary>
    private static bool EndsTail(SentenceSyntax sentence, Complement complement, EventTrigger trigger) =>
        trigger.Tail is [.., var last] && complement.At > 0 && sentence.Tokens[sentence.Chunks[complement.At - 1].End - 1].Folded == last;

    private static bool IsSum(SentenceSyntax sentence, int noun) =>
        sentence.Tokens[sentence.Chunks[noun].First].Kind == Sentences.TokenKind.Number || SlotReader.HasClass(sentence, noun, "money");

    /// <summary>"L'Agence américaine de cybersécurité (CISA)": a description with its short name in brackets.</summary>
    private IReadOnlyList<int> Acronym(SentenceSyntax sentence, int noun)
    {
        var q = noun + 1;
        while (q + 1 < sentence.Chunks.Count && q < noun + 8 && sentence.Chunks[q].Kind == ChunkKind.Preposition && sentence.Chunks[q + 1].Kind == ChunkKind.Noun)
        {
            q += 2;
        }

        return sentence.Chunks[noun].Mention < 0 && q + 2 < sentence.Chunks.Count && sentence.Lower(q) == "(" && sentence.Lower(q + 2) == ")" && sentence.Chunks[q + 1].Mention >= 0
            ? context.Actors.In(sentence, q + 1) : [];
    }

    /// <summary>"les ministres du Maroc, de l'Algérie et de la Tunisie": the owners behind the first.</summary>
    private IEnumerable<int> FurtherOwners(SentenceSyntax sentence, int noun)
    {
        for (var q = noun + 1; q + 2 < sentence.Chunks.Count && sentence.Chunks[q].Kind is ChunkKind.Comma or ChunkKind.Coordinator
            && sentence.Chunks[q + 1].Kind == ChunkKind.Preposition && sentence.Lower(q + 1) is "de" or "d'" or "du" or "des" && sentence.Chunks[q + 2].Kind == ChunkKind.Noun; q += 3)
        {
            foreach (var actor in context.Actors.In(sentence, q + 2))
            {
                yield return actor;
            }
        }
    }

    /// <summary>"contre un camp d'entraînement du Hezbollah": where the noun is nobody, whose it is.</summary>
    private IReadOnlyList<int> ActorsOrOwner(SentenceSyntax sentence, int noun, bool ownerCounts)
    {
        if (Acronym(sentence, noun) is { Count: > 0 } named)
        {
            return named;
        }

        // "ceux de l'AFC": theirs.
        ownerCounts |= context.Actors.IsPluralRole(sentence, noun) || sentence.Chunks[noun].IsPronoun && sentence.Lower(noun) is "ceux" or "celles" or "celui" or "celle";
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

        // "la secte islamiste X", "le groupe rebelle X": the name right behind its description.
        if (found.Count == 0 && sentence.Chunks[noun] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } && noun + 1 < sentence.Chunks.Count
            && sentence.Chunks[noun + 1] is { Kind: ChunkKind.Noun, Mention: >= 0 and var mention } && context.Actors.MentionOf(mention).Sort is MentionSort.Organisation or MentionSort.Group)
        {
            return context.Actors.In(sentence, noun + 1);
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
    /// <param name="isFurther">One more of a list: "au Kenya, au Tchad et en Éthiopie".</param>
    private void AddHost(EventDraft draft, SentenceSyntax sentence, int noun, SlotRole role, bool isFurther = false)
    {
        var chunk = sentence.Chunks[noun];
        var taken = role == SlotRole.Source ? ParticipantRole.Source : ParticipantRole.Target;
        var country = EventContext.PlaceOf(sentence, noun)?.Country ?? ((draft.Type != "ASSAULT" || chunk.Mention >= 0) && context.Actors.In(sentence, noun) is [var only] && context.Actors[only].Kind == ActorKind.Country ? context.Actors[only].Country : null);
        if (country is { } code && (isFurther && draft.Mode == "visit" || !draft.Participants.Exists(p => p.Role == taken))
            && (draft.Participants.Count == 0 ? draft.Type is "ASSAULT" or "COERCE" || draft is { Type: "PROTEST", Trigger.Part: TriggerPart.Noun } : !draft.Participants.TrueForAll(p => context.Actors[p.Actor] is var at && at.Country == code && (draft.Type != "ASSAULT" || at.Kind is ActorKind.Country or ActorKind.Person))))
        {
            var span = new TextSpan(sentence.Tokens[chunk.First].Start, sentence.Tokens[chunk.End - 1].End);
            draft.Add([context.Actors.Country(code, span, sentence.Index)], role);
        }
    }

    /// <summary>An event needs an actor; one that takes two to happen needs two. Protesters need no name, nor does "la police".</summary>
    private static bool IsWhole(EventDraft draft) =>
        draft.Participants.Count >= (draft.Type is "CONSULT" or "COOPERATE" ? 2 : 1)
        || draft.Unnamed.Count > 0;
}
