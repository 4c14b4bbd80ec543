using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Metadata;

/// <summary>Reads "SEOUL, 19 juil. --": a place and, where it has one, a date.</summary>
internal static class DatelineReader
{
    public static Dateline? Read(string dateline, EdtfDate? published)
    {
        var text = SentenceSplitter.Split(dateline);
        var end = dateline.AsSpan().IndexOfAny(",(–—/") is var mark and > 0 ? mark : dateline.Length;
        var date = DateExtractor.Extract(text, published) is [var first, ..] ? first : null;
        end = date is null ? end : Math.Min(end, date.Span.Start);
        var words = text.Tokens.Where(token => token.Kind == TokenKind.Word && token.End <= end).ToList();
        while (words.Count > 0 && !words[^1].IsCapitalised)
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 ? null : new Dateline(Place(dateline[words[0].Start..words[^1].End], text.Tokens, words.Count), date?.Date);
    }

    /// <summary>Agencies write places in capitals, without accents: the usual spelling where it is known.</summary>
    private static string Place(string written, Token[] tokens, int count)
    {
        if (PlaceLexicon.French.TryMatch(tokens, 0, tokens.Length, out var known, out var length) && length == count)
        {
            return known.Name;
        }

        if (written.Any(char.IsLower) || written.Length <= 3)
        {
            return written;
        }

        var place = written.ToCharArray();
        for (var i = 1; i < place.Length; i++)
        {
            place[i] = char.IsLetter(place[i - 1]) ? char.ToLowerInvariant(place[i]) : place[i];
        }

        return new string(place);
    }
}
