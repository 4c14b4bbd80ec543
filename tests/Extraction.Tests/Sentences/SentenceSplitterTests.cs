using System.Diagnostics;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Cases => new(CaseFile.Rows("Sentences/sentences.txt"));

    public static TheoryData<string> QuotationCases => new(CaseFile.Rows("Sentences/quotations.tsv"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_where_its_sentences_end(string row)
    {
        var expected = row.Split('|').Select(part => CaseFile.Unescape(part).Trim());
        var text = SentenceSplitter.Split(CaseFile.Unescape(row.Replace(" | ", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal)));

        Assert.Equal(expected, text.Sentences.Select(sentence => sentence.Span.In(text.Text)));
        Check(text);
    }

    [Theory]
    [MemberData(nameof(QuotationCases))]
    public void Quotation_marks_are_paired_as_a_reader_pairs_them(string row)
    {
        var cells = row.Split('\t');
        var text = SentenceSplitter.Split(CaseFile.Unescape(cells[0]));

        Assert.Equal(cells[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), text.Quotations.Select(quotation => quotation.Inner.In(text.Text)));
        Check(text);
    }

    [Fact]
    public void Sentences_of_a_paragraph_bear_its_number()
    {
        var text = SentenceSplitter.Split("Un. Deux.\n\nTrois.\n\n\n\nQuatre. Cinq.");

        Assert.Equal([0, 0, 1, 2, 2], text.Sentences.Select(sentence => sentence.Paragraph));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void A_text_without_words_has_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text).Sentences);

    [Theory]
    [InlineData("\"")]
    [InlineData("«")]
    [InlineData("»")]
    [InlineData("« ")]
    [InlineData("\" ")]
    [InlineData("'")]
    [InlineData("“„")]
    [InlineData("«a \"b ")]
    [InlineData("(")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("A. ")]
    [InlineData("...)")]
    [InlineData("M. ")]
    [InlineData("a\n\n«")]
    [InlineData("l'")]
    [InlineData("1.")]
    [InlineData("- ")]
    public void Time_is_linear_in_a_hostile_text(string unit)
    {
        var watch = Stopwatch.StartNew();
        var text = SentenceSplitter.Split(string.Concat(Enumerable.Repeat(unit, 100_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed} for 100,000 times '{unit}'.");
        Check(text);
    }

    /// <summary>Sentences cover every token once, in order, and are trimmed; quotations lie in order and do not overlap.</summary>
    private static void Check(TokenizedText text)
    {
        var (token, end) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            Assert.Equal(token, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken && sentence.Span.Start >= end);
            Assert.Equal(text.Tokens[sentence.FirstToken].Start, sentence.Span.Start);
            Assert.Equal(text.Tokens[sentence.EndToken - 1].End, sentence.Span.End);
            (token, end) = (sentence.EndToken, sentence.Span.End);
        }

        Assert.Equal(text.Tokens.Length, token);
        end = 0;
        foreach (var quotation in text.Quotations)
        {
            Assert.True(quotation.Outer.Start >= end && quotation.Outer.Contains(quotation.Inner) && quotation.Inner.Length > 0);
            end = quotation.Outer.End;
        }
    }
}
