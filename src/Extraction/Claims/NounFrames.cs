using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the frames of a reporting verb whose content is a noun: "salue l'accord", "proteste contre l'accord".</summary>
internal static class NounFrames
{
    /// <summary>"saluer un renforcement", "souligner la nécessité": the object is what is said; "s'en prendre à", "se féliciter de".</summary>
    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries)
    {
        if (clause.Objects.Count > 0 && clause.Objects[0] is var thing && thing > k && EntryFor(sentence, thing, entries) is { } taking)
        {
            return new Frame(taking, "object", thing, ContentScope.End(sentence, thing, k), false, []);
        }

        foreach (var (frame, preposition) in PrepositionFrames)
        {
            if (Array.Find(entries, e => e.Frames.HasFlag(frame)) is { } entry && clause.Complements.FirstOrDefault(c => c.Preposition == preposition && c.At > k) is { } complement)
            {
                return new Frame(entry, "object", complement.Nouns[0], ContentScope.End(sentence, complement.Nouns[0], k), false, []);
            }
        }

        return null;
    }

    /// <summary>The sense of the verb in which its object is what is said.</summary>
    private static ReportingVerb? EntryFor(SentenceSyntax sentence, int thing, ReportingVerb[] entries)
    {
        var any = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Np));
        return any is not null && !(any.Kind is ClaimKind.Statement && IsSomebody(sentence, thing)) ? any
            : IsThinkable(sentence, thing) ? Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.AnyNp)) : null;
    }

    /// <summary>"a rappelé son ambassadeur": whom, not what.</summary>
    private static bool IsSomebody(SentenceSyntax sentence, int chunk) =>
        RoleLexicon.French.TryMatch(sentence.Tokens, sentence.Chunks[chunk].Head, sentence.Chunks[chunk].End, out _, out _)
        || sentence.Chunks[chunk].Mention >= 0 && RoleLexicon.French.TryMatch(sentence.Tokens, Math.Min(sentence.Chunks[chunk].First + 1, sentence.Chunks[chunk].End - 1), sentence.Chunks[chunk].End, out _, out _);

    /// <summary>"exclut tout retrait", "écarte l'hypothèse d'un retrait": a thing that might be, where "exclut un député" is a deed.</summary>
    private static bool IsThinkable(SentenceSyntax sentence, int chunk)
    {
        var (first, head) = (sentence.Tokens[sentence.Chunks[chunk].First], sentence.Tokens[sentence.Chunks[chunk].Head]);
        return first.Lower is "tout" or "toute" || head.Is(WordClass.Unreal);
    }

    private static readonly (ReportingFrames Frame, string Preposition)[] PrepositionFrames =
    [
        (ReportingFrames.DeNp, "de"), (ReportingFrames.ANp, "à"), (ReportingFrames.Contre, "contre"), (ReportingFrames.Sur, "sur"), (ReportingFrames.Pour, "pour"),
    ];
}
