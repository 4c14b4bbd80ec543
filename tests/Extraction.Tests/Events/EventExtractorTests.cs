using Dossier.Extraction.Events;
using Xunit;

namespace Dossier.Extraction.Tests.Events;

public sealed class EventExtractorTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Rows("Events/events.tsv"), .. CaseFile.Rows("Events/events-cooperation.tsv")];

    public static TheoryData<string> Gaps => new(CaseFile.Rows("Events/known-gaps.tsv"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_its_events(string row)
    {
        var (text, expected) = CaseFile.Parts(row);
        var document = CaseFile.Read(text);

        CaseFile.Same(expected, Shown(document));
        Assert.All(document.Events, told => Assert.NotEmpty(told.Mentions));
        Assert.All(document.Events.SelectMany(told => told.Mentions), mention =>
        {
            Assert.True(new TextSpan(0, document.Text.Length).Contains(mention.Span));
            Assert.True(mention.Span.Contains(mention.Trigger), $"'{mention.Trigger.In(document.Text)}' is not in '{mention.Span.In(document.Text)}'.");
        });
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Gaps))]
    public void A_gap_that_is_closed_becomes_a_case(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        Assert.True(expected != Shown(CaseFile.Read(text)), "This is right now: move the row to events.tsv.");
    }

    private static string Shown(ExtractedDocument document) => CaseFile.Joined(document.Events.Select(told => Shown(told, document)));

    private static string Shown(DocumentEvent told, ExtractedDocument document)
    {
        var type = told.Mode is null ? told.Type : $"{told.Type}/{told.Mode}";
        var participants = told.Participants.Select(p => $"{p.Role.ToString().ToLowerInvariant()} {document.Actors[p.Actor].Name}").Order(StringComparer.Ordinal);
        return $"{type} {told.Status.ToString().ToLowerInvariant()} {told.Date?.Value.Edtf ?? "-"}: {string.Join(", ", participants)}";
    }
}
