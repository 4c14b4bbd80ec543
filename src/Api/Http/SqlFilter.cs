using Dapper;

namespace Dossier.Api.Http;

/// <summary>Conditions of a query with their parameters, in the order in which they were added. Pure: it only builds text.</summary>
internal sealed class SqlFilter
{
    private readonly List<string> _conditions = [];

    public DynamicParameters Parameters { get; } = new();

    /// <summary>The <c>where</c> clause; empty where there is no condition.</summary>
    public string Where => _conditions.Count == 0 ? string.Empty : "where " + string.Join("\n  and ", _conditions);

    /// <summary>Adds a condition without a parameter of its own.</summary>
    public void And(string condition) => _conditions.Add(condition);

    /// <summary>Adds a condition that names its parameter as <c>@name</c>.</summary>
    public void And(string condition, string name, object value)
    {
        _conditions.Add(condition);
        Parameters.Add(name, value);
    }

    /// <summary>As <see cref="And(string, string, object)"/>, unless there are no values.</summary>
    public void AndAny(string condition, string name, IReadOnlyCollection<string>? values, Func<string, string>? convert = null)
    {
        if (values is { Count: > 0 })
        {
            And(condition, name, values.Select(convert ?? (value => value)).Distinct(StringComparer.Ordinal).ToArray());
        }
    }

    /// <summary>As <see cref="AndAny"/>, of ids.</summary>
    public void AndIds(string condition, string name, IReadOnlyCollection<string>? ids)
    {
        if (ids is { Count: > 0 })
        {
            And(condition, name, ids.Select(Guid.Parse).Distinct().ToArray());
        }
    }

    /// <summary>What intersects the period: of a date without an end, everything after it starts.</summary>
    /// <param name="date">The columns' common start: <c>e.date</c> for <c>e.date_edtf</c>, <c>e.date_earliest</c>, <c>e.date_latest</c>.</param>
    public void AndPeriod(string date, string? from, string? to)
    {
        if (Period.TryParse(from, out var first))
        {
            And($"coalesce({date}_latest, 'infinity'::date) >= @from", "from", first.First);
        }

        if (Period.TryParse(to, out var last))
        {
            And($"coalesce({date}_earliest, '-infinity'::date) <= @to", "to", last.Last);
        }

        if (from is not null || to is not null)
        {
            And($"{date}_edtf is not null");
        }
    }

    /// <summary>Words of a text, as a search engine takes them: quoted phrases, <c>or</c>, a minus before what must not occur.</summary>
    public void AndWords(string column, string? words)
    {
        if (words is not null)
        {
            And($"{column} @@ websearch_to_tsquery('french_unaccented', @q)", "q", words);
        }
    }
}
