using Dossier.Extraction.Cleaning;
using Xunit;

namespace Dossier.Extraction.Tests.Cleaning;

internal static class PageInvariants
{
    /// <summary>The map leads back to the raw text, covers the body but for the joints, and lines stand in order.</summary>
    public static void Check(string raw, CleanedDocument cleaned)
    {
        var at = 0;
        var rawAt = 0;
        foreach (var segment in cleaned.Map)
        {
            Assert.True(segment.Length > 0);
            Assert.True(segment.Raw >= rawAt);
            Assert.Equal(raw[segment.Raw..(segment.Raw + segment.Length)], cleaned.Body[segment.Body..(segment.Body + segment.Length)]);
            Assert.True(cleaned.Body[at..segment.Body] is "" or " " or "\n\n");
            at = segment.Body + segment.Length;
            rawAt = segment.Raw + segment.Length;
        }

        Assert.Equal(cleaned.Body.Length, at);
        Assert.Equal(cleaned.Body.Trim(), cleaned.Body);
        var line = 0;
        foreach (var page in cleaned.Lines)
        {
            Assert.True(page.Raw.Start >= line);
            Assert.Equal(raw[page.Raw.Start..page.Raw.End], page.Text);
            Assert.True(page.Text.Length > 0 && page.Text.Trim() == page.Text);
            line = page.Raw.End;
        }
    }
}
