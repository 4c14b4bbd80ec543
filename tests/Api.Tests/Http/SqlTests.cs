using System.Text;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

/// <summary>The statements that the filters make, one file per list.</summary>
public sealed class SqlTests
{
    private const string Id = "a0000000-0000-8000-8000-000000000001";

    [Fact]
    public void Articles() => Snapshot.Matches("Articles/filters.sql", Variants(
        ArticleQueries.Filter,
        ArticleQueries.List.Count,
        new ArticleQuery(),
        new ArticleQuery { Q = "navire" },
        new ArticleQuery { Language = ["fr"], Outlet = ["Le Fjord"], Agency = ["NTB", "ATS"] },
        new ArticleQuery { From = "2031", To = "2031-03" },
        new ArticleQuery { Actor = ["Lars Berg", Id], Event = [Id] }));

    [Fact]
    public void Events() => Snapshot.Matches("Events/filters.sql", Variants(
        EventQueries.Filter,
        EventQueries.List.Count,
        new EventQuery(),
        new EventQuery { Q = "navire" },
        new EventQuery { Type = ["AID", "CONSULT"], Mode = ["visit"], Status = ["denied"], Country = ["no"] },
        new EventQuery { Actor = ["Berg"], Source = [Id], Target = ["Lima", "Corée du Nord"] },
        new EventQuery { From = "2031-03-11" },
        new EventQuery { To = "2031", Article = [Id] }));

    [Fact]
    public void Actors() => Snapshot.Matches("Actors/filters.sql", Variants(
        ActorQueries.Filter,
        ActorQueries.List.Count,
        new ActorQuery(),
        new ActorQuery { Q = "Berg" },
        new ActorQuery { Kind = ["person"], Country = ["no", "PE"] },
        new ActorQuery { Article = [Id], Event = [Id] }));

    [Fact]
    public void Claims() => Snapshot.Matches("Claims/filters.sql", Variants(
        ClaimQueries.Filter,
        ClaimQueries.List.Count,
        new ClaimQuery(),
        new ClaimQuery { Q = "navire", Kind = ["denial"] },
        new ClaimQuery { Speaker = ["Berg"], About = ["Lima"], Via = ["Andina"] },
        new ClaimQuery { Hedged = "true", Disputed = "false" },
        new ClaimQuery { From = "2031", To = "2031" },
        new ClaimQuery { Article = [Id], Event = [Id] }));

    [Fact]
    public void Pages()
    {
        StringBuilder text = new();
        foreach (var (from, id, sorts) in new[] { ("article a", "a.id", ArticleQueries.Sorts), ("event e", "e.id", EventQueries.Sorts), ("actor r", "r.id", ActorQueries.Sorts), ("claim c", "c.id", ClaimQueries.Sorts) })
        {
            foreach (var sort in sorts.Names)
            {
                var page = new PageRequest(sorts.Named(sort), 20, new Cursor(sort, "filters", "key1", "key2"), Counted: false);
                text.Append("-- ").Append(from).Append(' ').Append(sort).Append('\n').Append(page.Ids(from, id, new SqlFilter())).Append(";\n\n");
            }
        }

        Snapshot.Matches("Http/pages.sql", text.ToString().TrimEnd('\n'));
    }

    private static string Variants<TQuery>(Func<TQuery, SqlFilter> filter, Func<SqlFilter, string> sql, params TQuery[] queries)
        where TQuery : ListQuery
    {
        StringBuilder text = new();
        foreach (var query in queries)
        {
            var made = filter(query);
            text.Append(sql(made).TrimEnd('\n')).Append(";\n");
            foreach (var name in made.Parameters.ParameterNames)
            {
                var value = made.Parameters.Get<object>(name);
                text.Append("-- @").Append(name).Append(": ").Append(value switch
                {
                    Array values => string.Join(" | ", values.Cast<object>()),
                    DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    _ => value,
                }).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
