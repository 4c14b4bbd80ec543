using System.Diagnostics;
using Dossier.Extraction.Lexicons;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class VerbLexiconTests
{
    [Fact]
    public void Builds()
    {
        var watch = Stopwatch.StartNew();
        var lexicon = VerbLexicon.French;
        TestContext.Current.SendDiagnosticMessage($"{watch.ElapsedMilliseconds} ms {lexicon.Lemmas.Count} {lexicon.FormCount}");
        Assert.True(lexicon.TryGet("recevait", out var forms));
        Assert.Equal(new VerbForm("recevoir", VerbTense.Imperfect, 3, false, false), Assert.Single(forms));
        Assert.True(ReportingLexicon.French.TryGet("affirmer", out _));
        Assert.True(EventTriggerLexicon.French.TryGetVerb("recevoir", out _));
        Assert.True(NounClasses.French.TryGet("missiles", out _));
    }
}
