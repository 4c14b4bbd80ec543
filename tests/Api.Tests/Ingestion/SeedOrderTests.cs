using Dossier.Api.Ingestion;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class SeedOrderTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_seeds_in_all_120_orders_give_the_same_answers_with_the_same_ids()
    {
        var articles = SeedDocuments.Read();
        await using var database = await WriterDatabase.CreateAsync(postgres);
        await database.WriteAsync(articles);
        var expected = await database.DumpAsync();
        Assert.NotEmpty(await database.ReadAsync("select title from event where article_count > 1"));

        var orders = Orders(articles).ToList();
        Assert.Equal(120, orders.Count);
        foreach (var order in orders)
        {
            await Dump.EmptyAsync(database.Connection);
            foreach (var article in order)
            {
                await database.WriteAsync(article);
            }

            Assert.Equal(expected, await database.DumpAsync());
        }
    }

    [Fact]
    public void A_document_is_read_alike_every_time()
    {
        var first = SeedDocuments.Read();
        var again = SeedDocuments.Read();

        Assert.Equivalent(first, again, strict: true);
    }

    private static IEnumerable<PreparedArticle[]> Orders(PreparedArticle[] articles) => articles.Length <= 1
        ? [articles]
        : articles.SelectMany(first => Orders([.. articles.Where(a => a != first)]).Select(rest => (PreparedArticle[])[first, .. rest]));
}
