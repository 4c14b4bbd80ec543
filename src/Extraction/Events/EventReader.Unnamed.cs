using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <content>Parties that the text does not name, and those of a conflict that it names around the slots.</content>
internal sealed partial class EventReader
{
    /// <summary>How many sentences back "ils" may look for those without a name.</summary>
    private const int PronounReach = 2;

    private UnnamedParty? _lastUnnamed;

    /// <summary>"la police", "l'armée": the one that acted last.</summary>
    private UnnamedParty? _lastForce;

    /// <summary>The subject; of a protest, those behind it: the group rather than the country it is from, and of a strike its employer on the other side.</summary>
    private void AddSubject(EventDraft draft, SentenceSyntax sentence, int subject, SlotRole role)
    {
        var found = PartiesIn(draft, sentence, subject, ownerCounts: ActorDirectory.IsCollective(sentence, subject), owned: draft.Type == "PROTEST");
        if (draft.Type != "PROTEST")
        {
            draft.Add(found, role);
            return;
        }

        var strikes = draft.Mode == "strike";
        var named = sentence.Chunks[subject].Mention >= 0 && context.Actors.UnnamedIn(sentence, subject) is null;
        draft.Add(found.Where(a => context.Actors[a].Kind != ActorKind.Country || context.Actors.IsPeople(sentence, subject)), strikes && !named && context.Actors.UnnamedIn(sentence, subject) is not null ? SlotRole.Target : role);
        if (strikes && named && subject + 2 < sentence.Chunks.Count && sentence.Chunks[subject + 1].Kind == ChunkKind.Preposition && sentence.Lower(subject + 1) is "de" or "d'" or "du" or "des")
        {
            // "le syndicat X de l'entreprise Y"
            draft.Add(context.Actors.In(sentence, subject + 2).Where(a => context.Actors[a].Kind == ActorKind.Organisation), SlotRole.Target);
        }
    }

    /// <summary>Who a noun is, or whose; and of persons without a name those whom the text goes on to name: "quatre personnes, dont le maire X".</summary>
    private IReadOnlyList<int> PartiesIn(EventDraft draft, SentenceSyntax sentence, int noun, bool ownerCounts, bool owned)
    {
        var found = ActorsOrOwner(sentence, noun, ownerCounts);
        if (draft.Type is "CONSULT" or "AGREE" or "SUPPORT" or "COOPERATE" or "AID")
        {
            return found;
        }

        if (owned && found.Count == 0 && OwnersOf(sentence, noun) is { Count: > 0 } owners)
        {
            return owners;
        }

        var unnamed = context.Actors.UnnamedIn(sentence, noun) is not null;
        if (!unnamed && (found.Count > 0 || sentence.Chunks[noun] is not { Kind: ChunkKind.Noun } one || sentence.Tokens[one.End - 1].Lower is not ("un" or "une") && !(one is { IsIndefinite: true, IsPronoun: false } && (sentence.Tokens[one.First].Lower is "un" or "une" || context.Actors.IsUnnamedPerson(sentence, noun)))))
        {
            return found;
        }

        return [.. found.Concat(MembersOf(sentence, noun)).Distinct()];
    }

    /// <summary>"quatre de ses employées": whose they are.</summary>
    private IReadOnlyList<int> OwnersOf(SentenceSyntax sentence, int noun)
    {
        var at = noun;
        while (at + 2 < sentence.Chunks.Count && sentence.Chunks[at + 1].Kind == ChunkKind.Preposition && sentence.Lower(at + 1) is "de" or "d'" && sentence.Chunks[at + 2].Kind == ChunkKind.Noun && !IsPossessive(sentence, at))
        {
            at += 2;
        }

        if (!IsPossessive(sentence, at) || !ActorDirectory.IsCollective(sentence, at) && !context.Actors.IsUnnamedPerson(sentence, at))
        {
            return [];
        }

        var owners = Possessor(sentence, at);
        return owners.Count > 0 && (at == noun || !sentence.Chunks.Skip(at).Any(c => c.Verb is { IsFinite: true })) ? owners : context.Actors.LastSubject(sentence);
    }

    private List<int> MembersOf(SentenceSyntax sentence, int noun)
    {
        var members = new List<int>();
        var q = noun + 1;
        while (q < sentence.Chunks.Count && q < noun + 6 && (sentence.Chunks[q].Kind is ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Noun or ChunkKind.Date || sentence.Chunks[q].Verb is { IsBareParticiple: true }))
        {
            q++;
        }

        if (q + 1 >= sentence.Chunks.Count || sentence.Chunks[q].Kind != ChunkKind.Comma)
        {
            return members;
        }

        q++;
        if (q + 1 < sentence.Chunks.Count && sentence.Lower(q) == "parmi" && sentence.Chunks[q + 1].Kind == ChunkKind.Relative)
        {
            // ", parmi lesquels X"
            q++;
        }
        else if (sentence.Chunks[q].Kind == ChunkKind.Relative && sentence.Lower(q) != "dont")
        {
            return members;
        }

        var listed = sentence.Chunks[q].Kind == ChunkKind.Relative;
        for (q += listed ? 1 : 0; q < sentence.Chunks.Count; q++)
        {
            switch (sentence.Chunks[q].Kind)
            {
                case ChunkKind.Noun when sentence.Chunks[q].Mention >= 0 && context.Actors.In(sentence, q) is { Count: > 0 } named && context.Actors[named[0]].Kind is ActorKind.Person or ActorKind.Organisation:
                    members.AddRange(named);
                    continue;
                case ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Adverb when listed:
                case ChunkKind.Comma or ChunkKind.Coordinator:
                    continue;
            }

            break;
        }

        // "plusieurs personnes, X a dit": the subject of what follows is none of them.
        return listed || q < sentence.Chunks.Count && q > 0 && sentence.Chunks[q - 1].Kind == ChunkKind.Comma || q == sentence.Chunks.Count || sentence.Chunks[q].Kind == ChunkKind.Stop ? members : [];
    }

    /// <summary>"à l'appel de la CGT": those who called for a protest are its authors.</summary>
    private void AddCallers(EventDraft draft, SentenceSyntax sentence)
    {
        for (var k = 1; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } noun && sentence.Lower(k - 1) is "à" or "a" && CollectiveNouns.SortOf(sentence.Tokens[noun.Head].Folded) == CollectiveSort.Call
                && sentence.ClauseOfNoun(k).Complements is [{ Preposition: "de" } callers, ..])
            {
                draft.Add(context.Actors.In(sentence, callers.Nouns), SlotRole.Source);
            }
        }
    }

    /// <summary>"devant l'ambassade de France": against France.</summary>
    private void AddStateOfEmbassy(EventDraft draft, SentenceSyntax sentence)
    {
        foreach (var target in draft.Participants.Where(p => p.Role == ParticipantRole.Target).ToArray())
        {
            var entity = context.Actors[target.Actor];
            if (entity is { Kind: ActorKind.Organisation, Country: { } code } && NounClasses.French.TryGet(Folding.Fold(entity.Name.Split(' ')[0]), out var named) && named.Name == "embassy")
            {
                draft.Add([context.Actors.Country(code, entity.Mentions[0].Span, sentence.Index)], SlotRole.Target);
            }
        }
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
            if (complement.Preposition != "pour" && IsOwn(sentence, complement, slots))
            {
                Note(complement.Nouns, trigger.RoleOf(complement.Preposition));
            }
        }

        void Note(IReadOnlyList<int> nouns, SlotRole role)
        {
            foreach (var noun in role == SlotRole.None || role == SlotRole.Source && draft.Type != "PROTEST" && draft.Participants.Exists(p => p.Role == ParticipantRole.Source) ? [] : nouns)
            {
                // "trois soldats maliens": they, beside Mali; "un hélicoptère de la gendarmerie": whose it is.
                if ((context.Actors.UnnamedIn(sentence, noun) ?? OwnerIn(sentence, noun) ?? Meant(sentence, noun)) is { } party && (draft.Type == "PROTEST" || context.Actors.In(sentence, noun).All(a => context.Actors[a].Kind == ActorKind.Country)))
                {
                    draft.Unnamed.Add((party, EventDraft.PartOf(role)));
                }
            }
        }

        if (trigger.Object != SlotRole.None && slots.Objects.Count == 0 && sentence.Chunks[slots.Head].Verb is { ObjectClitic: >= 0 and var clitic } && sentence.Tokens[clitic].Lower == "les" && LastUnnamed(sentence) is { } last)
        {
            // "la police les a dispersés"
            draft.Unnamed.Add((last, EventDraft.PartOf(trigger.Object)));
        }

        _lastForce = draft.Unnamed.Find(u => u.Party.Kind == ActorKind.Organisation).Party ?? _lastForce;
        if (draft.Unnamed.Find(u => u.Party.Kind == ActorKind.Group).Party is { } spoken)
        {
            _lastUnnamed = spoken;
        }

        if (draft.Type == "PROTEST")
        {
            AddCallers(draft, sentence);
            AddStateOfEmbassy(draft, sentence);
        }

        if (draft is { Type: "MOBILIZE", Participants.Count: 0 } && slots.IsAgentless)
        {
            // "l'armée a été déployée": it moves, whoever sent it.
            foreach (var moved in slots.Objects)
            {
                draft.Add(PartiesIn(draft, sentence, moved, ownerCounts: true, owned: false), SlotRole.Source);
                if (context.Actors.UnnamedIn(sentence, moved) is { } force)
                {
                    draft.Unnamed.Add((force, ParticipantRole.Source));
                }
            }
        }

        if (draft is { Type: "COERCE", Mode: "curfew" or "martial-law", Participants.Count: 0 } && trigger.Part == TriggerPart.Noun && NounSupport.Of(sentence, slots.Head).Verbs.Count > 0)
        {
            // "un couvre-feu a été instauré": by the state that the text is about.
            draft.Add(context.Actors.SalientCountries(draft.Token, 1), SlotRole.Source);
        }

        if (draft is { Type: "COERCE", Participants.Count: 0, Unnamed.Count: > 0, Place.Country: { } code })
        {
            // "une centaine de manifestants ont été interpellés à Tunis": by those who police it.
            draft.Add([context.Actors.Country(code, draft.TriggerSpan, sentence.Index)], SlotRole.Source);
        }
    }

    /// <summary>"tué dans une frappe israélienne", "a péri lors d'une embuscade tendue par X": the attack is what killed, and its authors are those of the killing.</summary>
    private void TakeAttack(EventDraft draft, SentenceSyntax sentence, Slots slots, HashSet<int> used)
    {
        foreach (var complement in slots.Complements)
        {
            if (complement.At < slots.Head || complement.Preposition is "contre" or "après" or "depuis" or "avant" or "de" or "pour")
            {
                continue;
            }

            foreach (var named in complement.Nouns)
            {
                // "au cours d'un raid"
                var noun = sentence.Tokens[sentence.Chunks[named].Head].Is(WordClass.During) && named + 2 < sentence.Chunks.Count && sentence.Chunks[named + 1].Kind == ChunkKind.Preposition && sentence.Chunks[named + 2].Kind == ChunkKind.Noun ? named + 2 : named;
                if (sentence.Chunks[noun].Mention >= 0 || !Triggers.TryGetNoun(sentence.Tokens[sentence.Chunks[noun].Head].Folded, out var told) || told[0].Type != draft.Type || ReadNoun(sentence, noun) is not { } attack)
                {
                    continue;
                }

                used.Add(noun);
                draft.Mode ??= attack.Mode;
                draft.Date ??= attack.Date;
                var targeted = draft.Participants.Exists(p => p.Role == ParticipantRole.Target) || draft.Unnamed.Exists(u => u.Role == ParticipantRole.Target);
                foreach (var party in attack.Participants)
                {
                    if (party.Role != ParticipantRole.Target || !targeted)
                    {
                        draft.Add([party.Actor], party.Role == ParticipantRole.Target ? SlotRole.Target : SlotRole.Source);
                    }
                }

                draft.Unnamed.AddRange(attack.Unnamed.Where(u => u.Role == ParticipantRole.Source));
            }
        }
    }

    private UnnamedParty? OwnerIn(SentenceSyntax sentence, int noun) =>
        ActorDirectory.IsCollective(sentence, noun) && noun + 2 < sentence.Chunks.Count && sentence.Chunks[noun + 1].Kind == ChunkKind.Preposition && sentence.Lower(noun + 1) is "de" or "d'" or "du" or "des"
        && context.Actors.In(sentence, noun + 2).Count == 0 && context.Actors.UnnamedIn(sentence, noun + 2) is { Knows: true } owner ? owner : null;

    /// <summary>"Ils ont été relâchés": those whom an event was told of just before.</summary>
    private UnnamedParty? Meant(SentenceSyntax sentence, int noun) =>
        !sentence.Chunks[noun].IsPronoun ? null
        : sentence.Lower(noun) is "ils" or "elles" or "ceux-ci" or "celles-ci" ? LastUnnamed(sentence)
        : sentence.Lower(noun) is "elle" or "celle-ci" && _lastForce is { } force && sentence.Index - force.Sentence.Index is > 0 and <= PronounReach ? force : null;

    private UnnamedParty? LastUnnamed(SentenceSyntax sentence) =>
        _lastUnnamed is { } last && sentence.Index - last.Sentence.Index is >= 0 and <= PronounReach ? last : null;
}
