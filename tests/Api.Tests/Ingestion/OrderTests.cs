using System.Globalization;
using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Events;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>What the tables hold follows from the set of documents alone.</summary>
public sealed class OrderTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Any_order_and_batch_size_ends_in_the_same_rows() => await CompareAsync(Sketches.All, orders: 16, seed: 1);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task So_it_does_for_documents_that_chance_makes(int seed) => await CompareAsync(Generate(seed), orders: 8, seed);

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Documents_that_come_and_go_leave_nothing(int seed)
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var random = new Random(seed);
        var articles = Generate(seed);
        await WriteAsync(database, articles, random);
        for (var round = 0; round < 6; round++)
        {
            random.Shuffle(articles);
            var gone = random.Next(1, articles.Length);
            await database.Writer.DeleteAsync(database.Connection, [.. articles.Take(gone).Select(a => a.Id)], TestContext.Current.CancellationToken);
            await database.ExecuteAsync("delete from ingestion where article_id is null");
            var after = await database.DumpAsync();
            await Dump.EmptyAsync(database.Connection);
            await WriteAsync(database, articles[gone..], random);
            Assert.Equal(await database.DumpAsync(), after);
            await WriteAsync(database, articles, random);
        }
    }

    [Fact]
    public async Task Who_follows_the_changes_knows_every_id_that_stands()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var random = new Random(8);
        await WriteAsync(database, Generate(8), random);
        await database.Writer.DeleteAsync(database.Connection, [.. Generate(8).Take(9).Select(a => a.Id)], TestContext.Current.CancellationToken);
        await WriteAsync(database, Generate(9), random);

        const string Followed = """
            select kind || ' ' || id
            from (select distinct on (kind, id) kind, id, action from change order by kind, id, sequence desc) last
            where action in ('created', 'updated')
            order by 1
            """;
        const string Standing = """
            select line
            from (
                select 'article ' || id from article union all select 'actor ' || id from actor
                union all select 'event ' || id from event union all select 'claim ' || id from claim) t (line)
            order by 1
            """;
        Assert.Equal(await database.ReadAsync(Standing), await database.ReadAsync(Followed));
        Assert.NotEmpty(await database.ReadAsync("select action from change where action = 'merged'"));
    }

    private async Task CompareAsync(PreparedArticle[] articles, int orders, int seed)
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var random = new Random(seed);
        await database.WriteAsync(articles);
        var expected = await database.DumpAsync();
        for (var order = 0; order < orders; order++)
        {
            random.Shuffle(articles);
            await Dump.EmptyAsync(database.Connection);
            await WriteAsync(database, articles, random);
            Assert.Equal(expected, await database.DumpAsync());
        }
    }

    /// <summary>In batches of chance sizes, some documents twice, some first as another version read them.</summary>
    private static async Task WriteAsync(WriterDatabase database, PreparedArticle[] articles, Random random)
    {
        for (var i = 0; i < articles.Length;)
        {
            var size = random.Next(1, 5);
            var batch = articles.Skip(i).Take(size).ToArray();
            if (random.Next(3) == 0)
            {
                var other = articles[random.Next(articles.Length)].Document;
                await database.WriteAsync([.. batch.Select(a => a with { ExtractorVersion = "0", Document = other })]);
            }

            await database.WriteAsync(random.Next(4) == 0 ? [.. batch, batch[0]] : batch);
            i += size;
        }
    }

    private static PreparedArticle[] Generate(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 16).Select(i => Sketch(random).Article(i.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>People and countries of a small pool meet, arm and accuse each other: few enough that most documents touch one another.</summary>
    private static DocumentSketch Sketch(Random random)
    {
        string[] given = ["Ana", "Ion", "Viktor"];
        string[] surnames = ["Petrescu", "Lupu"];
        string?[] countries = ["RO", "MD", null];
        string[] days = ["", "2023", "2023-03", "2023-03-02", "2023-03-09"];
        var published = days[random.Next(3, days.Length)];
        var sketch = new DocumentSketch(
            random.Next(5) == 0 ? "" : published,
            "Ana Petrescu, Ion Petrescu, Viktor Petrescu, Ana Lupu, Ion Lupu, Viktor Lupu, Roumanie, Moldavie, "
            + "reçu, livré, accuse, nie, dit, des armes, un pacte");
        int[] actors =
        [
            .. Enumerable.Range(0, 3).Select(_ =>
            {
                var (surname, country) = (surnames[random.Next(2)], countries[random.Next(3)]);
                return random.Next(2) == 0
                    ? sketch.Surname(surname, country)
                    : sketch.Person($"{given[random.Next(3)]} {surname}", country, random.Next(2) == 0 ? "ministre" : null);
            }),
            sketch.Country("Roumanie", "RO"),
            sketch.Country("Moldavie", "MD"),
        ];
        (int, ParticipantRole)[] Parties()
        {
            random.Shuffle(actors);
            return [(actors[0], ParticipantRole.Source), (actors[1], ParticipantRole.Target)];
        }

        string? Day() => days[random.Next(days.Length)] is { Length: > 0 } day ? day : null;
        var visit = sketch.Event("CONSULT", random.Next(2) == 0 ? "visit" : null, "reçu", Day(), Parties());
        var aid = sketch.Event("AID", "military", "livré", Day(), Parties(), (EventStatus)random.Next(4), "weapons");
        var first = sketch.Claim((ClaimKind)random.Next(3), actors[0], "des armes", "accuse", random.Next(3) == 0 ? visit : aid, [actors[1]]);
        int? answered = random.Next(2) == 0 ? first : null;
        sketch.Claim(ClaimKind.Denial, actors[1], "un pacte", "nie", random.Next(3) == 0 ? null : aid, [actors[2]], answered);
        sketch.Claim(ClaimKind.Accusation, random.Next(3) == 0 ? null : actors[2], "des armes", "dit", aid, [actors[0]], via: [actors[3]]);
        return sketch;
    }
}
