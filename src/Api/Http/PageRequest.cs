using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dossier.Api.Http;

/// <summary>Which stretch of a list is asked for.</summary>
internal sealed record PageRequest(Sort Sort, int Limit, Cursor? After, bool Counted)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    /// <summary>Reads a query that was validated.</summary>
    public static PageRequest Of(ListQuery query)
    {
        var after = query.Cursor is null ? null : Cursor.Decode(query.Cursor);
        var limit = query.Limit is null ? DefaultLimit : int.Parse(query.Limit, CultureInfo.InvariantCulture);
        return new PageRequest(query.Orders().Named(query.Sort ?? after?.Sort), limit, after, query.Count is "true");
    }

    /// <summary>What is wrong with the cursor of a request that is otherwise valid; null where nothing is.</summary>
    public static ProblemResult? CursorProblem(ListQuery query, IQueryCollection parameters)
    {
        if (query.Cursor is not { } text)
        {
            return null;
        }

        if (Cursor.Decode(text) is not { } cursor || !query.Orders().Names.Contains(cursor.Sort))
        {
            return Problems.InvalidCursor(text, "The cursor is not one that this list gave.");
        }

        var order = query.Orders().Named(cursor.Sort);
        if (!order.First.Accepts(cursor.Key1) || !order.Second.Accepts(cursor.Key2))
        {
            return Problems.InvalidCursor(text, "The cursor is not one that this list gave.");
        }

        if (query.Sort is not null && query.Sort != cursor.Sort)
        {
            return Problems.InvalidCursor(text, $"The cursor was given with sort={cursor.Sort}, and is used with sort={query.Sort}.");
        }

        return cursor.Filters == Cursor.Fingerprint(parameters)
            ? null
            : Problems.InvalidCursor(text, "The cursor was given with other filters than those of this request.");
    }

    /// <summary>The ids of the page with the keys that it is ordered by, one row more than asked: whether a page follows.</summary>
    /// <param name="from">A table and its alias.</param>
    public string Ids(string from, string id, SqlFilter filter)
    {
        if (After is not null)
        {
            filter.And(Sort.Following);
            filter.Parameters.Add("key1", After.Key1);
            filter.Parameters.Add("key2", After.Key2);
        }

        filter.Parameters.Add("take", Limit + 1);
        return $"""
            select {id} as id, {Sort.First.Column}::text as key1, {Sort.Second.Column}::text as key2
            from {from}
            {filter.Where}
            order by {Sort.Order}
            limit @take
            """;
    }

    /// <summary>Makes the answer of the rows that <see cref="Ids"/> gave.</summary>
    public Page<TItem> Page<TRow, TItem>(IReadOnlyList<TRow> rows, long? total, HttpRequest request, Func<TRow, TItem> convert)
        where TRow : PageRow
    {
        string? next = null;
        if (rows.Count > Limit)
        {
            var last = rows[Limit - 1];
            var cursor = new Cursor(Sort.Name, Cursor.Fingerprint(request.Query), last.Key1!, last.Key2!);
            var query = new QueryBuilder(request.Query.Where(pair => !pair.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))) { { "cursor", cursor.Encode() } };
            next = request.PathBase + request.Path + query.ToQueryString();
        }

        return new Page<TItem> { Items = [.. rows.Take(Limit).Select(convert)], Next = next, Total = total };
    }
}

/// <summary>A row of a list with the keys that it is ordered by; a detail has none.</summary>
internal abstract record PageRow
{
    public string? Key1 { get; init; }

    public string? Key2 { get; init; }
}
