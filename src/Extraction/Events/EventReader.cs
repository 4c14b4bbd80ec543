using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>Reads the events that one sentence tells by its verbs and nouns.</summary>
internal sealed partial class EventReader(EventContext context)
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

        if (group.SubjectClitic >= 0 && k > 0 && sentence.Chunks[k - 1].Kind is ChunkKind.Comma or ChunkKind.Quote && ReportingLexicon.French.TryGet(group.Lemma, out _))
        {
            // "…», a-t-il soutenu": says so.
            return null;
        }

        var slots = _slots.Of(sentence, k);
        EventDraft? fallback = null;
        List<int>? nouns = null;
        foreach (var trigger in triggers)
        {
            if (trigger.Reflexive != group.Reflexive || !HasTailOf(sentence, k, trigger.Tail) || fallback is not null && trigger.Type != "MOBILIZE")
            {
                continue;
            }

            var light = -1;
            var effective = slots;
            if (trigger.LightNoun is not null)
            {
                light = LightNoun(sentence, nouns ??= LightNouns(slots), trigger);
                if (light < 0)
                {
                    continue;
                }

                effective = WithLight(slots, light);
            }

            if (trigger.LightNoun is null && trigger.Tail.Length == 0 && IsToldBySubject(sentence, trigger, slots))
            {
                return null;
            }

            if (!_slots.Meets(trigger, effective, out var met) || Reality.OfVerb(sentence, k) is not { } status)
            {
                continue;
            }

            var draft = Draft(sentence, k, trigger, met, effective, status, light);
            if (draft is null || draft is { Status: EventStatus.Planned, Date: null } && group is { Modal: "devoir", Tense: VerbTense.Imperfect })
            {
                // "il devait déjeuner avec X" without a day: what did not come to pass.
                continue;
            }

            // "imposer des sanctions" is one event, not two.
            UseObjects(sentence, slots, trigger.Type, used);
            if (light >= 0)
            {
                used.Add(light);
                draft.Add(context.Actors.ModifierOf(sentence.Chunks[light]), SlotRole.Participant);
            }

            if (draft.Type == "ASSAULT")
            {
                TakeAttack(draft, sentence, slots, used);
            }

            if (draft is { Type: "AID", Status: EventStatus.Reported } && WordClasses.Is(group.Lemma, WordClass.Announces))
            {
                draft.Status = EventStatus.Planned;
            }

            if (draft is { Type: "AID", Topic: "arms" or "aircraft" or "equipment" or "troops" } && !draft.Participants.Exists(p => p.Role == ParticipantRole.Target))
            {
                // "a envoyé des blindés à la frontière": arms that nobody receives are moved, where the verb can say so.
                fallback = draft;
                continue;
            }

            return draft;
        }

        return fallback;
    }

    /// <summary>"une frappe a visé un hôpital": the noun tells the event, and the verb only whom it hit.</summary>
    private static bool IsToldBySubject(SentenceSyntax sentence, EventTrigger trigger, Slots slots)
    {
        foreach (var subject in slots.Subjects)
        {
            if (sentence.Chunks[subject] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } noun && Triggers.TryGetNoun(sentence.Tokens[noun.Head].Folded, out var told)
                && Array.Exists(told, t => t.Type == trigger.Type) && NounSupport.Of(sentence, subject).Verbs.Contains(slots.Head))
            {
                return true;
            }
        }

        return false;
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
            Date = context.When.OfVerb(sentence, k) ?? DateOfComplement(sentence, slots, light, end),
            Place = EventContext.PlaceIn(sentence, slots.Complements), Presupposed = group.IsBareParticiple && !clause.IsElliptic,
        };
        Fill(draft, sentence, trigger, slots);
        AddImplied(draft, sentence, k, trigger, slots);
        NoteUnnamed(draft, sentence, trigger, slots);
        draft.Span = new TextSpan(Math.Min(draft.Span.Start, draft.TriggerSpan.Start), Math.Max(draft.Span.End, draft.TriggerSpan.End));
        if (draft is { Type: "CONSULT", Mode: null } && IsByPhone(sentence, slots))
        {
            draft.Mode = "phone";
        }

        if (draft is { Type: "MOBILIZE", Topic: "exercise" or "patrol", Participants.Count: > 1 } && draft.Participants.TrueForAll(p => p.Role != ParticipantRole.Target))
        {
            // An exercise or a patrol of two is done together.
            draft = draft.As(trigger with { Type = "COOPERATE", Mode = null });
        }

        if (IsPrivate(draft, sentence, slots))
        {
            return null;
        }

        draft.IsOneSided = IsWithUnnamed(draft, sentence, slots) || IsVisitAtHome(draft, slots);
        return IsWhole(draft) || draft.IsOneSided ? draft : null;
    }

    /// <summary>"au téléphone", "en visioconférence", "un entretien téléphonique".</summary>
    private static bool IsByPhone(SentenceSyntax sentence, Slots slots) =>
        slots.Light >= 0 && SlotReader.HasClass(sentence, slots.Light, "phone") || slots.Complements.Any(c => c.Nouns.Any(n => SlotReader.HasClass(sentence, n, "phone")));

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

    /// <summary>"tenir une réunion prévue lundi", "liés par un traité signé en 1951": the date of the noun that tells what the verb does.</summary>
    private Dates.ResolvedDate? DateOfComplement(SentenceSyntax sentence, Slots slots, int light, int end)
    {
        if (light > slots.Head)
        {
            return context.When.OfNoun(sentence, light, end);
        }

        foreach (var complement in slots.Complements)
        {
            if (complement.Preposition == "par" && sentence.Chunks[complement.Nouns[0]].Mention < 0 && context.When.OfNoun(sentence, complement.Nouns[0], end) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static void UseObjects(SentenceSyntax sentence, Slots slots, string type, HashSet<int> used) =>
        used.UnionWith(slots.Objects.Where(o => sentence.Chunks[o].Mention < 0 && Triggers.TryGetNoun(sentence.Tokens[sentence.Chunks[o].Head].Folded, out var same) && same[0].Type == type));

    /// <summary>The complements of the noun are the verb's: "tenir un sommet avec X".</summary>
    private static Slots WithLight(Slots slots, int light) => slots with
    {
        Light = light,
        Objects = [.. slots.Objects.Where(o => o != light)],
        Complements = [.. slots.Complements.Concat(slots.Sentence.ClauseOfNoun(light).Complements).DistinctBy(c => c.At).Where(c => !c.Nouns.Contains(light))],
    };

    /// <summary>The nouns that a verb of little meaning may have its meaning from.</summary>
    private static List<int> LightNouns(Slots slots)
    {
        List<int> nouns = [.. slots.Objects];
        foreach (var complement in slots.Complements)
        {
            // "participer à une réunion", but not "avoir un impact lors d'une réunion".
            if (complement.Preposition is "à" or "en" or "de" or "dans" or "sous" && !HasNounBetween(slots.Sentence, slots.Head + 1, complement.At))
            {
                nouns.AddRange(complement.Nouns);
            }
        }

        return nouns;
    }

    private static bool HasNounBetween(SentenceSyntax sentence, int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (sentence.Chunks[k].Kind == ChunkKind.Noun)
            {
                return true;
            }
        }

        return false;
    }

    private static int LightNoun(SentenceSyntax sentence, List<int> nouns, EventTrigger trigger)
    {
        foreach (var noun in nouns)
        {
            if (sentence.Chunks[noun].Mention < 0 && trigger.IsLightNoun(sentence.Tokens[sentence.Chunks[noun].Head].Folded))
            {
                return noun;
            }

            // "tenir un nouveau cycle de discussions"
            if (sentence.Chunks[noun].Mention < 0 && CollectiveNouns.SortOf(sentence.Tokens[sentence.Chunks[noun].Head].Folded) is CollectiveSort.Portion or CollectiveSort.Quantity && noun + 2 < sentence.Chunks.Count
                && sentence.Lower(noun + 1) is "de" or "d'" or "des" && sentence.Chunks[noun + 2] is { Kind: ChunkKind.Noun, Mention: < 0 } inner && trigger.IsLightNoun(sentence.Tokens[inner.Head].Folded))
            {
                return noun + 2;
            }
        }

        return -1;
    }

    /// <summary>The tail right behind its verb, or behind a date: "est tombée dimanche aux mains de".</summary>
    private static bool HasTailOf(SentenceSyntax sentence, int verb, string[] tail)
    {
        var end = sentence.Chunks[verb].End;
        return HasTail(sentence, sentence.Chunks[verb].Verb!.Head, tail)
            || tail.Length > 1 && verb + 1 < sentence.Chunks.Count && sentence.Chunks[verb + 1] is { Kind: ChunkKind.Date } date && date.First == end && HasTail(sentence, date.End - 1, tail);
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
}
