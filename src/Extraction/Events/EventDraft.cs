using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Events;

/// <summary>An event as one place in the text tells it, before its mentions are brought together.</summary>
internal sealed class EventDraft
{
    public required EventTrigger Trigger { get; set; }

    public required TextSpan TriggerSpan { get; init; }

    public required TextSpan Span { get; set; }

    public required int Sentence { get; init; }

    /// <summary>The token that the trigger starts with: what pronouns and "les deux hommes" look back from.</summary>
    public required int Token { get; init; }

    public string? Mode { get; set; }

    public string? Topic { get; set; }

    public List<EventParticipant> Participants { get; } = [];

    /// <summary>Parties without a name, by the role that they have if no named one has it.</summary>
    public List<(UnnamedParty Party, ParticipantRole Role)> Unnamed { get; } = [];

    public ResolvedDate? Date { get; set; }

    public EventPlace? Place { get; set; }

    public EventStatus Status { get; set; }

    public required string Rule { get; init; }

    /// <summary>A noun with its article: the text takes for granted that it happened, whoever tells it.</summary>
    public bool Presupposed { get; init; }

    /// <summary>"lors d'une visite": the occasion of what the clause around it tells, and of the same date.</summary>
    public bool IsOccasion { get; init; }

    /// <summary>"la réunion", "cette visite": a noun that points back, where nobody is named.</summary>
    public bool PointsBack { get; init; }

    /// <summary>Whole with one participant: the other side is there, though nobody names it.</summary>
    public bool IsOneSided { get; set; }

    public string Type => Trigger.Type;

    /// <summary>The same event as another type, in which all take part alike.</summary>
    public EventDraft As(EventTrigger trigger)
    {
        (Trigger, Mode) = (trigger, trigger.Mode);
        for (var i = 0; i < Participants.Count; i++)
        {
            Participants[i] = Participants[i] with { Role = ParticipantRole.Participant };
        }

        return this;
    }

    public static ParticipantRole PartOf(SlotRole role) => role switch
    {
        SlotRole.Source => ParticipantRole.Source,
        SlotRole.Target => ParticipantRole.Target,
        _ => ParticipantRole.Participant,
    };

    public void Add(IEnumerable<int> actors, SlotRole role)
    {
        var part = PartOf(role);
        foreach (var actor in actors)
        {
            if (!Participants.Exists(p => p.Actor == actor))
            {
                Participants.Add(new EventParticipant(actor, part));
            }
        }
    }
}
