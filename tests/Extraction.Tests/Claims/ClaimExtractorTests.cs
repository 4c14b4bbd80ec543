using Dossier.Extraction.Claims;
using Xunit;

namespace Dossier.Extraction.Tests.Claims;

public sealed class ClaimExtractorTests
{
    public static TheoryData<string> Cases => new(CaseFile.Rows("Claims/claims.tsv"));

    public static TheoryData<string> Days => new(CaseFile.Rows("Claims/said.tsv"));

    public static TheoryData<string> Gaps => new(CaseFile.Rows("Claims/known-gaps.tsv"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_its_claims(string row)
    {
        var (text, expected) = CaseFile.Parts(row);
        var document = CaseFile.Read(text);

        CaseFile.Same(expected, Shown(document));
        Assert.All(document.Claims, claim => Assert.True(claim.Sentence.Contains(claim.Span) && claim.Sentence.Contains(claim.Cue)));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void A_claim_has_the_day_on_which_it_was_said(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        CaseFile.Same(expected, string.Join(' ', CaseFile.Read(text).Claims.Select(claim => claim.Said?.Value.Edtf ?? "-")));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Gaps))]
    public void A_gap_that_is_closed_becomes_a_case(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        Assert.True(expected != Shown(CaseFile.Read(text)), "This is right now: move the row to claims.tsv.");
    }

    private static string Shown(ExtractedDocument document) => CaseFile.Joined(document.Claims.Select(claim => Shown(claim, document)));

    private static string Shown(DocumentClaim claim, ExtractedDocument document)
    {
        var speaker = claim.Speaker switch
        {
            null => "nobody",
            { Actor: { } actor } => document.Actors[actor].Name,
            var unnamed => $"\"{unnamed.Text}\"",
        };
        var via = claim.Via.Count > 0 ? $" via {string.Join(", ", claim.Via.Select(v => document.Actors[v].Name))}" : "";
        var denied = claim.Links.Where(l => l.Relation == ClaimRelation.Denies).Select(l => document.Claims[l.Claim].Span.In(document.Text)).ToList();
        var denies = denied.Count > 0 ? $" (denies {string.Join(", ", denied)})" : "";
        return $"{(claim.Hedged ? "~" : "")}{claim.Kind.ToString().ToLowerInvariant()} by {speaker}{via}: {claim.Span.In(document.Text)}{denies}";
    }
}
