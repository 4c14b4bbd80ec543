using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;

namespace Dossier.Extraction.Tests.Resolution;

/// <summary>Members and claims to resolve, in few words.</summary>
internal static class Reports
{
    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>A number of its own for each name.</summary>
    public static Guid IdOf(string name) => StableId.OfActor(name);

    /// <param name="date">EDTF days, months, "XXXX-06", intervals of days; null: undated.</param>
    /// <param name="parties">"S:Ann@FR" acts, "T:…" is acted on, "P:…" takes part; "FR" alone is the country; "ministry!@FR" an organisation,
    /// "rebels?@FR" a group.</param>
    public static EventMember Told(int number, string type, string? mode, string? date, params string[] parties) => new()
    {
        OwnId = Id(number),
        Article = Id(1000 + number),
        Origin = Id(1000 + number),
        Published = Date("2021-01-01"),
        Type = type,
        Mode = mode,
        Topic = null,
        Title = $"{type} {number}",
        Status = EventStatus.Reported,
        Date = date is null ? null : new ResolvedDate(Date(date), DateBasis.Stated, date),
        Place = null,
        Participants = [.. parties.Select(Party)],
    };

    public static EdtfDate Date(string edtf)
    {
        var bare = edtf.TrimEnd('~', '?');
        if (bare.StartsWith("XXXX", StringComparison.Ordinal))
        {
            return new EdtfDate(edtf, null, null);
        }

        var ends = bare.Split('/');
        return new EdtfDate(edtf, Span(ends[0]).First, Span(ends[^1]).Last);
    }

    private static (DateOnly? First, DateOnly? Last) Span(string date)
    {
        if (date == "..")
        {
            return (null, null);
        }

        var parts = date.Split('-').Select(part => int.Parse(part)).ToArray();
        return parts.Length switch
        {
            1 => (new DateOnly(parts[0], 1, 1), new DateOnly(parts[0], 12, 31)),
            2 => (new DateOnly(parts[0], parts[1], 1), new DateOnly(parts[0], parts[1], DateTime.DaysInMonth(parts[0], parts[1]))),
            _ => (new DateOnly(parts[0], parts[1], parts[2]), new DateOnly(parts[0], parts[1], parts[2])),
        };
    }

    private static MemberParticipant Party(string party)
    {
        var role = party[..2] switch
        {
            "S:" => ParticipantRole.Source,
            "T:" => ParticipantRole.Target,
            "P:" => ParticipantRole.Participant,
            _ => throw new ArgumentException(party, nameof(party)),
        };
        var cells = party[2..].Split('@');
        var name = cells[0].TrimEnd('!', '?');
        var kind = cells[0].EndsWith('!') ? ActorKind.Organisation
            : cells[0].EndsWith('?') ? ActorKind.Group
            : cells.Length == 1 ? ActorKind.Country : ActorKind.Person;
        var country = kind == ActorKind.Country ? name : cells[1].Length == 0 ? null : cells[1];
        return new MemberParticipant(IdOf(name), name, kind, country, role);
    }
}
