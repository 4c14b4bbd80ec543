using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the frames in which somebody says what something is: "juge l'accord insuffisant", "qualifie X de Y", "y voit une erreur", "chiffre X à Y".</summary>
internal static class JudgementFrames
{
    /// <summary>In chunks, how far an adjective may stand behind the verb.</summary>
    private const int AdjectiveReach = 8;

    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries, int after)
    {
        ReportingVerb? With(ReportingFrames frames) => Array.Find(entries, e => (e.Frames & frames) != 0);
        var thing = clause.Objects.Count > 0 && clause.Objects[0] > k && (after == k + 1 || clause.Objects[0] >= after || sentence.Chunks[clause.Objects[0]].Mention >= 0) ? clause.Objects[0] : -1;
        Frame At(ReportingVerb entry, string rule, int start) => new(entry, rule, start, ContentScope.End(sentence, start, k), false, clause.Objects);

        if (With(ReportingFrames.Comme) is { } like && FrameReader.AfterLink(sentence, k, "comme") is var likeness and >= 0)
        {
            return At(like, "likeness", thing >= 0 && thing < likeness ? thing : SkipBeing(sentence, likeness));
        }

        if (With(ReportingFrames.DeNp) is { } qualified
            && (QualityAt(sentence, after) is var near and >= 0 ? near : FrameReader.AfterLink(sentence, clause.Objects.Count > 0 ? clause.Objects[^1] : after - 1, "de", "d'", "du", "des")) is var quality and >= 0)
        {
            return NounFrames.KindOf(sentence, quality, qualified) is { } spoken
                ? At(qualified, "judgement", quality) with { Noun = spoken }
                : At(qualified, "judgement", thing >= 0 && thing < quality ? thing : quality);
        }

        if (With(ReportingFrames.Adj) is { } judging && Judgement(sentence, k, clause, thing) is var judged and >= 0)
        {
            return At(judging, "judgement", judged);
        }

        if (With(ReportingFrames.YNp) is { } view && thing >= 0 && HasPlaceClitic(sentence, k))
        {
            return At(view, "judgement", thing);
        }

        return With(ReportingFrames.NpA) is { } measured && thing >= 0 && clause.Complements.Any(c => c.Preposition == "à" && c.At > thing) ? At(measured, "judgement", thing) : null;
    }

    /// <summary>"comme étant de nouveaux engins"</summary>
    public static int SkipBeing(SentenceSyntax sentence, int start) =>
        start < sentence.Chunks.Count - 1 && sentence.Chunks[start].Verb is { Lemma: "être", IsGerund: true } ? start + 1 : start;

    /// <summary>"a qualifié de « mascarade » les consultations": what follows "de" right behind the verb; else -1.</summary>
    private static int QualityAt(SentenceSyntax sentence, int from)
    {
        var q = from;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            q++;
        }

        return q + 1 < sentence.Chunks.Count && sentence.Chunks[q].Kind == ChunkKind.Preposition && sentence.Lower(q) is "de" or "d'" or "du" or "des" ? q + 1 : -1;
    }

    /// <summary>"a jugé « prématurée » toute discussion", "juge l'accord insuffisant": where thing and adjective begin, or -1.</summary>
    private static int Judgement(SentenceSyntax sentence, int k, Clause clause, int thing)
    {
        var chunks = sentence.Chunks;
        var hasClitic = chunks[k].Verb!.ObjectClitic >= 0 || IsRelative(sentence, k);
        for (var q = k + 1; q < Math.Min(chunks.Count, k + AdjectiveReach); q++)
        {
            switch (chunks[q].Kind)
            {
                case ChunkKind.Quote:
                    return thing >= 0 && thing < q ? thing : q;
                case ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Preposition:
                    continue;
                case ChunkKind.Verb when chunks[q].Verb!.IsBareParticiple:
                    return thing >= 0 && thing < q ? thing : hasClitic ? q : -1;
                case ChunkKind.Noun when q == thing || thing < 0:
                    if (HasAdjective(sentence, chunks[q]))
                    {
                        return q;
                    }

                    if (hasClitic && IsAdjective(sentence, chunks[q]))
                    {
                        return q;
                    }

                    continue;
                case ChunkKind.Noun when IsAdjective(sentence, chunks[q]):
                    return thing;
                case ChunkKind.Noun:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"un chiffre que l'opposition juge fantaisiste"</summary>
    public static bool IsRelative(SentenceSyntax sentence, int k)
    {
        for (var p = k - 1; p >= Math.Max(0, k - 6); p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.That)
            {
                return true;
            }

            if (sentence.Chunks[p].Kind is ChunkKind.Comma or ChunkKind.Stop || sentence.Chunks[p].Verb is not null)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>"le budget faible": words behind the noun that its chunk took in.</summary>
    private static bool HasAdjective(SentenceSyntax sentence, Chunk noun) => noun is { Mention: < 0, Modifier: < 0, IsPronoun: false } && noun.End > noun.Head + 1 && sentence.Tokens[noun.First].Is(WordClass.Article | WordClass.Determiner);

    /// <summary>A word alone, without an article: "insuffisant".</summary>
    private static bool IsAdjective(SentenceSyntax sentence, Chunk chunk) => chunk is { Mention: < 0, IsPronoun: false } && chunk.Head == chunk.First && sentence.Tokens[chunk.Head].Case == LetterCase.Lower;

    private static bool HasPlaceClitic(SentenceSyntax sentence, int k)
    {
        for (var i = sentence.Chunks[k].First; i < sentence.Chunks[k].Verb!.Head; i++)
        {
            if (sentence.Tokens[i].Lower == "y")
            {
                return true;
            }
        }

        return false;
    }
}
