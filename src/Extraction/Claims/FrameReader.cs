using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads which of a reporting verb's frames a clause shows: "que X", "de X", an infinitive, a judgement, a quotation beside it.</summary>
internal static class FrameReader
{
    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries)
    {
        var chunks = sentence.Chunks;
        ReportingVerb? With(ReportingFrames frames) => Array.Find(entries, e => (e.Frames & frames) != 0);

        // "ce que X nie", "ce que X a qualifié de Y": the content of the first stands before, that of the second behind.
        var next = Next(sentence, AfterTail(sentence, k, entries[0]));
        if (RelativeObject(sentence, k) is var ce and >= 0)
        {
            if (With(ReportingFrames.DeNp) is { } judged && AfterLink(sentence, k, "de", "d'", "du", "des") is var judgement and >= 0)
            {
                return Inside(sentence, k) ? null : new Frame(judged, "judgement", judgement, ContentScope.End(sentence, judgement, k), false, []);
            }

            if (With(ReportingFrames.Comme) is { } seen && AfterLink(sentence, k, "comme") is var likeness and >= 0)
            {
                return new Frame(seen, "likeness", SkipBeing(sentence, likeness), ContentScope.End(sentence, likeness, k), false, []);
            }

            var answers = Array.Find(entries, e => e.Kind is ClaimKind.Denial) ?? Array.Find(entries, e => e.Always && e.Kind is ClaimKind.Statement && e.Lemma is not ("dire"));
            return answers is null ? null : new Frame(answers, "answer", ce, ce, true, [], AnswersBefore: true);
        }

        if (next < chunks.Count && chunks[next].Kind == ChunkKind.That && With(ReportingFrames.Que) is { } que)
        {
            return new Frame(que, "that", next + 1, ContentScope.End(sentence, next + 1, k), false, clause.Objects);
        }

        if (next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.Preposition && sentence.Lower(next) == "pour" && chunks[next + 1].Kind == ChunkKind.That && With(ReportingFrames.Pour) is { } plea)
        {
            return new Frame(plea, "that", next + 2, ContentScope.End(sentence, next + 2, k), false, []);
        }

        if (Target(sentence, clause, entries) is { } target)
        {
            return target;
        }

        if (next < chunks.Count && chunks[next].Kind == ChunkKind.Preposition && next + 1 < chunks.Count && Next(sentence, next + 1) is var infinitive && infinitive < chunks.Count
            && chunks[infinitive].Verb is { IsInfinitive: true })
        {
            var linked = sentence.Lower(next) is "de" or "d'" ? With(ReportingFrames.DeInf) : sentence.Lower(next) == "à" ? With(ReportingFrames.AInf) : null;
            if (linked is not null)
            {
                // Who refuses to comment says nothing that could be true or false.
                return linked.Kind is ClaimKind.Denial && Says(chunks[infinitive].Verb!.Lemma) ? null : new Frame(linked, "infinitive", infinitive, ContentScope.End(sentence, infinitive, k), false, []);
            }
        }

        // "annoncer conclure" is an undertaking, "annoncer avoir conclu" tells what is done.
        if (next < chunks.Count && chunks[next].Verb is { IsInfinitive: true } saying
            && ((saying.Compound ? With(ReportingFrames.PerfectInf) : null) ?? With(ReportingFrames.Inf)) is { } bare)
        {
            return new Frame(bare, "infinitive", next, ContentScope.End(sentence, next, k), false, []);
        }

        if (DirectSpeech(sentence, k, clause, entries) is { } speech)
        {
            return speech;
        }

        if (With(ReportingFrames.Comme) is { } like && AfterLink(sentence, k, "comme") is var after and >= 0)
        {
            return new Frame(like, "likeness", SkipBeing(sentence, after), ContentScope.End(sentence, after, k), false, clause.Objects);
        }

        if (With(ReportingFrames.DeNp) is { } qualified && AfterLink(sentence, clause.Objects.Count > 0 ? clause.Objects[^1] : k, "de", "d'", "du", "des") is var quality and >= 0)
        {
            return new Frame(qualified, "judgement", quality, ContentScope.End(sentence, quality, k), false, clause.Objects);
        }

        if (With(ReportingFrames.Adj) is { } judging && Judgement(sentence, k, clause) is var judged2 and >= 0)
        {
            return new Frame(judging, "judgement", judged2, ContentScope.End(sentence, judged2, k), false, clause.Objects);
        }

        return NounFrames.Read(sentence, k, clause, entries);
    }

    private static bool Says(string lemma) => ReportingLexicon.French.TryGet(lemma, out var entries) && Array.Exists(entries, e => e.Kind is ClaimKind.Statement);

    /// <summary>"a jugé « prématurée » toute discussion", "juge l'accord insuffisant": an adjective beside the object; where the two begin, or -1.</summary>
    private static int Judgement(SentenceSyntax sentence, int k, Clause clause)
    {
        var q = k + 1;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            q++;
        }

        return q < clause.End && sentence.Chunks[q].Kind is ChunkKind.Quote or ChunkKind.Noun || q < sentence.Chunks.Count && sentence.Chunks[q].Kind == ChunkKind.Quote ? q : -1;
    }

    /// <summary>The chunk after a link word that follows, with nothing between but adverbs, dates and complements; else -1.</summary>
    public static int AfterLink(SentenceSyntax sentence, int from, params ReadOnlySpan<string> links)
    {
        for (var q = from + 1; q < Math.Min(sentence.Chunks.Count, from + 10); q++)
        {
            var chunk = sentence.Chunks[q];
            if (chunk.Kind is ChunkKind.Preposition or ChunkKind.Subordinator && links.Contains(sentence.Lower(q)))
            {
                return q + 1;
            }

            if (chunk.Kind is ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Comma or ChunkKind.Preposition || chunk.Kind == ChunkKind.Noun)
            {
                continue;
            }

            break;
        }

        return -1;
    }

    /// <summary>"le Rwanda, que les experts accusent de soutenir": the noun before "que".</summary>
    private static IReadOnlyList<int> Antecedent(SentenceSyntax sentence, int k)
    {
        for (var p = k - 1; p > Math.Max(0, k - 8); p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.That)
            {
                var noun = sentence.Chunks[p - 1].Kind == ChunkKind.Comma ? p - 2 : p - 1;
                return noun >= 0 && sentence.Chunks[noun].Kind == ChunkKind.Noun ? [noun] : [];
            }

            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind == ChunkKind.Stop)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>The infinitive after a link: "accuser les forces de sécurité d'avoir tiré" is about the shooting, not about security; else -1.</summary>
    private static int ActAfterLink(SentenceSyntax sentence, int from, string[] links)
    {
        for (var q = from + 1; q + 1 < Math.Min(sentence.Chunks.Count, from + 12); q++)
        {
            if (sentence.Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative || sentence.Chunks[q].Verb is { IsFinite: true })
            {
                break;
            }

            if (sentence.Chunks[q].Kind == ChunkKind.Preposition && links.Contains(sentence.Lower(q)) && sentence.Chunks[q + 1].Verb is { IsInfinitive: true })
            {
                return q + 1;
            }
        }

        return -1;
    }

    /// <summary>"accuser X de", "reprocher à X de", "appeler X à".</summary>
    private static Frame? Target(SentenceSyntax sentence, Clause clause, ReportingVerb[] entries)
    {
        var entry = Array.Find(entries, e => (e.Frames & (ReportingFrames.TargetDe | ReportingFrames.ATargetDe | ReportingFrames.TargetA)) != 0);
        if (entry is null)
        {
            return null;
        }

        var k = clause.Head;
        var objects = clause.Objects;
        var start = k + 1;
        if (entry.Frames.HasFlag(ReportingFrames.ATargetDe) && objects.Count == 0)
        {
            var asked = clause.Complements.FirstOrDefault(c => c.Preposition == "à" && c.At < k + 6);
            objects = asked?.Nouns ?? [];
            start = asked?.At ?? start;
        }

        var from = objects.Count > 0 ? objects[^1] : k;
        string[] links = entry.Frames.HasFlag(ReportingFrames.TargetA) && (entry.Frames & (ReportingFrames.TargetDe | ReportingFrames.ATargetDe)) == 0 ? ["à", "au", "aux"] : ["de", "d'", "du", "des", "à"];
        var content = ActAfterLink(sentence, from, links) is var act and >= 0 ? act : AfterLink(sentence, from, links);
        if (content < 0 || objects.Count == 0 && sentence.Chunks[k].Verb!.ObjectClitic < 0 && !entry.Always)
        {
            return null;
        }

        // "réclamer le départ du président": what follows "de" completes the noun, unless somebody is asked or accused of it.
        var isAct = content < sentence.Chunks.Count && sentence.Chunks[content].Verb is { IsInfinitive: true };
        var isSomebody = objects.Count == 0 || objects.Any(o => sentence.Chunks[o].Mention >= 0 || sentence.Chunks[o].IsPronoun || SpeakerNouns.IsHuman(sentence.Tokens[sentence.Chunks[o].Head]));
        if (!isAct && (!isSomebody || entry.Frames.HasFlag(ReportingFrames.ATargetDe)))
        {
            return null;
        }

        // The accused is part of what is said of him: "Pyongyang d'avoir fourni".
        var first = objects.Count > 0 && entry.Frames.HasFlag(ReportingFrames.TargetDe) ? objects[0] : content;
        return new Frame(entry, "target", Math.Max(first, start > content ? content : first), ContentScope.End(sentence, content, k), false, objects.Count > 0 ? objects : Antecedent(sentence, k));
    }

    /// <summary>"…", a-t-il dit; a déclaré : "…"; "… a assuré X": the verb stands behind or inside what it reports, or before a colon.</summary>
    private static Frame? DirectSpeech(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries)
    {
        var entry = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Quote)) ?? Array.Find(entries, e => e.Always && e.Frames.HasFlag(ReportingFrames.Que));
        if (entry is null)
        {
            return null;
        }

        var next = k + 1;
        while (next < sentence.Chunks.Count && (next < clause.End || sentence.Chunks[next].Kind is ChunkKind.Adverb or ChunkKind.Date)
            && sentence.Chunks[next].Kind is not (ChunkKind.Stop or ChunkKind.Quote or ChunkKind.That))
        {
            next++;
        }

        if (next < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Stop && sentence.Lower(next) == ":")
        {
            // "nie tout retard : « … »": what is denied stands before the colon, what is said instead behind it.
            return entry.Kind == ClaimKind.Denial && clause.Objects.Any(o => o > k && o < next) ? null : new Frame(entry, "colon", next + 1, sentence.Chunks.Count, false, []);
        }

        var inverted = clause.SubjectClitic >= 0 || clause.Subjects.Count > 0 && clause.Subjects[0] > k;
        var before = k - 1;
        while (before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            before--;
        }

        if (inverted && before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Comma or ChunkKind.Quote or ChunkKind.Stop)
        {
            return new Frame(entry, "inverted", before, before, true, []);
        }

        // ", X a-t-il", ", le ministre a ajouté,": an insert between two commas, or at the end, without its own content.
        if (clause.Subjects.Count > 0 && clause.Subjects[0] < k && clause.Objects.Count == 0 && clause.First > 0 && sentence.Chunks[clause.First - 1].Kind is ChunkKind.Comma or ChunkKind.Quote
            && clause.First > 1 && (next >= sentence.Chunks.Count || sentence.Chunks[next].Kind == ChunkKind.Stop) && entry.Always && sentence.Chunks[k].Verb!.IsFinite)
        {
            return new Frame(entry, "inverted", clause.First - 1, clause.First - 1, true, []);
        }

        if (next < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Quote && clause.Objects.Count == 0)
        {
            return new Frame(entry, "quote", next, ContentScope.End(sentence, next, k), false, []);
        }

        return null;
    }

    /// <summary>The next chunk that may open the content: adverbs, dates, complements and inserts are passed over.</summary>
    private static int Next(SentenceSyntax sentence, int from)
    {
        var q = from;
        while (q < sentence.Chunks.Count)
        {
            var chunk = sentence.Chunks[q];
            if (chunk.Kind is ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote)
            {
                q++;
            }
            else if (chunk.Kind == ChunkKind.Preposition && q + 1 < sentence.Chunks.Count && sentence.Chunks[q + 1].Kind is ChunkKind.Noun or ChunkKind.Date && LeadsToThat(sentence, q + 2))
            {
                q += 2;
            }
            else if (chunk.Kind is ChunkKind.Comma && Closing(sentence, q) is var close and > 0 && LeadsToThat(sentence, close + 1))
            {
                q = close + 1;
            }
            else if (chunk.Kind == ChunkKind.Noun && (chunk.IsPronoun || chunk.Mention >= 0 || SpeakerNouns.IsHuman(sentence.Tokens[chunk.Head]))
                && q + 1 < sentence.Chunks.Count && sentence.Chunks[q + 1].Kind == ChunkKind.That)
            {
                // "a averti Pyongyang que"
                q++;
            }
            else
            {
                break;
            }
        }

        return q;
    }

    private static bool LeadsToThat(SentenceSyntax sentence, int from)
    {
        for (var q = from; q < Math.Min(sentence.Chunks.Count, from + 8); q++)
        {
            switch (sentence.Chunks[q].Kind)
            {
                case ChunkKind.That:
                    return true;
                case ChunkKind.Verb when sentence.Chunks[q].Verb!.IsInfinitive:
                    return true;
                case ChunkKind.Preposition or ChunkKind.Noun or ChunkKind.Date or ChunkKind.Adverb or ChunkKind.Comma or ChunkKind.Quote:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static int Closing(SentenceSyntax sentence, int comma)
    {
        for (var q = comma + 1; q < Math.Min(sentence.Chunks.Count, comma + 9); q++)
        {
            if (sentence.Chunks[q].Kind == ChunkKind.Comma)
            {
                return q;
            }

            if (sentence.Chunks[q].Verb is { IsFinite: true } || sentence.Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int AfterTail(SentenceSyntax sentence, int k, ReportingVerb entry)
    {
        if (entry.Tail.Length == 0)
        {
            return k + 1;
        }

        var token = sentence.Chunks[k].End + entry.Tail.Length;
        var q = k + 1;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].First < token)
        {
            q++;
        }

        return q;
    }

    /// <summary>Where the verb stands in "ce que X …": the chunk of "ce"; else -1.</summary>
    private static int RelativeObject(SentenceSyntax sentence, int k)
    {
        for (var p = k - 1; p >= Math.Max(1, k - 8); p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.That)
            {
                return sentence.Lower(p - 1) is "ce" ? p - 1 : -1;
            }

            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind == ChunkKind.Stop)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>"a fustigé ce qu'il a qualifié de Y": the first verb has it all.</summary>
    private static bool Inside(SentenceSyntax sentence, int k)
    {
        var ce = RelativeObject(sentence, k);
        return ce > 0 && sentence.Chunks[ce - 1].Verb is { } outer && ReportingLexicon.French.TryGet(outer.Lemma, out _);
    }

    /// <summary>"identifié comme étant de nouveaux engins".</summary>
    private static int SkipBeing(SentenceSyntax sentence, int start) =>
        start < sentence.Chunks.Count - 1 && sentence.Chunks[start].Verb is { Lemma: "être", IsGerund: true } ? start + 1 : start;
}
