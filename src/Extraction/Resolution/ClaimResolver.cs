using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Resolution;

/// <summary>A claim that tells of an event.</summary>
public sealed record ThreadClaim
{
    public required Guid Id { get; init; }

    public required Guid Article { get; init; }

    /// <summary>Its place in the article.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When the article was published.</summary>
    public required EdtfDate? Published { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>An actor id, or the folded words that stand for one; null where nobody is said to speak.</summary>
    public required string? Speaker { get; init; }

    public required IReadOnlyList<Guid> About { get; init; }

    public required string Text { get; init; }
}

/// <summary>A link from one claim to another.</summary>
public readonly record struct ClaimTie(Guid Claim, ClaimRelation Relation, Guid Other);

/// <summary>How claims of several articles about one event answer and repeat one another. Links inside an article are its own.</summary>
public static class ClaimResolver
{
    /// <summary>
    /// An event that a thousand articles tell has as many claims: a denial answers the first of them, which each stand for all that
    /// the same speaker says again.
    /// </summary>
    internal const int MostAnswered = 32;

    /// <summary>How many different things of one speaker a claim is compared with, to see whether it says one of them again.</summary>
    internal const int MostCompared = 16;

    /// <returns>By claim, relation and other.</returns>
    public static IReadOnlyList<ClaimTie> Tie(IReadOnlyCollection<ThreadClaim> claimsOfOneEvent)
    {
        ArgumentNullException.ThrowIfNull(claimsOfOneEvent);
        var claims = claimsOfOneEvent.Order(FirstReportFirst).ToList();
        var threads = claims.GroupBy(claim => (claim.Speaker, claim.Kind)).Select(thread => thread.ToList()).ToList();
        var ties = new HashSet<ClaimTie>();
        foreach (var thread in threads)
        {
            Repeat(thread, ties);
        }

        var asserted = threads.Where(thread => thread[0].Kind is ClaimKind.Accusation or ClaimKind.Statement).Take(MostAnswered + 1).ToList();
        Support(asserted, [.. threads.Where(thread => thread[0].Kind == ClaimKind.Denial).Select(thread => thread[0].Speaker)], ties);
        foreach (var denial in claims.Where(claim => claim.Kind == ClaimKind.Denial))
        {
            Deny(denial, asserted, ties);
        }

        return [.. ties.OrderBy(tie => tie.Claim).ThenBy(tie => tie.Relation).ThenBy(tie => tie.Other)];
    }

    /// <summary>Whoever else asserts the event bears out who was the first to, unless they deny it as well.</summary>
    private static void Support(List<List<ThreadClaim>> asserted, HashSet<string?> deniers, HashSet<ClaimTie> ties)
    {
        var told = asserted.FindAll(thread => thread[0].Speaker is { } speaker && !deniers.Contains(speaker));
        foreach (var thread in told.Skip(1))
        {
            if (thread[0].Speaker != told[0][0].Speaker && thread.Find(claim => claim.Article != told[0][0].Article) is { } other)
            {
                ties.Add(new ClaimTie(other.Id, ClaimRelation.Supports, told[0][0].Id));
            }
        }
    }

    private static void Deny(ThreadClaim denial, List<List<ThreadClaim>> asserted, HashSet<ClaimTie> ties)
    {
        var answered = 0;
        foreach (var thread in asserted)
        {
            // Nobody denies what they say themselves.
            if (answered == MostAnswered || thread[0].Speaker is { } speaker && speaker == denial.Speaker)
            {
                continue;
            }

            if (thread.Find(claim => claim.Article != denial.Article) is { } first)
            {
                ties.Add(new ClaimTie(denial.Id, ClaimRelation.Denies, first.Id));
                answered++;
            }
        }
    }

    /// <summary>
    /// Who accuses or denies twice over the same event says the same thing; of other claims the words must be alike, for one
    /// agency tells many things of one meeting. Without a speaker there is nobody who could repeat it.
    /// </summary>
    private static void Repeat(List<ThreadClaim> thread, HashSet<ClaimTie> ties)
    {
        if (thread[0].Speaker is null)
        {
            return;
        }

        var alike = thread[0].Kind is not (ClaimKind.Accusation or ClaimKind.Denial);
        var firsts = new List<(ThreadClaim Claim, HashSet<string> Words)>();
        foreach (var claim in thread)
        {
            var words = alike ? ClaimWords.Of(claim.Text) : [];
            var first = firsts.FindIndex(first => !alike || ClaimWords.Alike(first.Words, words));
            if (first < 0)
            {
                if (firsts.Count < MostCompared)
                {
                    firsts.Add((claim, words));
                }
            }
            else if (firsts[first].Claim.Article != claim.Article)
            {
                ties.Add(new ClaimTie(claim.Id, ClaimRelation.Repeats, firsts[first].Claim.Id));
            }
        }
    }

    private static readonly Comparer<ThreadClaim> FirstReportFirst = Comparer<ThreadClaim>.Create((left, right) =>
    {
        var order = EventResolver.ComparePublished(left.Published, right.Published);
        order = order != 0 ? order : left.Article.CompareTo(right.Article);
        order = order != 0 ? order : left.Ordinal.CompareTo(right.Ordinal);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    });
}
