using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads which of a reporting verb's frames a clause shows: "que X", "de X", an infinitive, a judgement, a quotation beside it.</summary>
internal static class FrameReader
{
    /// <param name="after">The chunk after the verb and the words that belong to it.</param>
    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries, int after)
    {
        var chunks = sentence.Chunks;
        ReportingVerb? With(ReportingFrames frames) => Array.Find(entries, e => (e.Frames & frames) != 0);

        if (IsComparison(sentence, k))
        {
            return With(ReportingFrames.Que | ReportingFrames.Quote) is { } compared ? Comparison(sentence, k, clause, compared) : null;
        }

        // "ce que X nie", "ce que X a qualifié de Y": the content of the first stands before, that of the second behind.
        if (RelativeObject(sentence, k) is var ce and >= 0)
        {
            if (With(ReportingFrames.DeNp) is { } judged && AfterLink(sentence, k, "de", "d'", "du", "des") is var judgement and >= 0)
            {
                return Inside(sentence, k) ? null : new Frame(judged, "judgement", judgement, ContentScope.End(sentence, judgement, k), false, []);
            }

            if (With(ReportingFrames.Comme) is { } seen && AfterLink(sentence, k, "comme") is var likeness and >= 0)
            {
                return Inside(sentence, k) ? null : new Frame(seen, "likeness", JudgementFrames.SkipBeing(sentence, likeness), ContentScope.End(sentence, likeness, k), false, []);
            }

            var answers = Array.Find(entries, e => e.Kind is ClaimKind.Denial) ?? Array.Find(entries, e => e.Always && e.Kind is ClaimKind.Statement && e.Lemma is not ("dire"));
            return answers is null || ce > 0 && (chunks[ce - 1].Verb is { Lemma: not "être" } || chunks[ce - 1].Kind == ChunkKind.Preposition) ? null : new Frame(answers, "answer", ce, ce, true, [], AnswersBefore: true);
        }

        var next = Next(sentence, after);
        if (next < chunks.Count && chunks[next].Kind == ChunkKind.That && With(ReportingFrames.Que) is { } que)
        {
            return new Frame(que, "that", next + 1, ContentScope.End(sentence, next + 1, k, isClause: true), false, clause.Objects);
        }

        if (next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.Preposition && sentence.Lower(next) == "pour" && chunks[next + 1].Kind == ChunkKind.That && With(ReportingFrames.Pour) is { } plea)
        {
            return new Frame(plea, "that", next + 2, ContentScope.End(sentence, next + 2, k, isClause: true), false, []);
        }

        return Target(sentence, clause, entries)
            ?? Infinitive(sentence, k, next, With)
            ?? SpeechFrames.Read(sentence, k, clause, entries)
            ?? JudgementFrames.Read(sentence, k, clause, entries, after)
            ?? NounFrames.Read(sentence, k, clause, entries, after)
            ?? Bare(sentence, k, clause, entries, after);
    }

    private static Frame? Infinitive(SentenceSyntax sentence, int k, int next, Func<ReportingFrames, ReportingVerb?> with)
    {
        var chunks = sentence.Chunks;
        if (next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.Preposition && Next(sentence, next + 1) is var infinitive && infinitive < chunks.Count
            && chunks[infinitive].Verb is { IsInfinitive: true } act)
        {
            var linked = sentence.Lower(next) is "de" or "d'" ? with(ReportingFrames.DeInf) : sentence.Lower(next) == "à" ? with(ReportingFrames.AInf) : null;
            if (linked is not null)
            {
                // Who refuses to comment says nothing that could be true or false.
                return linked.Kind is ClaimKind.Denial && Says(act.Lemma) ? null : new Frame(linked, "infinitive", infinitive, ContentScope.End(sentence, infinitive, k), false, []);
            }
        }

        if (JudgementFrames.IsRelative(sentence, k))
        {
            // "une offre que X dit étudier": the infinitive lacks its object.
            return null;
        }

        // "annoncer conclure" is an undertaking, "annoncer avoir conclu" tells what is done.
        return next < chunks.Count && chunks[next].Verb is { IsInfinitive: true } saying
            && ((saying.Compound ? with(ReportingFrames.PerfectInf) : null) ?? with(ReportingFrames.Inf)) is { } bare
            ? new Frame(bare, "infinitive", next, ContentScope.End(sentence, next, k), false, [])
            : null;
    }

    private static bool Says(string lemma) => ReportingLexicon.French.TryGet(lemma, out var entries) && Array.Exists(entries, e => e.Kind is ClaimKind.Statement);

    /// <summary>"Rabat dément.", "L'accusé a toujours nié": what is denied was said before.</summary>
    private static Frame? Bare(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries, int after)
    {
        var entry = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.En) && HasEn(sentence, k)) ?? Array.Find(entries, e => e.Kind == ClaimKind.Denial && e.Frames.HasFlag(ReportingFrames.Inf));
        if (entry is null || !sentence.Chunks[k].Verb!.IsFinite || clause.Objects.Count > 0)
        {
            return null;
        }

        var q = clause.Subjects.Count > 0 && clause.Subjects[^1] > k ? clause.Subjects[^1] + 1 : after;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].Kind is ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Preposition or ChunkKind.Noun)
        {
            q++;
        }

        return q >= sentence.Chunks.Count || sentence.Chunks[q].Kind is ChunkKind.Stop or ChunkKind.Comma or ChunkKind.Coordinator
            ? new Frame(entry, "bare", k, k, true, [], AnswersBefore: true) { IsBare = true }
            : null;
    }

    /// <summary>"s'en défend"</summary>
    private static bool HasEn(SentenceSyntax sentence, int k)
    {
        for (var i = sentence.Chunks[k].First; i < sentence.Chunks[k].Verb!.Head; i++)
        {
            if (sentence.Tokens[i].Lower == "en")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"comme l'affirme X", "ainsi que l'a rappelé X"</summary>
    public static bool IsComparison(SentenceSyntax sentence, int k)
    {
        if (k == 0 || sentence.Chunks[k].Verb is not { ObjectClitic: >= 0 and var clitic } || sentence.Tokens[clitic].Lower is not ("l'" or "le"))
        {
            return false;
        }

        return sentence.Lower(k - 1) is "comme" || k > 1 && sentence.Chunks[k - 1].Kind == ChunkKind.That && sentence.Lower(k - 2) == "ainsi";
    }

    /// <summary>What a comparison confirms stands before it, or behind the comma that ends it.</summary>
    private static Frame? Comparison(SentenceSyntax sentence, int k, Clause clause, ReportingVerb entry)
    {
        var opening = sentence.Lower(k - 1) is "comme" ? k - 1 : k - 2;
        if (opening > 1)
        {
            return new Frame(entry, "comparison", opening, opening, true, [], AnswersBefore: true);
        }

        var comma = clause.Subjects.Count > 0 ? clause.Subjects[^1] : k;
        while (comma < sentence.Chunks.Count && sentence.Chunks[comma].Kind != ChunkKind.Comma)
        {
            comma++;
        }

        return comma + 1 < sentence.Chunks.Count ? new Frame(entry, "comparison", comma + 1, ContentScope.End(sentence, comma + 1, k, isClause: true), false, []) : null;
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

            if (sentence.Chunks[q].Kind == ChunkKind.Preposition && links.Contains(sentence.Lower(q)))
            {
                var act = q + 1;
                while (act < sentence.Chunks.Count && sentence.Chunks[act].Kind is ChunkKind.Quote or ChunkKind.Adverb)
                {
                    act++;
                }

                if (act < sentence.Chunks.Count && sentence.Chunks[act].Verb is { IsInfinitive: true })
                {
                    return q + 1;
                }
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
        var isAct = content < sentence.Chunks.Count && IsInfinitiveAt(sentence, content);
        var isSomebody = objects.Count == 0 || objects.Any(o => sentence.Chunks[o].Mention >= 0 || sentence.Chunks[o].IsPronoun || SpeakerNouns.IsHuman(sentence.Tokens[sentence.Chunks[o].Head]));
        if (!isAct && (!isSomebody || entry.Frames.HasFlag(ReportingFrames.ATargetDe)))
        {
            return null;
        }

        // The accused is part of what is said of him: "Pyongyang d'avoir fourni"; the one who is asked too: "les parties au dialogue".
        var first = objects.Count > 0 && (entry.Frames & (ReportingFrames.TargetDe | ReportingFrames.TargetA)) != 0 && !entry.Frames.HasFlag(ReportingFrames.ATargetDe) ? objects[0] : content;
        return new Frame(entry, "target", Math.Max(first, start > content ? content : first), ContentScope.End(sentence, content, k), false, objects.Count > 0 ? objects : Antecedent(sentence, k));
    }

    private static bool IsInfinitiveAt(SentenceSyntax sentence, int chunk)
    {
        while (chunk < sentence.Chunks.Count && sentence.Chunks[chunk].Kind is ChunkKind.Quote or ChunkKind.Adverb)
        {
            chunk++;
        }

        return chunk < sentence.Chunks.Count && sentence.Chunks[chunk].Verb is { IsInfinitive: true };
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
                case ChunkKind.Verb when sentence.Chunks[q].Verb!.IsBareParticiple:
                    // "dans un rapport consulté par Reuters que"
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

    /// <summary>Where the verb stands in "ce que X …": the chunk of "ce"; else -1.</summary>
    private static int RelativeObject(SentenceSyntax sentence, int k)
    {
        for (var p = k - 1; p >= Math.Max(1, k - 8); p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.That)
            {
                return sentence.Lower(p - 1) is "ce" || PassiveClaims.IsOfSpeech(sentence, p - 1) && p > 1 && sentence.Chunks[p - 2].Kind is ChunkKind.Comma ? p - 1 : -1;
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
        for (var p = RelativeObject(sentence, k) - 1; p >= 0; p--)
        {
            if (sentence.Chunks[p].Verb is { } outer)
            {
                return ReportingLexicon.French.TryGet(outer.Lemma, out _);
            }

            if (sentence.Chunks[p].Kind is not (ChunkKind.Adverb or ChunkKind.Quote or ChunkKind.Date or ChunkKind.Preposition)
                && !(sentence.Chunks[p].Kind == ChunkKind.Noun && p > 0 && sentence.Chunks[p - 1].Kind is ChunkKind.Preposition))
            {
                break;
            }
        }

        return false;
    }
}
