using Dossier.Api.Http;
using Dossier.Extraction.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Claims;

/// <summary>What a list of claims can be asked for.</summary>
internal sealed record ClaimQuery : ListQuery
{
    [FromQuery(Name = "q")]
    [Parameter("Words of what is claimed, in French; inflected forms count.", "missiles", "\"coopération militaire\"")]
    public string? Q { get; init; }

    [FromQuery(Name = "kind")]
    [Parameter("What the words that report it make of it.", "denial", "accusation")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "speaker")]
    [Parameter("Who says it: an id or any spelling.", "KCNA", "Kim Jong Un")]
    public string[]? Speaker { get; init; }

    [FromQuery(Name = "about")]
    [Parameter("Whom it is about: an id or any spelling.", "Corée du Nord", "Shoigu")]
    public string[]? About { get; init; }

    [FromQuery(Name = "via")]
    [Parameter("Who relays it: an id or any spelling.", "KCNA")]
    public string[]? Via { get; init; }

    [FromQuery(Name = "hedged")]
    [Parameter("Whether it is told with reserve: conditional mood, \"soupçonné\", \"pourrait\".", "true")]
    public string? Hedged { get; init; }

    [FromQuery(Name = "disputed")]
    [Parameter("Whether it is a denial, or is denied.", "true")]
    public string? Disputed { get; init; }

    [FromQuery(Name = "from")]
    [Parameter("Not said before: an EDTF day, month or year. What may reach into it matches; undated claims do not.", "2024-06", "2024")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Parameter("Not said after: an EDTF day, month or year.", "2024-09", "2024-09-14")]
    public string? To { get; init; }

    [FromQuery(Name = "article")]
    [Parameter("Claims that the article reports: the id of an article.")]
    public string[]? Article { get; init; }

    [FromQuery(Name = "event")]
    [Parameter("Claims that tell the event: the id of an event.")]
    public string[]? Event { get; init; }

    public override Sorts Orders() => ClaimQueries.Sorts;
}

internal sealed class ClaimQueryValidator : ListQueryValidator<ClaimQuery>
{
    public ClaimQueryValidator()
        : base(ClaimQueries.Sorts)
    {
        RuleFor(query => query.Q).Words();
        RuleForEach(query => query.Kind).OneOf<ClaimQuery, ClaimKind>();
        RuleForEach(query => query.Speaker).Actor();
        RuleForEach(query => query.About).Actor();
        RuleForEach(query => query.Via).Actor();
        RuleFor(query => query.Hedged).Flag();
        RuleFor(query => query.Disputed).Flag();
        RuleFor(query => query.From).EdtfPeriod();
        RuleFor(query => query.To).NotBefore(query => query.From);
        RuleForEach(query => query.Article).Id();
        RuleForEach(query => query.Event).Id();
    }
}
