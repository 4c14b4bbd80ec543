using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>Which verb of a sentence another one hangs on or goes on from, and whether both are told of one time.</summary>
internal static class VerbChain
{
    /// <summary>
    /// The verb whose date is also that of another: of a verb joined to it by "et", of an infinitive, a gerund or a participle that hangs on it, of
    /// "au cours de laquelle"; -1 where what is told may be of another day.
    /// </summary>
    public static int Simultaneous(SentenceSyntax sentence, int verb)
    {
        if (sentence.Chunks[verb].Verb is not { } group || group is { IsInfinitive: true, Compound: true })
        {
            // "accuse d'avoir tué": before that.
            return -1;
        }

        var reported = false;
        for (var k = verb - 1; k >= 0; k--)
        {
            var chunk = sentence.Chunks[k];
            switch (chunk.Kind)
            {
                case ChunkKind.Relative when group.IsFinite && !IsOccasion(sentence, k):
                    return -1;
                case ChunkKind.That or ChunkKind.Subordinator when group.IsFinite:
                    // "a annoncé qu'il imposait": at the same time.
                    if (chunk.Kind == ChunkKind.Subordinator || group.Tense != VerbTense.Imperfect || group.Compound)
                    {
                        return -1;
                    }

                    reported = true;
                    continue;
                case ChunkKind.Stop when sentence.Lower(k) is ";" or ":":
                    return -1;
                case ChunkKind.Verb when group.IsBareParticiple && chunk.Verb!.IsBareParticiple && k + 1 < verb && sentence.Chunks[verb - 1].Kind is ChunkKind.Coordinator or ChunkKind.Comma:
                    // "arrêté en novembre puis relâché"
                    return k;
                case ChunkKind.Verb when chunk.Verb!.IsFinite || (!group.IsFinite && chunk.Verb.IsInfinitive):
                    if (group.IsInfinitive && (CalendarLexicon.French.CueOfWord(chunk.Verb.Lemma) is TimeCue.Plans or TimeCue.Schedules || ReportsDoing(chunk.Verb)))
                    {
                        // "a promis de retirer": still to come; "reproche de piller": of any day; "a décidé d'accorder" does it.
                        return -1;
                    }

                    return reported || !group.IsFinite || (IsPluperfect(group) == IsPluperfect(chunk.Verb!) && group.IsFuture == chunk.Verb!.IsFuture && group.IsConditional == chunk.Verb.IsConditional) ? k : -1;
            }
        }

        return -1;
    }

    private static bool ReportsDoing(VerbGroup verb)
    {
        if (!verb.Reflexive && ReportingLexicon.French.TryGet(verb.Lemma, out var entries))
        {
            foreach (var entry in entries)
            {
                if (!entry.Reflexive && entry.Tail.Length == 0 && (entry.Frames & (ReportingFrames.DeInf | ReportingFrames.AInf | ReportingFrames.TargetDe | ReportingFrames.ATargetDe | ReportingFrames.TargetA | ReportingFrames.Inf)) != 0)
                {
                    return CalendarLexicon.French.CueOfWord(verb.Lemma) != TimeCue.Decides;
                }
            }
        }

        return false;
    }

    /// <summary>"au cours de laquelle", "où", "lors de laquelle".</summary>
    public static bool IsOccasion(SentenceSyntax sentence, int relative)
    {
        if (sentence.Lower(relative) is "où")
        {
            return true;
        }

        for (var k = relative; k >= Math.Max(0, relative - 3); k--)
        {
            for (var t = sentence.Chunks[k].First; t < sentence.Chunks[k].End; t++)
            {
                if (WordClasses.Is(sentence.Tokens[t].Lower, WordClass.During))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"que le Mali a quittée": what a relative clause adds may be long past; "qui a tiré" goes on with the story.</summary>
    public static bool IsAside(SentenceSyntax sentence, int verb)
    {
        for (var k = verb - 1; k >= 0 && sentence.Chunks[k].Kind is not (ChunkKind.Verb or ChunkKind.Comma); k--)
        {
            if (sentence.Chunks[k].Kind == ChunkKind.Relative)
            {
                return sentence.Lower(k) is not "qui" && !IsOccasion(sentence, k);
            }
        }

        return false;
    }

    public static bool IsPluperfect(VerbGroup verb) => verb is { Compound: true, Tense: VerbTense.Imperfect };

    /// <summary>"depuis l'arrestation", "après une offensive": what lies before the story.</summary>
    public static bool IsBefore(SentenceSyntax sentence, int noun)
    {
        for (var k = noun - 1; k >= Math.Max(0, noun - 3); k--)
        {
            var chunk = sentence.Chunks[k];
            if (chunk.Kind == ChunkKind.Preposition)
            {
                for (var t = chunk.First; t < chunk.End; t++)
                {
                    if (sentence.Tokens[t].Word.Date.Is(DateRoles.Since | DateRoles.After | DateRoles.Following))
                    {
                        return true;
                    }
                }
            }
            else if (chunk.Verb is not null || chunk.Kind == ChunkKind.Comma)
            {
                break;
            }
        }

        return false;
    }

    public static int GoverningVerb(SentenceSyntax sentence, int noun)
    {
        for (var k = noun - 1; k >= 0; k--)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true })
            {
                return k;
            }
        }

        for (var k = noun + 1; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true })
            {
                return k;
            }
        }

        return -1;
    }
}
