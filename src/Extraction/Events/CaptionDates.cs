using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Metadata;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Events;

/// <summary>A caption dates the event that it pictures: where the text gives none, and all the parties are named under the picture.</summary>
internal static class CaptionDates
{
    public static void Apply(IReadOnlyList<EventGroup> events, IReadOnlyList<Caption> captions, ActorDirectory actors, EdtfDate? reference)
    {
        EntityIndex? known = null;
        foreach (var caption in captions)
        {
            var text = SentenceSplitter.Split(caption.Text);
            var dates = DateExtractor.Extract(text, reference);
            if (dates is not [{ Date: { Value.Earliest: { } from, Value.Latest: { } to } date }] || from != to)
            {
                continue;
            }

            var named = ActorExtractor.KnownIn(text, known ??= new EntityIndex(actors.Entities));
            var pictured = named.Count == 0 ? [] : events.Where(e => e.Date is null && e.Participants.Count > 1 && e.Participants.TrueForAll(p => named.Contains(actors[p.Actor]))).ToList();
            if (pictured.Count == 1)
            {
                pictured[0].Date = date with { Basis = DateBasis.Inferred };
            }
        }
    }
}
