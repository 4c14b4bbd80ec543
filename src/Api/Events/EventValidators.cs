using Dossier.Api.Http;
using Dossier.Extraction.Events;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Events;

/// <summary>What a list of events can be asked for.</summary>
internal sealed record EventQuery : ListQuery
{
    [FromQuery(Name = "q")]
    [Parameter("Words of the event's line, of its place or of a clause that tells it, in French; inflected forms count.", "visite", "traité")]
    public string? Q { get; init; }

    [FromQuery(Name = "type")]
    [Parameter("PLOVER event type. Acts of speech (accusations, demands, threats, refusals) are claims: see `/v1/claims`.", "CONSULT", "AID")]
    public string[]? Type { get; init; }

    [FromQuery(Name = "mode")]
    [Parameter("PLOVER mode, or one of ours: sign, ratify, endorse (SUPPORT); military, humanitarian, financial (AID).", "visit", "military")]
    public string[]? Mode { get; init; }

    [FromQuery(Name = "status")]
    [Parameter("reported: told as fact; alleged: told only inside a claim; denied: a party to it denies it; planned: in the future.", "reported", "denied")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "actor")]
    [Parameter("Who takes part, in whatever role: an id or any spelling.", "Shoigu", "Corée du Nord")]
    public string[]? Actor { get; init; }

    [FromQuery(Name = "source")]
    [Parameter("Who does it; of a visit, the visitor: an id or any spelling.", "Shoigu")]
    public string[]? Source { get; init; }

    [FromQuery(Name = "target")]
    [Parameter("Who has it done to them; of a visit, the host: an id or any spelling.", "Kim Jong Un")]
    public string[]? Target { get; init; }

    [FromQuery(Name = "country")]
    [Parameter("Where it took place: two letters of ISO 3166-1.", "KP")]
    public string[]? Country { get; init; }

    [FromQuery(Name = "from")]
    [Parameter("Not before: an EDTF day, month or year. What may reach into it matches; undated events do not.", "2024-06", "2024")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Parameter("Not after: an EDTF day, month or year.", "2024-09", "2024-09-13")]
    public string? To { get; init; }

    [FromQuery(Name = "article")]
    [Parameter("Events that the article tells: the id of an article.")]
    public string[]? Article { get; init; }

    public override Sorts Orders() => EventQueries.Sorts;
}

internal sealed class EventQueryValidator : ListQueryValidator<EventQuery>
{
    public EventQueryValidator()
        : base(EventQueries.Sorts)
    {
        RuleFor(query => query.Q).Words();
        RuleForEach(query => query.Type).OneOf(Plover.Types, Plover.ActsOfSpeechAreClaims);
        RuleForEach(query => query.Mode).OneOf(Plover.Modes);
        RuleForEach(query => query.Status).OneOf<EventQuery, EventStatus>();
        RuleForEach(query => query.Actor).Actor();
        RuleForEach(query => query.Source).Actor();
        RuleForEach(query => query.Target).Actor();
        RuleForEach(query => query.Country).Country();
        RuleFor(query => query.From).EdtfPeriod();
        RuleFor(query => query.To).NotBefore(query => query.From);
        RuleForEach(query => query.Article).Id();
    }
}
