using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Events;
using Dossier.Api.Http;

namespace Dossier.Api.Claims;

/// <summary>An attributed assertion: somebody is said to say, accuse, deny, promise, judge or ask something.</summary>
internal sealed record Claim
{
    /// <summary>Derived from the article and the place in it.</summary>
    /// <example>c7a1d2e3-5b6f-8c21-9d0e-4f3a2b1c0d9e</example>
    public required Guid Id { get; init; }

    /// <summary>What the words that report it make of it.</summary>
    /// <example>denial</example>
    [AllowedValues("statement", "accusation", "denial", "commitment", "assessment", "demand", "threat", "position")]
    public required string Kind { get; init; }

    /// <summary>Told with reserve: conditional mood, "soupçonné", "pourrait".</summary>
    /// <example>false</example>
    public required bool Hedged { get; init; }

    /// <summary>What is claimed, without the attribution where the sentence lets the two be parted.</summary>
    /// <example>Pyongyang aurait fourni des munitions et des missiles à la Russie</example>
    public required string Text { get; init; }

    /// <summary>The parts of it that stand between quotation marks.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Who says it; null where the article does not tell ("est accusé de").</summary>
    public required ClaimSpeaker? Speaker { get; init; }

    /// <summary>Who relays it, nearest to the reader first.</summary>
    public required IReadOnlyList<ActorRef> Via { get; init; }

    /// <summary>Whom it is about.</summary>
    public required IReadOnlyList<ActorRef> About { get; init; }

    /// <summary>The words that report it.</summary>
    /// <example>nie</example>
    public required string Cue { get; init; }

    /// <summary>When it was said.</summary>
    public required DateValue? Said { get; init; }

    /// <summary>The article that reports it.</summary>
    public required ArticleRef Article { get; init; }

    /// <summary>Where it starts in the article's text.</summary>
    /// <example>1650</example>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    /// <example>1740</example>
    public required int End { get; init; }

    /// <summary>The sentence, or the run of sentences, that holds it with its attribution.</summary>
    public required Quote Sentence { get; init; }

    /// <summary>The event that it tells.</summary>
    public required EventRef? Event { get; init; }

    /// <summary>Whether it is a denial, or is denied.</summary>
    /// <example>true</example>
    public required bool Disputed { get; init; }

    /// <summary>How it stands to other claims.</summary>
    public required IReadOnlyList<ClaimRelation> Relations { get; init; }

    /// <summary>Why it was read; only where `explain=true` asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Explanation? Why { get; init; }
}

/// <summary>Who makes a claim.</summary>
internal sealed record ClaimSpeaker
{
    /// <summary>The actor; null where the article names none ("des experts").</summary>
    public required ActorRef? Actor { get; init; }

    /// <summary>The words that the article has for the speaker.</summary>
    /// <example>Pyongyang</example>
    public required string Text { get; init; }
}

/// <summary>A stretch of an article's text, word for word.</summary>
internal sealed record Quote
{
    /// <summary>Where it starts in the article's text.</summary>
    /// <example>1620</example>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    /// <example>1760</example>
    public required int End { get; init; }

    /// <summary>The words.</summary>
    /// <example>un consensus satisfaisant</example>
    public required string Text { get; init; }
}

/// <summary>How a claim stands to another one.</summary>
internal sealed record ClaimRelation
{
    /// <summary>denies and supports: this claim answers the other; deniedBy and supportedBy: the other answers this one; repeats: the other is its first report.</summary>
    /// <example>denies</example>
    [AllowedValues("denies", "deniedBy", "supports", "supportedBy", "repeats")]
    public required string Type { get; init; }

    /// <summary>The other claim's id.</summary>
    /// <example>0d9e4f3a-2b1c-8e77-a1d2-c7a1d2e35b6f</example>
    public required Guid Claim { get; init; }
}
