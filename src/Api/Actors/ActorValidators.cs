using Dossier.Api.Http;
using Dossier.Extraction.Actors;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Actors;

/// <summary>What a list of actors can be asked for.</summary>
internal sealed record ActorQuery : ListQuery
{
    [FromQuery(Name = "q")]
    [Parameter("Any spelling of the name, whole or in part: `Shoigu` finds Sergueï Choïgou.", "Shoigu", "Kim Jong-un")]
    public string? Q { get; init; }

    [FromQuery(Name = "kind")]
    [Parameter("What the actor is.", "person", "country")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "country")]
    [Parameter("The actor's country: two letters of ISO 3166-1.", "RU", "KP")]
    public string[]? Country { get; init; }

    [FromQuery(Name = "article")]
    [Parameter("Actors that the article speaks of: the id of an article.")]
    public string[]? Article { get; init; }

    [FromQuery(Name = "event")]
    [Parameter("Actors that take part in the event: the id of an event.")]
    public string[]? Event { get; init; }

    public override Sorts Orders() => ActorQueries.Sorts;
}

internal sealed class ActorQueryValidator : ListQueryValidator<ActorQuery>
{
    public ActorQueryValidator()
        : base(ActorQueries.Sorts)
    {
        RuleFor(query => query.Q).Words("Any spelling of a name");
        RuleForEach(query => query.Kind).OneOf<ActorQuery, ActorKind>();
        RuleForEach(query => query.Country).Country();
        RuleForEach(query => query.Article).Id();
        RuleForEach(query => query.Event).Id();
    }
}
