using System.Globalization;

namespace Dossier.Api.Http;

/// <summary>A column that a list is ordered by.</summary>
/// <param name="Type">Its PostgreSQL type: what a cursor's text is cast to.</param>
internal sealed record SortKey(string Column, string Type, bool Descending)
{
    public SortKey Reversed => this with { Descending = !Descending };

    public string Order => Descending ? Column + " desc" : Column;

    public string Beyond => Descending ? "<" : ">";

    /// <summary>Whether a text is one that the database would have given for this column.</summary>
    public bool Accepts(string text) => Type switch
    {
        "date" => text is "infinity" or "-infinity" || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "integer" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "timestamptz" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "text" => !text.Contains('\0', StringComparison.Ordinal),
        _ => false,
    };
}

/// <summary>An order that a list can be asked for: a column and a second one that tells equals apart, with an index behind them.</summary>
/// <param name="Name">What <c>sort</c> calls it; with a minus where it descends.</param>
internal sealed record Sort(string Name, SortKey First, SortKey Second)
{
    public Sort Reversed => new(Name[0] == '-' ? Name[1..] : "-" + Name, First.Reversed, Second.Reversed);

    public string Order => $"{First.Order}, {Second.Order}";

    /// <summary>What follows a page; the first comparison lets the index start there.</summary>
    public string Following =>
        $"{First.Column} {First.Beyond}= @key1::{First.Type} and ({First.Column} {First.Beyond} @key1::{First.Type} or {Second.Column} {Second.Beyond} @key2::{Second.Type})";
}

/// <summary>The orders of one list, each both ways; the first is the default.</summary>
internal sealed class Sorts(params Sort[] sorts)
{
    public IReadOnlyList<string> Names { get; } = [.. sorts.SelectMany(sort => new[] { sort.Name, sort.Reversed.Name })];

    public Sort Named(string? name) =>
        name is null ? sorts[0] : sorts.Concat(sorts.Select(sort => sort.Reversed)).First(sort => sort.Name == name);
}
