using Dossier.Extraction.Dates;
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

        return words.Count == 0 ? null : new Dateline(Place(dateline[words[0].Start..words[^1].End]), date?.Date);
    }

    /// <summary>Agencies write places in capitals, without accents: the usual spelling where it is known.</summary>
    private static string Place(string written)
    {
        var place = written.ToCharArray();
        var inWord = false;
        for (var i = 0; i < place.Length; i++)
        {
            if (inWord && written.Length > 3)
            {
                place[i] = char.ToLowerInvariant(place[i]);
            }

            inWord = char.IsLetter(place[i]);
        }

        return written.Any(char.IsLower) ? written : new string(place);
    }
}
