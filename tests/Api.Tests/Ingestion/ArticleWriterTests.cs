using System.Collections.Concurrent;
using System.Diagnostics;
using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Events;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class ArticleWriterTests(PostgresFixture postgres)
{
    private const string Actors = "select key || ' ' || name || ' ' || coalesce(country, '-') || ' ' || article_count from actor order by 1";

    [Fact]
    public async Task A_document_written_twice_is_in_once()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        Assert.Single((await database.WriteAsync(Sketches.Visit.Article("a"))).Created);
        var first = await database.DumpAsync();
        await database.ChangesAsync();

        var again = await database.WriteAsync(Sketches.Visit.Article("a"));

        Assert.Empty(again.Created);
        Assert.Empty(again.Rewritten);
        Assert.Equal(first, await database.DumpAsync());
        Assert.Empty(await database.ChangesAsync());
    }

    [Fact]
    public async Task Another_version_rewrites_in_place_and_ids_stand()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.Visit.Article("a") with { ExtractorVersion = "0" }, Sketches.SameVisitBySurname.Article("b"));
        await database.ChangesAsync();
        var expected = (await database.DumpAsync()).Replace("\"extractor_version\": \"0\"", $"\"extractor_version\": \"{Dossier.Extraction.DocumentExtractor.Version}\"", StringComparison.Ordinal);

        var written = await database.WriteAsync(Sketches.Visit.Article("a"));

        Assert.Empty(written.Created);
        Assert.Single(written.Rewritten);
        Assert.Equal(expected, await database.DumpAsync());
        Assert.Equal(["article updated", "event updated"], await database.ChangesAsync());
    }

    [Fact]
    public async Task What_another_version_no_longer_reads_goes()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.Accusation.Article("a") with { ExtractorVersion = "0" });
        await database.ChangesAsync();
        var bare = Sketches.Accusation.Article("a");
        bare = bare with { Document = bare.Document with { Actors = [], Events = [], Claims = [] } };

        await database.WriteAsync(bare);

        Assert.Equal(
            ["article updated", "actor deleted", "actor deleted", "actor deleted", "event deleted", "claim deleted"], await database.ChangesAsync());
        Assert.Empty(await database.ReadAsync("select name from actor"));
        Assert.Empty(await database.ReadAsync("select title from event"));
    }

    [Fact]
    public async Task Reprints_are_one_origin_in_whatever_order_they_come_and_go()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        PreparedArticle[] articles = [Sketches.Visit.Article("wire"), Sketches.VisitReprinted.Article("reprint"), Sketches.SameVisitBySurname.Article("own words")];
        const string Counts = "select article_count || ' ' || origin_count from event";
        const string Copies = "select d.name || ' ' || coalesce(o.name, '-') from article a join document d on d.id = a.id left join document o on o.id = a.copy_of order by 1";

        foreach (var article in articles.Reverse())
        {
            await database.WriteAsync(article);
        }

        Assert.Equal(["3 2"], await database.ReadAsync(Counts));
        Assert.Equal(["own words -", "reprint wire", "wire -"], await database.ReadAsync(Copies));
        await database.ChangesAsync();

        await database.Writer.DeleteAsync(database.Connection, [articles[0].Id], TestContext.Current.CancellationToken);

        Assert.Equal(["2 2"], await database.ReadAsync(Counts));
        Assert.Equal(["own words -", "reprint -"], await database.ReadAsync(Copies));
        Assert.Contains("article updated", await database.ChangesAsync());
    }

    [Fact]
    public async Task A_surname_stands_for_the_only_full_name_of_its_country()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.SameVisitBySurname.Article("b"));
        Assert.Equal(2, (await database.ReadAsync("select key from actor where starts_with(key, 'surname:')")).Count);
        await database.ChangesAsync();

        await database.WriteAsync(Sketches.Visit.Article("a"));

        var changes = await database.ChangesAsync();
        Assert.Equal(2, changes.Count(c => c == "actor merged"));
        Assert.Equal(2, changes.Count(c => c == "actor created"));
        Assert.All(await database.ReadAsync(Actors), a => Assert.StartsWith("person:", a, StringComparison.Ordinal));
        Assert.Equal(["Ana Petrescu,Petrescu", "Lupu,Viktor Lupu"], await database.ReadAsync(
            "select string_agg(text, ',' order by text) from actor_name group by actor_id order by 1"));
    }

    [Fact]
    public async Task A_second_full_name_takes_the_surname_back()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.SameVisitBySurname.Article("b"), Sketches.Visit.Article("a"));
        await database.ChangesAsync();

        await database.WriteAsync(Sketches.Namesake.Article("c"));

        Assert.Single(await database.ReadAsync("select name from actor where starts_with(key, 'surname:') and name = 'Petrescu'"));
        Assert.Equal(2, (await database.ChangesAsync()).Count(c => c == "actor created"));
    }

    [Fact]
    public async Task Two_articles_tell_one_event_once()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.Visit.Article("a"));
        await database.WriteAsync(Sketches.SameVisitBySurname.Article("b"));

        Assert.Equal(["2 2 2023-03-02"], await database.ReadAsync("select article_count || ' ' || origin_count || ' ' || date_edtf from event"));
        Assert.Equal(["1"], await database.ReadAsync("select count(distinct event_id)::text from article_event"));
        Assert.Equal(["source Viktor Lupu", "target Ana Petrescu"], await database.ReadAsync(
            "select p.role || ' ' || a.name from event_participant p join actor a on a.id = p.actor_id order by 1"));
    }

    [Fact]
    public async Task An_earlier_report_gives_the_event_its_id_and_the_other_is_merged()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.SameVisitBySurname.Article("b"));
        var later = await database.ReadAsync("select id::text from event");
        await database.ChangesAsync();

        await database.WriteAsync(Sketches.Visit.Article("a"));

        var standing = await database.ReadAsync("select id::text from event");
        Assert.NotEqual(later, standing);
        Assert.Equal(
            [$"{later[0]} {standing[0]}"], await database.ReadAsync("select id || ' ' || merged_to from change where kind = 'event' and action = 'merged'"));
    }

    [Fact]
    public async Task A_denial_disputes_what_another_article_has_somebody_claim()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.Accusation.Article("a"));
        Assert.Empty(await database.ReadAsync("select kind from claim where disputed"));

        await database.WriteAsync(Sketches.Denial.Article("d"));

        Assert.Equal(["accusation", "denial"], await database.ReadAsync("select kind from claim where disputed order by 1"));
        Assert.Equal(["denial denies accusation false"], await database.ReadAsync(
            """
            select c.kind || ' ' || l.type || ' ' || o.kind || ' ' || l.stated
            from claim_link l join claim c on c.id = l.claim_id join claim o on o.id = l.other_id
            """));
        Assert.Equal(["denied"], await database.ReadAsync("select status from event where type = 'AID'"));
    }

    [Fact]
    public async Task Who_repeats_a_claim_is_asked_again_when_a_namesake_of_the_speaker_comes()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        const string Ties = "select type from claim_link where not stated";
        await database.WriteAsync(Sketches.AccusationBy("2023-05-11", "Ana Petrescu").Article("full"));
        await database.WriteAsync(Sketches.AccusationBy("2023-05-13", "Petrescu").Article("surname"));
        Assert.Equal(["repeats"], await database.ReadAsync(Ties));

        await database.WriteAsync(Sketches.Namesake.Article("namesake"));

        // Nobody knows now which of the two the surname is of: it is somebody else who says so too.
        Assert.Equal(["supports"], await database.ReadAsync(Ties));
    }

    [Fact]
    public async Task What_a_document_took_with_it_is_as_if_it_had_never_come()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var kept = new[] { Sketches.Accusation.Article("a"), Sketches.SameVisitBySurname.Article("b") };
        await database.WriteAsync(kept);
        await database.ExecuteAsync("truncate ingestion");
        var before = await database.DumpAsync();
        var taken = new[] { Sketches.Denial.Article("d"), Sketches.Visit.Article("v") };
        await database.WriteAsync(taken);

        await database.Writer.DeleteAsync(database.Connection, [.. taken.Select(a => a.Id)], TestContext.Current.CancellationToken);

        await database.ExecuteAsync("truncate ingestion");
        Assert.Equal(before, await database.DumpAsync());
    }

    [Fact]
    public async Task Of_several_submissions_of_the_same_bytes_the_same_one_stands_in_any_order()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var early = Sketches.Visit.Article("a", "2023-04-01");
        var late = early with { Name = "z", ReceivedOn = early.ReceivedOn.AddDays(90) };
        await database.WriteAsync(early);
        await database.WriteAsync(late);
        var first = await database.DumpAsync();
        await Dump.EmptyAsync(database.Connection);

        await database.WriteAsync(late);
        await database.WriteAsync(early);

        Assert.Equal(first, await database.DumpAsync());
    }

    [Fact]
    public async Task What_the_extractor_lists_twice_is_one_row()
    {
        var article = Sketches.Accusation.Article("a");
        var document = article.Document;
        article = article with
        {
            Document = document with
            {
                Events = [.. document.Events, .. document.Events],
                Claims = [.. document.Claims.Select(c => c with { About = [1, 1] }), .. document.Claims],
                Actors =
                [
                    .. document.Actors.Select(a => a with
                    {
                        Mentions = [.. a.Mentions, .. a.Mentions],
                        Names = [.. a.Names, .. a.Names],
                        Roles = [.. a.Roles, .. a.Roles],
                    }),
                ],
            },
        };
        await using var database = await WriterDatabase.CreateAsync(postgres);

        await database.WriteAsync(article);

        Assert.Equal(["2"], await database.ReadAsync("select count(distinct id)::text from claim"));
        Assert.Equal(["2"], await database.ReadAsync("select count(distinct own_id)::text from article_event"));
    }

    [Fact]
    public async Task Evidence_outside_the_text_is_refused_and_leaves_nothing()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var article = Sketches.Visit.Article("a");
        var told = article.Document.Events[0];
        var outside = told with { Mentions = [told.Mentions[0] with { Span = new(told.Mentions[0].Trigger.End, told.Mentions[0].Span.End) }] };
        article = article with { Document = article.Document with { Events = [outside] } };

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.WriteAsync(article));

        Assert.Equal("event_mention_trigger_inside", refusal.ConstraintName);
        Assert.Empty(await database.ReadAsync("select name from document"));
    }

    [Fact]
    public async Task Many_documents_take_no_more_statements_than_a_few()
    {
        Assert.Equal(await StatementsAsync(articles: 2), await StatementsAsync(articles: 24));
    }

    [Fact]
    public async Task Writers_side_by_side_end_as_one_writer_does()
    {
        var articles = Sketches.All;
        await using var alone = await WriterDatabase.CreateAsync(postgres);
        await alone.WriteAsync(articles);
        await using var database = await WriterDatabase.CreateAsync(postgres);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
            foreach (var batch in articles.Concat(articles).Skip(i).Chunk(2))
            {
                await database.Writer.WriteAsync(connection, batch, TestContext.Current.CancellationToken);
            }
        }));

        Assert.Equal(await alone.DumpAsync(), await database.DumpAsync());
    }

    private async Task<int> StatementsAsync(int articles)
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(Sketches.All);
        var name = database.Connection.Database;
        var statements = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(t => (string?)t.Value?.ToString() == name))
                {
                    statements.Add(activity.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await database.WriteAsync(
            [.. Enumerable.Range(0, articles / 2).SelectMany(i => new[] { Sketches.Visit.Article($"v{i}"), Sketches.Denial.Article($"d{i}") })]);

        Assert.True(statements.Count > 20, $"Only {statements.Count} statements were seen.");
        return statements.Count;
    }
}
