using Dossier.Extraction.Actors;
using Xunit;

namespace Dossier.Extraction.Tests.Actors;

public sealed class ActorExtractorTests
{
    public static TheoryData<string> Cases => new(CaseFile.Rows("Actors/actors.tsv"));

    public static TheoryData<string> Gaps => new(CaseFile.Rows("Actors/known-gaps.tsv"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_its_actors(string row)
    {
        var (text, expected) = CaseFile.Parts(row);
        var document = CaseFile.Read(text);

        CaseFile.Same(expected, Shown(document));
        Assert.All(document.Actors, actor => Assert.NotEmpty(actor.Mentions));
        Assert.All(document.Actors.SelectMany(actor => actor.Mentions), mention => Assert.True(new TextSpan(0, document.Text.Length).Contains(mention.Span)));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Gaps))]
    public void A_gap_that_is_closed_becomes_a_case(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        Assert.True(expected != Shown(CaseFile.Read(text)), "This is right now: move the row to actors.tsv.");
    }

    private static string Shown(ExtractedDocument document) => CaseFile.Joined(document.Actors.Select(Shown));

    private static string Shown(DocumentActor actor)
    {
        var kind = actor.Kind.ToString().ToLowerInvariant();
        var roles = string.Join(", ", actor.Roles.Select(r => r.Former ? $"{r.Title} former" : r.Title));
        return $"{actor.Name} ({(actor.Country is null ? kind : $"{kind} {actor.Country}")}){(roles.Length > 0 ? $" [{roles}]" : "")}";
    }
}
