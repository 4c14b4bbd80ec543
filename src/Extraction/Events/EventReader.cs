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

            if (trigger.LightNoun is null && trigger.Tail.Length == 0 && IsToldBySubject(sentence, trigger, slots))
            {
                return null;
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
            Date = context.DateNear(sentence, k, FirstOfDates(sentence, clause.First, k), end) ?? (group.IsFinite ? context.OpeningDate(sentence, k) : null),
            Place = EventContext.PlaceIn(sentence, slots.Complements), Presupposed = group.IsBareParticiple && !clause.IsElliptic,
        };
        Fill(draft, sentence, trigger, slots);
        AddImplied(draft, sentence, k, trigger, slots);
        NoteUnnamed(draft, sentence, trigger, slots);
        draft.Span = new TextSpan(Math.Min(draft.Span.Start, draft.TriggerSpan.Start), Math.Max(draft.Span.End, draft.TriggerSpan.End));
        if (draft is { Type: "MOBILIZE", Topic: "exercise", Participants.Count: > 1 })
        {
            // An exercise of two is done together.
            draft = draft.As(trigger with { Type = "COOPERATE", Mode = null });
        }

        return IsWhole(draft) || IsWithUnnamed(draft, sentence, slots) ? draft : null;
    }

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
        foreach (var trigger in triggers)
        {
            var slots = new Slots(sentence, k, [], [], support.CompletionOf(trigger, clause.Complements), -1);
            if (!HasTail(sentence, chunk.Head, trigger.Tail))
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
                Date = context.DateNear(sentence, k, k, end) ?? DateOfVerb(sentence, k) ?? DateOf(sentence, support), Place = EventContext.PlaceIn(sentence, slots.Complements),
                Presupposed = definite || occasion, IsOccasion = occasion, PointsBack = definite,
            };
            FillNoun(draft, sentence, k, trigger, slots);
            NoteUnnamed(draft, sentence, trigger, slots);
            if (meets && IsWhole(draft))
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
            var clause = sentence.ClauseOf(verb);
            if ((context.DateNear(sentence, verb, FirstOfDates(sentence, clause.First, verb), clause.End) ?? (sentence.Chunks[verb].Verb!.IsFinite ? context.OpeningDate(sentence, verb) : null)) is { } date)
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
            && sentence.Tokens[sentence.Chunks[preposition - 1].Head].Is(WordClass.During);
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
}
