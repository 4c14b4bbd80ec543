using System.Diagnostics;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Dates;

public sealed class DateExtractorTests
{
    public static TheoryData<string> Cases => new(CaseFile.Rows("Dates/dates.tsv"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_date_is_found_and_resolved(string row)
    {
        var cells = row.Split('\t');
        var dates = DateExtractor.Extract(SentenceSplitter.Split(cells[0]), cells[1] == "-" ? null : EdtfDate.Parse(cells[1]));

        Assert.Equal(cells[2], string.Join("; ", dates.Select(date => $"{date.Span.In(cells[0])}={date.Date?.Value.Edtf ?? "null"}")));
        foreach (var date in dates.Where(date => date.Date is not null))
        {
            // What is built must be what is read: the same notation, the same ends.
            Assert.Equal(EdtfDate.Parse(date.Date!.Value.Edtf), date.Date.Value);
            Assert.Equal(date.Span.In(cells[0]), date.Date.Text);
        }
    }

    [Theory]
    [InlineData("le 14 septembre 2024", DateBasis.Stated)]
    [InlineData("en juin 2024", DateBasis.Stated)]
    [InlineData("en 2020", DateBasis.Stated)]
    [InlineData("de 2010 à 2015", DateBasis.Stated)]
    [InlineData("les années 1990", DateBasis.Stated)]
    [InlineData("vendredi", DateBasis.Inferred)]
    [InlineData("en juin", DateBasis.Inferred)]
    [InlineData("jeudi 27 juillet", DateBasis.Inferred)]
    [InlineData("récemment", DateBasis.Inferred)]
    [InlineData("depuis vendredi", DateBasis.Inferred)]
    public void Only_a_date_that_says_its_year_is_stated(string text, DateBasis basis) =>
        Assert.Equal(basis, Assert.Single(DateExtractor.Extract(SentenceSplitter.Split(text), EdtfDate.Parse("2024-09-14"))).Date!.Basis);

    [Theory]
    [InlineData("lundi ")]
    [InlineData("du 3 au ")]
    [InlineData("3 ")]
    [InlineData("depuis ")]
    [InlineData("depuis le 3 ")]
    [InlineData("il y a ")]
    [InlineData("de 2010 à ")]
    [InlineData("14.09.2024 ")]
    [InlineData("environ de plus de ")]
    [InlineData("la veille ")]
    [InlineData("et 3 mars ")]
    public void Time_is_linear_in_a_hostile_text(string unit)
    {
        var watch = Stopwatch.StartNew();
        var text = SentenceSplitter.Split(string.Concat(Enumerable.Repeat(unit, 50_000)));
        var dates = DateExtractor.Extract(text, EdtfDate.Parse("2024-09-14"));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed} for 50,000 times '{unit}'.");
        Assert.All(dates.Zip(dates.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001")]
    [InlineData("9999-12-31")]
    [InlineData("9999")]
    [InlineData("XXXX-06")]
    [InlineData("2024-21")]
    [InlineData("2020/2030")]
    [InlineData("../2024")]
    public void No_reference_breaks_it(string reference)
    {
        foreach (var row in CaseFile.Rows("Dates/dates.tsv"))
        {
            foreach (var date in DateExtractor.Extract(SentenceSplitter.Split(row.Split('\t')[0]), EdtfDate.Parse(reference)))
            {
                Assert.True(date.Date is null || EdtfDate.TryParse(date.Date.Value.Edtf, out _), $"{date.Date?.Value.Edtf} in {row}");
            }
        }
    }
}
