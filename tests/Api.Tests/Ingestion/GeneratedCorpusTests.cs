using System.Globalization;
using System.Text;
using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Dossier.Extraction;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>
/// Pages that chance writes, read by the extractor itself and taken in by several workers at once in any order and split: the
/// tables hold what one worker would have made of them.
/// </summary>
public sealed class GeneratedCorpusTests(PostgresFixture postgres)
{
    private static readonly string[] People =
    [
        "le ministre polonais Jan Kowalczyk", "la ministre kényane Grace Wanjiru", "le président chilien Pedro Ruiz", "le général chilien Diego Ruiz", "M. Ruiz", "Mme Wanjiru",
    ];

    private static readonly string[] Countries = ["la Pologne", "le Kenya", "le Chili", "Varsovie", "Nairobi", "Santiago"];

    private static readonly string[] Days = ["lundi", "mardi", "jeudi 6 mars", "le 3 mars", "en mars", "la semaine dernière", ""];

    private static readonly DocumentPreparer Preparer = new(DocumentExtractor.Extract);

    /// <summary>A page: what an agency supplied, and what the outlet has put around it.</summary>
    private sealed record Page(int Day, string[] Sentences, string? Outlet)
    {
        public override string ToString() => $"Publié le {Day} mars 2025\n\n{(Outlet is null ? "" : Outlet + "\n\n")}{string.Join(' ', Sentences)}\n";
    }

    private sealed record Plan(Page[] Pages, int[] Order, int Workers, int Batch)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Workers} workers, batches of {Batch}, order {string.Join(' ', Order)}\n{string.Join("\n---\n", (object[])Pages)}");
    }

    private static Gen<string> Sentence =>
        from who in Gen.Elements(People)
        from other in Gen.Elements(People)
        from giver in Gen.Elements(Countries)
        from taker in Gen.Elements(Countries)
        from day in Gen.Elements(Days)
        from sentence in Gen.Elements(
            $"{who} a rencontré {day} {other}.",
            $"{who} s'est rendu {day} à Nairobi.",
            $"{giver} a livré {day} des armes à {taker}.",
            $"{giver} a accusé {taker} d'avoir livré des armes à la Bolivie, ce que {taker} nie.",
            $"{giver} nie avoir livré des armes à {taker}.",
            $"« Nous voulons la paix », a déclaré {day} {who}.",
            $"Selon {who}, {giver} a bombardé {taker} {day}.")
        select Capital(sentence.Replace("  ", " ", StringComparison.Ordinal));

    private static Gen<Plan> Plans =>
        from wires in Gen.ArrayOf(Gen.ArrayOf(Sentence, 5), 3)
        from pages in Gen.ListOf(
            from day in Gen.Choose(5, 12)
            from wire in Gen.Elements(wires)
            from length in Gen.Choose(2, 5)
            from outlet in Gen.Elements(null, "Le Courrier du port avec agences", "Accueil")
            select new Page(day, wire[..length], outlet), 10)
        let distinct = pages.DistinctBy(page => page.ToString()).ToArray()
        from order in Gen.Shuffle(Enumerable.Range(0, distinct.Length).ToArray())
        from workers in Gen.Choose(1, 4)
        from batch in Gen.Choose(1, 4)
        select new Plan(distinct, order, workers, batch);

    [Fact]
    public async Task Any_order_and_any_split_over_workers_ends_in_the_same_rows()
    {
        await using var database = await WriterDatabase.CreateAsync(postgres);
        var (events, copies) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20250615, 1), Prop.ForAll(Plans.ToArbitrary(), plan => CheckAsync(database, plan).GetAwaiter().GetResult()));
        Assert.True(events > 20, $"Only {events} events were told.");
        Assert.True(copies > 5, $"Only {copies} articles were reprints.");

        async Task CheckAsync(WriterDatabase writer, Plan plan)
        {
            var articles = plan.Pages.Select((page, i) => Preparer.Prepare(new ReceivedDocument($"{i}.txt", Encoding.UTF8.GetBytes(page.ToString()), new DateOnly(2025, 4, 1)))).ToArray();
            await Dump.EmptyAsync(writer.Connection);
            await writer.WriteAsync(articles);
            var expected = await writer.DumpAsync();
            events += (await writer.ReadAsync("select title from event")).Count;
            copies += (await writer.ReadAsync("select copy_of::text from article where copy_of is not null")).Count;

            await Dump.EmptyAsync(writer.Connection);
            await Task.WhenAll(plan.Order.Select(i => articles[i]).Index().GroupBy(a => a.Index % plan.Workers, a => a.Item).Select(async share =>
            {
                await using var connection = await writer.Source.OpenConnectionAsync();
                foreach (var batch in share.Chunk(plan.Batch))
                {
                    await writer.Writer.WriteAsync(connection, batch, CancellationToken.None);
                }
            }));
            Assert.Equal(expected, await writer.DumpAsync());
        }
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
