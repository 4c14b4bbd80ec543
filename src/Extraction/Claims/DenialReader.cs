using Dossier.Extraction.Events;

namespace Dossier.Extraction.Claims;

/// <summary>Finds the claims that a denial answers.</summary>
internal static class DenialReader
{
    /// <summary>How many sentences back a denial may look for what it denies.</summary>
    private const int Reach = 6;

    /// <summary>How many sentences back an accusation is taken as denied though nothing says whom it is against.</summary>
    private const int NearReach = 2;

    /// <summary>
    /// The claims of its own sentence that stand before it; else those of the nearest sentence that tell of the one who denies,
    /// or that share a word with what is denied; else the accusation just before. Accusations go before statements.
    /// </summary>
    public static List<int> Denied(ClaimEvidence evidence, int denial)
    {
        var parts = evidence.Parts;
        var (draft, speaker) = parts[denial];
        if (draft.Answers is { } answered)
        {
            return [.. evidence.InSentence(answered.Sentence).Where(j => parts[j].Draft == answered)];
        }

        bool Answers(int j) => parts[j].Draft != draft && ClaimAssembler.Asserts(parts[j].Draft.Kind)
            && (parts[j].Speaker is null || speaker is null || !ClaimAssembler.SameSpeaker(parts[j].Speaker!, speaker));
        List<int> own = [.. evidence.InSentence(draft.Sentence).Where(j => Answers(j) && parts[j].Draft.Cue.Start < draft.Cue.Start && parts[j].Draft.Content.End <= draft.Cue.Start)];
        if (own.Count > 0)
        {
            return Best(own, parts);
        }

        List<int> Nearest(int reach, Func<ClaimDraft, bool> isMeant)
        {
            List<int> there = [];
            for (var back = 1; back <= reach && there.Count == 0; back++)
            {
                there.AddRange(evidence.InSentence(draft.Sentence - back).Where(j => Answers(j) && isMeant(parts[j].Draft)));
            }

            return there;
        }

        var near = Nearest(Reach, claim => Concerns(claim, speaker, evidence.Context) || evidence.TellingWords(draft).Overlaps(evidence.TellingWords(claim)));
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
        if (denier?.Actor is not { } actor || claim.Target.Contains(actor) || context.Actors.In(claim.Content).Contains(actor))
        {
            return true;
        }

        var actors = context.Actors;
        return actors[actor].Country is { } country
            && (claim.Target.Any(t => actors[t].Country == country) || actors.In(claim.Content).Any(a => actors[a].Country == country));
    }
}
