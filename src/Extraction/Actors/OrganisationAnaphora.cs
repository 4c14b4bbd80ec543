using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>"l'agence d'Etat", "le média officiel nord-coréen", "l'organisation": a common noun that points back to an organisation already named.</summary>
internal static class OrganisationAnaphora
{
    /// <summary>In tokens, how long such a description may be.</summary>
    private const int Longest = 6;

    /// <summary>Adds a mention for each description that points to somebody. Several agencies of one country: the one named last.</summary>
    public static void Resolve(TokenizedText text, List<Mention> mentions, List<DocumentEntity> entities)
    {
        var covered = new bool[text.Tokens.Length];
        foreach (var mention in mentions)
        {
            Array.Fill(covered, true, mention.First, mention.End - mention.First);
        }

        var antecedents = new OrganisationAntecedents(entities);
        var state = new Lazy<DocumentEntity?>(() => OnlyGovernment(entities) ?? MainCountry(entities));
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (!covered[i] && text.Tokens[i].IsCapitalised && Compatriot(text.Tokens, i, sentence.EndToken, entities) is { } compatriot)
                {
                    var named = new Mention { Sort = MentionSort.Role, First = i, End = i + 1, Span = text.Tokens[i].Span, Name = text.Tokens[i].Span.In(text.Text), Country = compatriot.Country, Sentence = s, Actor = compatriot.Index };
                    mentions.Add(named);
                    compatriot.Mentions.Add(named);
                    continue;
                }

                if (covered[i] || text.Tokens[i - 1].Lower is not ("le" or "la" or "les" or "l'" or "du" or "au" or "des" or "aux" or "cette" or "ce" or "ces")
                    || !HeadLexicon.French.TryMatch(text.Tokens, i, sentence.EndToken, out var head, out var length) || head.Plural && head.Sort != HeadSort.State || head.Needs == HeadNeed.Own || head.Sort == HeadSort.Site)
                {
                    continue;
                }

                var end = End(text.Tokens, i + length, sentence.EndToken, covered, out var country);
                if (head.Sort == HeadSort.State && country is null && end == i + length && !(end < sentence.EndToken && text.Tokens[end].Lower is "de" or "d'" or "du" or "des"))
                {
                    AddState(text, mentions, state.Value, i, end, s);
                    continue;
                }

                if (end < sentence.EndToken && (covered[end] || text.Tokens[end].IsCapitalised && text.Tokens[end].Kind == TokenKind.Word) || antecedents.Of(head, country, i) is not { } found)
                {
                    continue;
                }

                var span = new TextSpan(text.Tokens[i].Start, text.Tokens[end - 1].End);
                var mention = new Mention { Sort = MentionSort.Role, First = i, End = end, Span = span, Name = span.In(text.Text), Country = country, Sentence = s, Actor = found.Index };
                mentions.Add(mention);
                found.Mentions.Add(mention);
                antecedents.Add(found, i);
                i = end;
            }
        }
    }

    /// <summary>"le gouvernement", "les autorités" of a text that is about one country more than about any other: that country's.</summary>
    private static void AddState(TokenizedText text, List<Mention> mentions, DocumentEntity? country, int first, int end, int sentence)
    {
        if (country is null)
        {
            return;
        }

        var span = new TextSpan(text.Tokens[first].Start, text.Tokens[end - 1].End);
        var mention = new Mention
        {
            Sort = MentionSort.Role, First = first, End = end, Span = span, Name = span.In(text.Text), Country = country.Country, Sentence = sentence,
            Actor = country.Index,
        };
        mentions.Add(mention);
        country.Mentions.Add(mention);
    }

    /// <summary>"le Sénégalais": the one person of the text who comes from there.</summary>
    private static DocumentEntity? Compatriot(Token[] tokens, int i, int end, List<DocumentEntity> entities)
    {
        if (tokens[i - 1].Lower is not ("le" or "la" or "l'") || tokens[i].Folded[^1] is 's' && tokens[i - 1].Lower != "le" || i + 1 < end && tokens[i + 1].IsCapitalised && tokens[i + 1].Kind == TokenKind.Word
            || !CountryLexicon.French.TryMatchCountry(tokens, i, end, out var people, out _) || people.Form != CountryForm.People)
        {
            return null;
        }

        var feminine = tokens[i - 1].Lower switch { "la" => true, "le" => false, _ => (bool?)null };
        var persons = entities.FindAll(e => e.Kind == ActorKind.Person && !e.IsWeak && e.Country == people.Code && (feminine is null || e.Feminine is null || e.Feminine == feminine));
        return persons.Count == 1 ? persons[0] : null;
    }

    /// <summary>"le gouvernement" after "le gouvernement Lambert", where there is no other.</summary>
    private static DocumentEntity? OnlyGovernment(List<DocumentEntity> entities)
    {
        var governments = entities.FindAll(e => e is { Kind: ActorKind.Organisation, Organisation: null } && e.FoldedName.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && OfficeWords.IsOfLeader(e.FoldedName[..end]));
        return governments.Count == 1 ? governments[0] : null;
    }

    private static DocumentEntity? MainCountry(List<DocumentEntity> entities)
    {
        var countries = entities.Where(e => e.Kind == ActorKind.Country).OrderByDescending(Weight).Take(2).ToArray();
        return countries.Length == 0 || countries.Length == 2 && Weight(countries[0]) < 2 * Weight(countries[1]) ? null : countries[0];
    }

    private static int Weight(DocumentEntity country) => country.Names.Values.Sum();

    private static int End(Token[] tokens, int start, int end, bool[] covered, out string? country)
    {
        country = null;
        var cursor = start;
        while (cursor < end && cursor - start < Longest && !covered[cursor] && tokens[cursor].Kind == TokenKind.Word)
        {
            if (CountryLexicon.French.TryGetAdjective(tokens[cursor], out var code))
            {
                country = code;
                cursor++;
            }
            else if (OfficeWords.IsAdjective(tokens[cursor]))
            {
                cursor++;
            }
            else if (tokens[cursor].Lower is "de" or "d'" && cursor + 1 < end && !tokens[cursor + 1].Is(WordClass.Article | WordClass.Determiner)
                && (tokens[cursor + 1].Case == LetterCase.Lower && NameLexicon.French.IsCommon(tokens[cursor + 1]) || NameLexicon.French.IsCommon(tokens[cursor + 1])))
            {
                cursor += 2;
            }
            else
            {
                break;
            }
        }

        return cursor;
    }
}
