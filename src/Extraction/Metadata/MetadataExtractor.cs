using System.Text;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Metadata;

/// <summary>Reads what the page says of the article itself from the lines that the cleaner set apart.</summary>
internal static class MetadataExtractor
{
    public static ArticleMetadata Extract(CleanedDocument cleaned, SourceDocument source)
    {
        var published = source.PublishedAt is { } given && EdtfDate.TryParse(given, out var date)
            ? new ResolvedDate(date, DateBasis.Given, null)
            : PublicationDate.Find(cleaned, source.ReceivedOn);
        var bylines = cleaned.Lines.Where(line => line.Kind == LineKind.Byline).SelectMany(line => Publishers(line.Text)).ToList();
        var agencies = cleaned.Lines.Where(line => line.Kind == LineKind.Byline || (line.Kind == LineKind.Stamp && line.Text == cleaned.Dateline?.Trim()))
            .SelectMany(line => Publishers(line.Text)).Where(publisher => publisher.IsAgency).Select(publisher => publisher.Name)
            .Distinct(StringComparer.Ordinal).ToList();
        if (agencies.Count == 0 && UnlistedAgency(cleaned.Dateline) is { } unlisted)
        {
            agencies.Add(unlisted);
        }

        return new ArticleMetadata
        {
            Title = source.Title ?? Joined(cleaned, LineKind.Title),
            Lead = Lead(cleaned, source.Text),
            Language = source.Language,
            Published = published,
            Outlet = source.Outlet ?? Outlet(cleaned, bylines),
            Agencies = agencies,
            Dateline = cleaned.Dateline is null ? null : DatelineReader.Read(cleaned.Dateline, published?.Value),
            Captions = Captions(cleaned.Lines),
        };
    }

    /// <summary>"LOMÉ, 22 nov (Ogou Presse) /": an agency that nobody has listed yet, by its name.</summary>
    private static string? UnlistedAgency(string? dateline)
    {
        var open = dateline?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        var close = open < 0 ? -1 : dateline!.IndexOf(')', open);
        return dateline is not null && close > open + 2 && open > 0 && dateline.AsSpan(open, close - open).IndexOfAnyInRange('0', '9') < 0 && char.IsUpper(dateline[open + 1]) && !Publishers(dateline).Any() && IsAgency(Tokenizer.Tokenize(dateline[(open + 1)..close]))
            ? dateline[(open + 1)..close].Trim()
            : null;
    }

    private static bool IsAgency(Token[] name) =>
        name.Length is > 1 and < 7 && (FurnitureLexicon.French.AgencyWords.TryMatch(name, 0, 1, out _, out _) || FurnitureLexicon.French.AgencyWords.TryMatch(name, name.Length - 1, name.Length, out _, out _));

    /// <summary>As the page has it: paragraphs stay apart, lines broken in the middle of a sentence do not.</summary>
    private static string? Lead(CleanedDocument cleaned, string raw)
    {
        var lead = new StringBuilder();
        var end = 0;
        foreach (var line in cleaned.Lines)
        {
            if (line.Kind == LineKind.Lead)
            {
                lead.Append(lead.Length == 0 ? "" : raw.AsSpan(end, line.Raw.Start - end).Count('\n') > 1 ? "\n\n" : " ").Append(line.Text);
                end = line.Raw.End;
            }
        }

        return lead.Length == 0 ? null : lead.ToString();
    }

    private static string? Joined(CleanedDocument cleaned, LineKind kind)
    {
        var text = string.Join(' ', cleaned.Lines.Where(line => line.Kind == kind).Select(line => line.Text));
        return text.Length == 0 ? null : text;
    }

    /// <summary>The medium that signs; an agency where the page is its own: its dateline above, its name alone below.</summary>
    private static string? Outlet(CleanedDocument cleaned, List<Publisher> bylines)
    {
        if (bylines.FindIndex(publisher => !publisher.IsAgency) is >= 0 and var medium)
        {
            return bylines[medium].Name;
        }

        var lastBody = -1;
        for (var i = 0; i < cleaned.Lines.Count; i++)
        {
            lastBody = cleaned.Lines[i].Kind == LineKind.Body ? i : lastBody;
        }

        if (cleaned.Dateline is { } dateline && !Publishers(dateline).Any() && bylines is [{ IsAgency: true } agency]
            && cleaned.Lines.Skip(lastBody + 1).Any(line => line.Kind == LineKind.Byline && line.Text[0] == '('))
        {
            return agency.Name;
        }

        // "© 2024 Le Monde" at the foot of the page.
        foreach (var line in cleaned.Lines.Skip(lastBody + 1))
        {
            if (line.Text.Contains('©', StringComparison.Ordinal) && line.Text.Length < 200)
            {
                foreach (var publisher in Publishers(line.Text))
                {
                    return publisher.Name;
                }
            }
        }

        return null;
    }

    private static IEnumerable<Publisher> Publishers(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i < tokens.Length;)
        {
            if (PublisherNames.TryMatch(tokens, text, i, tokens.Length, out var publisher, out var length))
            {
                yield return publisher;
                i += length;
            }
            else
            {
                i++;
            }
        }
    }

    private static List<Caption> Captions(IReadOnlyList<PageLine> lines)
    {
        var captions = new List<Caption>();
        var open = false;
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.Caption)
            {
                open = false;
                continue;
            }

            if (CreditReader.ReadLine(line.Text, Tokenizer.Tokenize(line.Text)) is { } credit)
            {
                if (open)
                {
                    captions[^1] = captions[^1] with { Credit = credit };
                }

                open = false;
            }
            else
            {
                var end = CreditReader.ReadEnd(line.Text, loosely: true);
                var text = end is null ? line.Text : line.Text[..end.Value.TextEnd].TrimEnd();
                captions.Add(new Caption(text[CreditReader.LabelLength(text)..].TrimStart('©', ' ', '\u00A0'), end?.Credit));
                open = end is null;
            }
        }

        return captions;
    }
}
