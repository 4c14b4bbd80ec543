using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <content>"les deux hommes", "les deux pays", "son allié": those spoken of before.</content>
internal sealed partial class ActorDirectory
{
    /// <summary>Country actors that the text has most to do with before a token: those that "les deux pays" are.</summary>
    public IReadOnlyList<int> SalientCountries(int token, int count)
    {
        var weight = _places.CountriesBefore(token, code => _countries.GetValueOrDefault(code, -1));
        return weight.Count < count ? [] : [.. weight.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(count).Select(w => w.Key).Order()];
    }

    /// <summary>In sentences, how far back the countries spoken of last are looked for.</summary>
    private const int NearSentences = 3;

    /// <summary>Going back sentence by sentence, the countries spoken of, where they are just so many; else none.</summary>
    private List<int> LastCountries(int token, int count)
    {
        var found = new List<int>(count + 1);
        var last = SentenceAt(token);
        for (var s = last; s >= Math.Max(0, last - NearSentences) && found.Count < count; s--)
        {
            foreach (var at in _places.InSentence(s))
            {
                if (_mentions[at].First < token && CountryIn(_mentions[at]) is var actor and >= 0 && !found.Contains(actor))
                {
                    found.Add(actor);
                }
            }
        }

        found.Sort();
        return found.Count == count ? found : [];
    }

    private int SentenceAt(int token)
    {
        var (low, high) = (0, _sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _sentences[middle].Sentence.FirstToken <= token ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int CountryIn(Mention mention) =>
        mention.Sort == MentionSort.Country && !mention.IsPlace ? mention.Actor
        : mention.Sort is MentionSort.Person or MentionSort.Role && (mention.Country ?? (mention.Actor >= 0 ? _entities[mention.Actor].Country : null)) is { } code ? _countries.GetValueOrDefault(code, -1)
        : -1;

    /// <summary>The persons spoken of last before a token.</summary>
    public IReadOnlyList<int> LastPersons(int token, int count)
    {
        var persons = _places.LastPersons(token, count);
        return persons.Count == count ? [.. persons.Order()] : [];
    }

    /// <summary>"avec lui": the person spoken of last who is not one of those that take part already.</summary>
    public IReadOnlyList<int> OtherPerson(SentenceSyntax sentence, int pronoun, List<Events.EventParticipant> others)
    {
        bool? feminine = sentence.Lower(pronoun) == "elle" ? true : sentence.Lower(pronoun) == "lui" ? false : null;
        var token = sentence.Chunks[pronoun].First;
        for (var s = sentence.Index; s >= Math.Max(0, sentence.Index - NearSentences); s--)
        {
            var there = _places.InSentence(s);
            for (var i = there.Count - 1; i >= 0; i--)
            {
                var mention = _mentions[there[i]];
                if (mention.First < token && mention.Actor >= 0 && _entities[mention.Actor].Kind == ActorKind.Person && Agrees(_entities[mention.Actor], feminine) && !others.Exists(o => o.Actor == mention.Actor))
                {
                    return [mention.Actor];
                }
            }
        }

        return [];
    }

    /// <summary>"la Russie a livré des missiles à son alliée": of the two countries that the text is about, the other.</summary>
    private int? OtherOfPair(SentenceSyntax sentence, Chunk noun, Mention mention)
    {
        if (sentence.Tokens[noun.First].Lower is not ("son" or "sa") || !WordClasses.Is(mention.Roles[0].Role.Title + "s", WordClass.TwoCountries))
        {
            return null;
        }

        var pair = SalientCountries(noun.First, 2);
        var there = _places.InSentence(sentence.Index);
        for (var i = there.Count - 1; i >= 0; i--)
        {
            if (_mentions[there[i]] is var earlier && earlier.First < noun.First && pair.Contains(earlier.Actor))
            {
                return pair.First(p => p != earlier.Actor);
            }
        }

        return null;
    }

    /// <summary>"les ministres de l'Intérieur", "les chefs des deux armées": not those spoken of last, unless they are counted.</summary>
    private static bool IsOfSomebody(SentenceSyntax sentence, Chunk noun, Mention mention)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            if (sentence.Tokens[i].Lower is "deux" or "trois" or "quatre")
            {
                return false;
            }
        }

        return mention.Roles is [{ Title: var title }, ..] && title.Contains(' ', StringComparison.Ordinal)
            || noun.End < sentence.Sentence.EndToken && sentence.Tokens[noun.End].Lower is "de" or "d'" or "du" or "des";
    }

    /// <summary>"les deux hommes", "les trois pays", "les dirigeants".</summary>
    private IReadOnlyList<int> PairBefore(SentenceSyntax sentence, Chunk noun)
    {
        var tokens = sentence.Tokens;
        var definite = false;
        var count = 0;
        var people = false;
        var countries = false;
        for (var i = noun.First; i < noun.End; i++)
        {
            definite |= tokens[i].Lower is "les" or "ces" or "leurs";
            count = tokens[i].Lower switch { "deux" => 2, "trois" => 3, "quatre" => 4, _ => count };
            people |= tokens[i].Is(WordClass.TwoPeople);
            countries |= tokens[i].Is(WordClass.TwoCountries);
        }

        definite |= noun.First > 0 && (tokens[noun.First - 1].Lower is "des" or "aux");
        if (!definite)
        {
            return [];
        }

        return people ? LastPersons(noun.First, count == 0 ? 2 : count) : countries && count > 0 ? LastCountries(noun.First, count) is { Count: > 0 } near ? near : SalientCountries(noun.First, count) : [];
    }
}
