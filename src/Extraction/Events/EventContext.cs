using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>When and where, for a stretch of chunks; and whether what is told there is real.</summary>
internal sealed class EventContext(TokenizedText text, IReadOnlyList<DateMention> dates, ActorDirectory actors, IReadOnlyList<SentenceSyntax> sentences, EdtfDate? published, ResolvedDate? told)
{
    public ActorDirectory Actors { get; } = actors;

    public TokenizedText Text { get; } = text;

    /// <summary>When each event happened.</summary>
    public EventDates When { get; } = new(text, sentences, dates, published, told);

    /// <summary>The date expression nearest to a chunk among those from <paramref name="first"/> to <paramref name="end"/>; what follows outranks what precedes.</summary>
    public ResolvedDate? DateNear(SentenceSyntax sentence, int head, int first, int end)
    {
        ResolvedDate? best = null;
        var bestDistance = int.MaxValue;
        var depth = 0;
        for (var k = first; k < end; k++)
        {
            // What stands in brackets dates the word before them: "la guerre (1950-1953)".
            depth += sentence.Chunks[k].Kind != ChunkKind.Stop ? 0 : sentence.Lower(k) == "(" ? 1 : sentence.Lower(k) == ")" ? -1 : 0;
            if (depth == 0 && (sentence.Chunks[k].Kind == ChunkKind.Date ? When.DateAt(sentence.Tokens[sentence.Chunks[k].First].Start) : k == head && sentence.Chunks[k].Verb is { IsFinite: true } ? When.In(sentence).Within(k) : null) is { } date)
            {
                var distance = k > head ? k - head : 2 * (head - k);
                if (distance < bestDistance)
                {
                    (best, bestDistance) = (date, distance);
                }
            }
        }

        return best;
    }

    /// <summary>"Jeudi, Kim a reçu": a date that opens the sentence goes with its main verb.</summary>
    public ResolvedDate? OpeningDate(SentenceSyntax sentence, int verb)
    {
        for (var k = 0; k < verb; k++)
        {
            switch (sentence.Chunks[k].Kind)
            {
                case ChunkKind.Date:
                    return When.DateAt(sentence.Tokens[sentence.Chunks[k].First].Start);
                case ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Quote or ChunkKind.Coordinator:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The finest place among the complements.</summary>
    public static EventPlace? PlaceIn(SentenceSyntax sentence, IReadOnlyList<Complement> complements)
    {
        EventPlace? best = null;
        foreach (var complement in complements)
        {
            if (!WordClasses.Is(complement.Preposition, WordClass.PlacePreposition) && complement.Preposition is not "chez")
            {
                continue;
            }

            foreach (var noun in complement.Nouns)
            {
                if (PlaceOf(sentence, noun) is { } place && (best is null || place.Precision > best.Precision))
                {
                    best = place;
                }
            }
        }

        return best;
    }

    /// <summary>"à Kiev", "dans le nord de la Centrafrique": the noun's own place, or that of its complement.</summary>
    public static EventPlace? PlaceOf(SentenceSyntax sentence, int noun) => PlaceAt(sentence, sentence.Chunks[noun])
        ?? (sentence.Chunks[noun].Mention < 0 && noun + 2 < sentence.Chunks.Count && sentence.Chunks[noun + 1].Kind == ChunkKind.Preposition
            && sentence.Lower(noun + 1) is "de" or "d'" or "du" or "des" && sentence.Chunks[noun + 2].Kind == ChunkKind.Noun
            ? PlaceAt(sentence, sentence.Chunks[noun + 2]) : null);

    public static EventPlace? PlaceAt(SentenceSyntax sentence, Chunk noun)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            if (sentence.Tokens[i].IsCapitalised && PlaceLexicon.French.TryMatch(sentence.Tokens, i, noun.End, out var place, out _))
            {
                return new EventPlace(place.Name, place.Country, place.Latitude, place.Longitude, place.Precision);
            }
        }

        return null;
    }
}
