using Dossier.Extraction.Events;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Finds the claims that a denial answers.</summary>
internal static class DenialReader
{
    /// <summary>How many sentences back a denial may look for what it denies.</summary>
    private const int Reach = 6;

    /// <summary>How many sentences back an accusation is taken as denied though nothing says whom it is against.</summary>
    private const int NearReach = 2;

    /// <summary>Shorter words seldom say what a claim is about.</summary>
    private const int TellingLength = 5;

    /// <summary>
    /// The claims of its own sentence that stand before it; else those of the nearest sentence that tell of the one who denies,
    /// or that share a word with what is denied; else the accusation just before. Accusations go before statements.
    /// </summary>
    public static List<int> Denied(List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts, int denial, EventContext context)
    {
        var (draft, speaker) = parts[denial];
        if (draft.Answers is { } answered)
        {
            return [.. Enumerable.Range(0, parts.Count).Where(j => parts[j].Draft == answered)];
        }

        bool Answers(int j) => parts[j].Draft != draft && ClaimAssembler.Asserts(parts[j].Draft.Kind)
            && (parts[j].Speaker is null || speaker is null || !ClaimAssembler.SameSpeaker(parts[j].Speaker!, speaker));
        var candidates = Enumerable.Range(0, parts.Count).Where(Answers).ToList();
        var own = candidates.FindAll(j => parts[j].Draft.Sentence == draft.Sentence && parts[j].Draft.Cue.Start < draft.Cue.Start && parts[j].Draft.Content.End <= draft.Cue.Start);
        if (own.Count > 0)
        {
            return Best(own, parts);
        }

        List<int> Nearest(int reach, Func<ClaimDraft, bool> isMeant) => Enumerable.Range(1, reach)
            .Select(back => candidates.FindAll(j => parts[j].Draft.Sentence == draft.Sentence - back && isMeant(parts[j].Draft)))
            .FirstOrDefault(there => there.Count > 0, []);
        var denied = TellingWords(draft, context);
        var near = Nearest(Reach, claim => Concerns(claim, speaker, context) || denied.Overlaps(TellingWords(claim, context)));
        return near.Count > 0 ? Best(near, parts) : Nearest(NearReach, claim => claim.Kind == ClaimKind.Accusation);
    }

    /// <summary>Of accusations and statements, the accusations.</summary>
    private static List<int> Best(List<int> claims, List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts)
    {
        var accusations = claims.FindAll(j => parts[j].Draft.Kind == ClaimKind.Accusation);
        return accusations.Count > 0 ? accusations : claims;
    }

    internal static bool Concerns(ClaimDraft claim, ClaimSpeaker? denier, EventContext context)
    {
        if (denier?.Actor is not { } actor || claim.Target.Contains(actor))
        {
            return true;
        }

        var entity = context.Actors[actor];
        return entity.Mentions.Exists(m => claim.Content.Contains(m.Span))
            || entity.Country is { } country && claim.Target.Any(t => context.Actors[t].Country == country)
            || entity.Country is { } code && context.Actors.Entities.Any(e => e.Country == code && e.Mentions.Exists(m => claim.Content.Contains(m.Span)));
    }

    /// <summary>The words of a claim but for those of grammar and of names.</summary>
    private static HashSet<string> TellingWords(ClaimDraft claim, EventContext context) =>
        [.. Tokenizer.Tokenize(claim.Content.In(context.Text.Text))
            .Where(t => t.Kind == TokenKind.Word && !t.IsCapitalised && t.Lower.Length >= TellingLength && !WordClasses.IsFunction(t))
            .Select(t => t.Lower)];
}
