using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dossier.Api.Ingestion;
using Dossier.Extraction;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Metadata;
using Dossier.Extraction.Resolution;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>What a document would say, set down by hand: the text, and what is pointed at in it by its words.</summary>
internal sealed class DocumentSketch(string published, string text)
{
    private readonly List<DocumentActor> _actors = [];
    private readonly List<DocumentEvent> _events = [];
    private readonly List<DocumentClaim> _claims = [];

    private ResolvedDate? Published => published.Length == 0 ? null : new(Edtf(published), DateBasis.Stated, published);

    public int Person(string name, string? country = null, string? role = null) =>
        Actor(ActorKey.Person(name), name, ActorKind.Person, country, role);

    public int Surname(string name, string? country = null, string? role = null) =>
        Actor(ActorKey.Surname(name), name, ActorKind.Person, country, role);

    public int Country(string name, string code) => Actor(ActorKey.Country(code), name, ActorKind.Country, code, null);

    public int Organisation(string name, string? country = null) =>
        Actor(ActorKey.Organisation(name, country), name, ActorKind.Organisation, country, null);

    public int Event(
        string type,
        string? mode,
        string trigger,
        string? date,
        (int Actor, ParticipantRole Role)[] participants,
        EventStatus status = EventStatus.Reported,
        string? topic = null,
        EventPlace? place = null)
    {
        _events.Add(new DocumentEvent
        {
            Type = type,
            Mode = mode,
            Topic = topic,
            Title = $"{type} {trigger}",
            Status = status,
            Date = date is null ? null : new ResolvedDate(Edtf(date), DateBasis.Inferred, null),
            Place = place,
            Participants = [.. participants.Select(p => new EventParticipant(p.Actor, p.Role))],
            Mentions = [new EventMention(new TextSpan(0, text.Length), Span(trigger), new Explanation("sketch", ["triggers: " + trigger]))],
        });
        return _events.Count - 1;
    }

    public int Claim(ClaimKind kind, int? speaker, string content, string cue, int? told = null, int[]? about = null, int? answers = null, int[]? via = null)
    {
        _claims.Add(new DocumentClaim
        {
            Kind = kind,
            Hedged = false,
            Span = Span(content),
            Cue = Span(cue),
            Sentence = new TextSpan(0, text.Length),
            Speaker = speaker is { } index ? new ClaimSpeaker(index, _actors[index].Name) : null,
            Via = via ?? [],
            About = about ?? [],
            Quotes = [Span(content)],
            Said = Published,
            Event = told,
            Links = answers is { } other ? [new ClaimLink(ClaimRelation.Denies, other)] : [],
            Why = new Explanation("sketch", ["cues: " + cue]),
        });
        return _claims.Count - 1;
    }

    public ExtractedDocument Document => new()
    {
        Metadata = new ArticleMetadata
        {
            Title = text.Split(' ')[0],
            Language = "fr",
            Published = Published,
            Agencies = ["ATS", "Agence, \"des\" autres"],
            Captions = [new Caption("Sur la photo", "Élodie/AFP")],
        },
        Text = text,
        Sentences = [new TextSpan(0, text.Length)],
        Dates = [],
        Actors = _actors,
        Events = _events,
        Claims = _claims,
    };

    public PreparedArticle Article(string name, string receivedOn = "2024-01-01")
    {
        var content = Encoding.UTF8.GetBytes($"{name}\n{published}\n{text}");
        var hash = SHA256.HashData(content);
        return new PreparedArticle
        {
            Id = StableId.OfArticle(hash),
            Sha256 = hash,
            Content = content,
            Name = name,
            ReceivedOn = DateOnly.ParseExact(receivedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Document = Document,
        };
    }

    /// <summary>A day, a month or a year.</summary>
    public static EdtfDate Edtf(string date)
    {
        var parts = date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var earliest = new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        var latest = parts.Length == 1 ? earliest.AddYears(1).AddDays(-1) : parts.Length == 2 ? earliest.AddMonths(1).AddDays(-1) : earliest;
        return new EdtfDate(date, earliest, latest);
    }

    private int Actor(string key, string name, ActorKind kind, string? country, string? role)
    {
        _actors.Add(new DocumentActor
        {
            Key = key,
            Name = name,
            Kind = kind,
            Country = country,
            Names = [new ActorName(name, 1)],
            Roles = role is null ? [] : [new ActorRole(role, country, Former: false)],
            Mentions = [new ActorMention(Span(name), MentionForm.Name, new Explanation("sketch", []))],
        });
        return _actors.Count - 1;
    }

    private TextSpan Span(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"The text does not have “{words}”.", nameof(words)) : new TextSpan(start, start + words.Length);
    }
}
