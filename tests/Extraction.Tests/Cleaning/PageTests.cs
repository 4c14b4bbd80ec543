using System.Diagnostics;
using System.Text.Json;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Metadata;
using Xunit;

namespace Dossier.Extraction.Tests.Cleaning;

/// <summary>Pages of our own writing, each with what a reader would take from it: pages.json.</summary>
public sealed class PageTests
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Dictionary<string, Page> Pages =
        JsonSerializer.Deserialize<Page[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cleaning/pages.json")), Options)!.ToDictionary(page => page.Name);

    public static TheoryData<string> Names => new(Pages.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_gives_its_article(string name)
    {
        var page = Pages[name];
        var raw = string.Join('\n', page.Lines);
        var (cleaned, metadata) = Read(raw, page.ReceivedOn);

        Assert.Equal(page.Title, metadata.Title);
        Assert.Equal(page.Lead, metadata.Lead);
        Assert.StartsWith(page.Starts, cleaned.Body, StringComparison.Ordinal);
        Assert.EndsWith(page.Ends, cleaned.Body, StringComparison.Ordinal);
        Assert.All(page.NotInBody, furniture => Assert.DoesNotContain(furniture, cleaned.Body, StringComparison.Ordinal));
        Assert.Equal(page.Captions.Select(caption => new Caption(caption[0]!, caption[1])), metadata.Captions);
        Assert.Equal(page.Published, metadata.Published?.Value.Edtf);
        Assert.Equal(page.Basis, metadata.Published?.Basis.ToString());
        Assert.Equal(page.Agencies, metadata.Agencies);
        Assert.Equal(page.Outlet, metadata.Outlet);
        Assert.Equal(page.Dateline?[0], metadata.Dateline?.Place);
        Assert.Equal(page.Dateline?[1], metadata.Dateline?.Date?.Value.Edtf);
        PageInvariants.Check(raw, cleaned);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_ends_of_other_systems_change_nothing(string name)
    {
        var page = Pages[name];
        var cleaned = DocumentCleaner.Clean(string.Join('\n', page.Lines));

        foreach (var end in (string[])["\r\n", "\r", " \n", "\u2028"])
        {
            Assert.Equal(cleaned.Body, DocumentCleaner.Clean(string.Join(end, page.Lines)).Body);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_cleaned_again_stays_as_it_is(string name)
    {
        var body = DocumentCleaner.Clean(string.Join('\n', Pages[name].Lines)).Body;

        // What was cut off the start cannot be taken for a title the second time, unless one short sentence opens the body.
        Assert.EndsWith(DocumentCleaner.Clean(body).Body, body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_given_outranks_what_the_page_says()
    {
        var raw = string.Join('\n', Pages.Values.First().Lines);
        var metadata = MetadataExtractor.Extract(DocumentCleaner.Clean(raw), new SourceDocument
        {
            Text = raw,
            ReceivedOn = new DateOnly(2026, 1, 1),
            Title = "Autre titre",
            PublishedAt = "2020-05",
            Outlet = "Autre journal",
            Language = "fr-CH",
        });

        Assert.Equal(("Autre titre", "2020-05", DateBasis.Given, "Autre journal", "fr-CH"),
            (metadata.Title, metadata.Published!.Value.Edtf, metadata.Published.Basis, metadata.Outlet, metadata.Language));
    }

    [Fact]
    public void Day_month_and_weekday_fix_the_latest_year_before_reception()
    {
        const string Raw = "La foire ouvre ses portes\n\nLa foire aux livres a ouvert vendredi 19 juillet devant deux mille curieux, ont annoncé les organisateurs.\n\nElle dure dix jours.";

        Assert.Equal("2024-07-19", Read(Raw, new DateOnly(2026, 11, 21)).Metadata.Published!.Value.Edtf);
        Assert.Equal("2024-07-19", Read(Raw, new DateOnly(2024, 7, 19)).Metadata.Published!.Value.Edtf);
        Assert.Equal("2019-07-19", Read(Raw, new DateOnly(2024, 7, 18)).Metadata.Published!.Value.Edtf);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t")]
    [InlineData("***")]
    public void A_page_without_words_has_no_body(string raw)
    {
        var (cleaned, metadata) = Read(raw, new DateOnly(2026, 1, 1));

        Assert.Equal("", cleaned.Body);
        Assert.Null(metadata.Title);
        PageInvariants.Check(raw, cleaned);
    }

    [Theory]
    [InlineData("Le chat dort")]
    [InlineData("Partager sur Facebook")]
    [InlineData("Une phrase qui n'a pas de fin mais dont on ne veut rien perdre")]
    public void Something_is_better_than_nothing(string raw) => Assert.Equal(raw, DocumentCleaner.Clean(raw).Body);

    [Fact]
    public void A_text_that_is_body_already_stays_as_it_stands()
    {
        var kept = DocumentCleaner.Keep(" Lire aussi \n\n(AFP) Rien. ");

        Assert.Equal(" Lire aussi \n\n(AFP) Rien. ", kept.Body);
        Assert.Equal(new BodySegment(0, 0, kept.Body.Length), Assert.Single(kept.Map));
    }

    [Theory]
    [InlineData("Lire aussi\n")]
    [InlineData("Une phrase assez longue pour être prise pour de la prose. ")]
    [InlineData("Une phrase assez longue pour être prise pour de la prose.\n")]
    [InlineData("Une ligne coupée au milieu de ce qu'elle voulait dire\net la suite\n")]
    [InlineData("(")]
    [InlineData("(AFP) ")]
    [InlineData("(AFP)\n")]
    [InlineData("\n")]
    [InlineData("PARIS, ")]
    [InlineData("© ")]
    [InlineData("Photo: AFP\n")]
    [InlineData("3 mars 2024 ")]
    [InlineData("Publié le 3 mars 2024\n")]
    public void Time_is_linear_in_a_hostile_page(string unit)
    {
        var raw = string.Concat(Enumerable.Repeat(unit, 20_000));
        var watch = Stopwatch.StartNew();
        var (cleaned, _) = Read(raw, new DateOnly(2026, 1, 1));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed} for 20,000 times '{unit}'.");
        PageInvariants.Check(raw, cleaned);
    }

    private static (CleanedDocument Cleaned, ArticleMetadata Metadata) Read(string raw, DateOnly receivedOn)
    {
        var cleaned = DocumentCleaner.Clean(raw);
        return (cleaned, MetadataExtractor.Extract(cleaned, new SourceDocument { Text = raw, ReceivedOn = receivedOn }));
    }

    internal sealed record Page
    {
        public required string Name { get; init; }

        public required DateOnly ReceivedOn { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("page")]
        public required string[] Lines { get; init; }

        public string? Title { get; init; }

        public string? Lead { get; init; }

        public required string Starts { get; init; }

        public required string Ends { get; init; }

        public required string[] NotInBody { get; init; }

        public required string?[][] Captions { get; init; }

        public string? Published { get; init; }

        public string? Basis { get; init; }

        public required string[] Agencies { get; init; }

        public string? Outlet { get; init; }

        public string?[]? Dateline { get; init; }
    }
}
