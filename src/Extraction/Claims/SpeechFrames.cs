using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads direct speech: "…", a-t-il dit; a déclaré : "…"; the verb stands behind or inside what it reports, or before a colon.</summary>
internal static class SpeechFrames
{
    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries)
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
            var isQuoted = next + 1 < sentence.Chunks.Count && sentence.Chunks[next + 1].Kind == ChunkKind.Quote;
            return entry.Kind == ClaimKind.Denial && (!isQuoted || clause.Objects.Any(o => o > k && o < next)) || !isQuoted && !entry.Always
                ? null : new Frame(entry, "colon", next + 1, sentence.Chunks.Count, false, []);
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
            && clause.First > 1 && TellsBefore(sentence, clause.First - 1) && (next >= sentence.Chunks.Count || sentence.Chunks[next].Kind == ChunkKind.Stop) && entry.Always && sentence.Chunks[k].Verb!.IsFinite
            && sentence.Chunks[clause.Subjects[^1] + 1].Kind is not (ChunkKind.Relative or ChunkKind.That or ChunkKind.Comma))
        {
            return new Frame(entry, "inverted", clause.First - 1, clause.First - 1, true, []);
        }

        if (next < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Quote && clause.Objects.Count == 0)
        {
            return new Frame(entry, "quote", next, ContentScope.End(sentence, next, k), false, []);
        }

        return null;
    }

    /// <summary>Whether what stands before can be something that is reported: a clause with its verb, or a quotation.</summary>
    private static bool TellsBefore(SentenceSyntax sentence, int end)
    {
        for (var p = 0; p < end; p++)
        {
            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind == ChunkKind.Quote)
            {
                return true;
            }
        }

        return false;
    }
}
