using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Http;

/// <summary>What every list takes. Values stay text until they are validated, so that whatever is wrong is named.</summary>
internal abstract record ListQuery
{
    [FromQuery(Name = "sort")]
    [Parameter("The order; a minus in front turns it round. Equals are told apart by id, so that pages never overlap.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "limit")]
    [Parameter("How many items a page holds at most.", "20", "100")]
    public string? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    [Parameter("Where the page starts: follow `next` of the page before, rather than build it. It belongs to the filters and the order that it was given with.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "count")]
    [Parameter("`true` adds `total`, the exact number of items of all pages.", "true")]
    public string? Count { get; init; }

    /// <summary>The orders of this list. A method, for a property would be bound as a parameter.</summary>
    public abstract Sorts Orders();
}

/// <summary>The rules for what every list takes.</summary>
internal abstract class ListQueryValidator<T> : AbstractValidator<T>
    where T : ListQuery
{
    protected ListQueryValidator(Sorts sorts)
    {
        RuleFor(query => query.Sort).OneOf(sorts.Names);
        RuleFor(query => query.Limit).WholeNumber(1, PageRequest.MaxLimit, PageRequest.DefaultLimit);
        RuleFor(query => query.Cursor).Opaque();
        RuleFor(query => query.Count).Flag();
    }
}
