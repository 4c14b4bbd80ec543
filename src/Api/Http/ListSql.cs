using Dapper;
using Dossier.Api.Database;

namespace Dossier.Api.Http;

/// <summary>The statements of a list: how many rows it has, one page of it, and one row by its id.</summary>
/// <param name="From">A table and its alias.</param>
/// <param name="Id">Its key.</param>
/// <param name="Select">Reads what is shown of the rows of <c>page</c>, which has their id and the keys that they are ordered by.</param>
internal sealed record ListSql(string From, string Id, string Select)
{
    public string One => $"with page as (select @id::uuid as id, null::text as key1, null::text as key2)\n{Select}";

    public string Count(SqlFilter filter) => $"select count(*) from {From}\n{filter.Where}";

    public string Page(SqlFilter filter, PageRequest page) => $"with page as (\n{page.Ids(From, Id, filter)})\n{Select}\norder by {page.Sort.Order}";

    /// <summary>One statement, or two where the total is asked for too.</summary>
    public async Task<Page<TItem>> ReadAsync<TRow, TItem>(
        DatabaseHandle database, ListQuery query, SqlFilter filter, HttpRequest request, Func<TRow, TItem> convert, CancellationToken cancellationToken)
        where TRow : PageRow
    {
        var page = PageRequest.Of(query);
        await using var connection = await database.OpenAsync(cancellationToken);

        // The count comes first: a page's filter has its cursor in it too.
        var total = page.Counted ? await connection.ExecuteScalarAsync<long>(new(Count(filter), filter.Parameters, cancellationToken: cancellationToken)) : (long?)null;
        var rows = await connection.QueryAsync<TRow>(new(Page(filter, page), filter.Parameters, cancellationToken: cancellationToken));
        return page.Page(rows.AsList(), total, request, convert);
    }

    public async Task<TRow?> FindAsync<TRow>(DatabaseHandle database, Guid id, CancellationToken cancellationToken)
        where TRow : PageRow
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<TRow>(new(One, new { id }, cancellationToken: cancellationToken));
    }
}
