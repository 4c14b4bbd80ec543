using Dossier.Api.Http;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Articles;

/// <summary>What a list of articles can be asked for.</summary>
internal sealed record ArticleQuery : ListQuery
{
    [FromQuery(Name = "q")]
    [Parameter("Words of headline, standfirst and text, in French; inflected forms count.", "missiles", "\"coopération militaire\"")]
    public string? Q { get; init; }

    [FromQuery(Name = "language")]
    [Parameter("The article's language: a BCP 47 tag.", "fr")]
    public string[]? Language { get; init; }

    [FromQuery(Name = "outlet")]
    [Parameter("Who published it, by the name that the article has; case does not matter.", "franceinfo")]
    public string[]? Outlet { get; init; }

    [FromQuery(Name = "agency")]
    [Parameter("A news agency that supplied it; case does not matter.", "ATS", "Yonhap")]
    public string[]? Agency { get; init; }

    [FromQuery(Name = "from")]
    [Parameter("Not published before: an EDTF day, month or year. What may reach into it matches; undated articles do not.", "2024-06", "2023")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Parameter("Not published after: an EDTF day, month or year.", "2024-09", "2024-09-14")]
    public string? To { get; init; }

    [FromQuery(Name = "actor")]
    [Parameter("Whom it speaks of: an id or any spelling.", "Shoigu", "Kim Jong Un")]
    public string[]? Actor { get; init; }

    [FromQuery(Name = "event")]
    [Parameter("Articles that tell the event: the id of an event.")]
    public string[]? Event { get; init; }

    public override Sorts Orders() => ArticleQueries.Sorts;
}

internal sealed class ArticleQueryValidator : ListQueryValidator<ArticleQuery>
{
    public ArticleQueryValidator()
        : base(ArticleQueries.Sorts)
    {
        RuleFor(query => query.Q).Words();
        RuleForEach(query => query.Language).Language();
        RuleForEach(query => query.Outlet).Words("The name of an outlet");
        RuleForEach(query => query.Agency).Words("The name of a news agency");
        RuleFor(query => query.From).EdtfPeriod();
        RuleFor(query => query.To).NotBefore(query => query.From);
        RuleForEach(query => query.Actor).Actor();
        RuleForEach(query => query.Event).Id();
    }
}

/// <summary>What an operation that gives annotations can be asked for.</summary>
internal sealed record ExplainQuery
{
    [FromQuery(Name = "explain")]
    [Parameter("`true` adds `why` to each annotation: the rule that read it, and the lexicon entries that fired.", "true")]
    public string? Explain { get; init; }

    // A method, for a property would be bound as a parameter.
    public bool Explains() => Explain == "true";
}

internal sealed class ExplainQueryValidator : AbstractValidator<ExplainQuery>
{
    public ExplainQueryValidator() => RuleFor(query => query.Explain).Flag();
}
