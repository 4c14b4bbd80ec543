using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Whether a claim is told with reserve.</summary>
internal static class Hedging
{
    /// <summary>
    /// "aurait pu", "pourrait", "selon X, serait": reserve. "a affirmé que son pays renforcerait": the future seen from the past, no reserve.
    /// </summary>
    public static bool IsHedged(SentenceSyntax sentence, ClaimDraft draft)
    {
        foreach (var chunk in sentence.Chunks)
        {
            if (chunk.Verb is not { } verb || !draft.Content.Contains(sentence.Tokens[verb.Head].Span))
            {
                continue;
            }

            if (verb.IsConditional && (verb.Compound || verb.Modal is "pouvoir" or "devoir" || draft.IsAttribution))
            {
                return true;
            }
        }

        return IsSuspicion(sentence, draft);
    }

    /// <summary>"est soupçonné de"</summary>
    private static bool IsSuspicion(SentenceSyntax sentence, ClaimDraft draft)
    {
        foreach (var chunk in sentence.Chunks)
        {
            if (chunk.Verb is { } verb && draft.Cue.Contains(sentence.Tokens[verb.Head].Span))
            {
                return WordClasses.Is(verb.Lemma, WordClass.Suspects);
            }
        }

        return false;
    }
}
