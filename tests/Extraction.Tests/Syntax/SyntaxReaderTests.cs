using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;
using Xunit;

namespace Dossier.Extraction.Tests.Syntax;

public sealed class SyntaxReaderTests
{
    public static TheoryData<string> VerbCases => new(CaseFile.Rows("Syntax/verbs.tsv"));

    public static TheoryData<string> SlotCases => new(CaseFile.Rows("Syntax/slots.tsv"));

    public static TheoryData<string> VerbGaps => new(CaseFile.Rows("Syntax/known-gaps-verbs.tsv"));

    public static TheoryData<string> SlotGaps => new(CaseFile.Rows("Syntax/known-gaps-slots.tsv"));

    [Theory]
    [MemberData(nameof(VerbCases))]
    public void A_verb_is_read_with_all_that_goes_with_it(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        CaseFile.Same(expected, Verbs(text));
    }

    [Theory]
    [MemberData(nameof(SlotCases))]
    public void A_verb_has_its_subject_and_its_objects(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        CaseFile.Same(expected, Slots(text));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(VerbGaps))]
    public void A_gap_among_the_verbs_that_is_closed_becomes_a_case(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        Assert.True(expected != Verbs(text), "This is right now: move the row to verbs.tsv.");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(SlotGaps))]
    public void A_gap_among_the_slots_that_is_closed_becomes_a_case(string row)
    {
        var (text, expected) = CaseFile.Parts(row);

        Assert.True(expected != Slots(text), "This is right now: move the row to slots.tsv.");
    }

    private static string Verbs(string text)
    {
        var sentence = Read(text);
        return string.Join("; ", sentence.Chunks.Select(c => c.Verb).OfType<VerbGroup>().Select(verb => Shown(verb, sentence)));
    }

    private static string Shown(VerbGroup verb, SentenceSyntax sentence)
    {
        string?[] parts =
        [
            verb.Lemma, verb.Tense.ToString(),
            verb.Modal is null ? null : $"modal={verb.Modal}",
            verb.Compound ? "compound" : null, verb.Passive ? "passive" : null, verb.Negated ? "negated" : null, verb.Reflexive ? "reflexive" : null,
            verb.Plural && verb.Tense != VerbTense.PastParticiple ? "plural" : null, verb.IsFuture ? "future" : null,
            verb.SubjectClitic < 0 ? null : $"subject={Word(verb.SubjectClitic)}", verb.ObjectClitic < 0 ? null : $"object={Word(verb.ObjectClitic)}",
        ];
        return string.Join(' ', parts.Where(p => p is not null));

        string Word(int token) => sentence.Tokens[token].Lower;
    }

    private static string Slots(string text)
    {
        var sentence = Read(text);
        return string.Join("; ", Enumerable.Range(0, sentence.Chunks.Count).Where(k => sentence.Chunks[k].Verb is not null).Select(k =>
        {
            var clause = sentence.ClauseOf(k);
            var complements = string.Join(", ", clause.Complements.Select(c => $"{c.Preposition} {Words(c.Nouns)}"));
            return $"{Words(clause.Subjects)} > {sentence.Chunks[k].Verb!.Lemma} > {Words(clause.Objects)} > {complements}".Replace("  ", " ", StringComparison.Ordinal).Trim();
        }));

        string Words(IEnumerable<int> chunks) => string.Join(" + ", chunks.Select(c => sentence.SpanOf(c, c + 1).In(text).ToLowerInvariant()));
    }

    private static SentenceSyntax Read(string text) => Assert.Single(SyntaxReader.Read(SentenceSplitter.Split(text), [], []));
}
