using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Plurals of nouns and the four forms of adjectives, by rule: a lexicon lists the masculine singular.</summary>
internal static class WordForms
{
    public static string Plural(string noun) => noun switch
    {
        [.., 's' or 'x' or 'z'] => noun,
        [.., 'e', 'a', 'u'] or [.., 'e', 'u'] => noun + "x",
        [.., 'a', 'l'] => noun[..^1] + "ux",
        _ => noun + "s",
    };

    /// <summary>Of a noun with its complement: "mises en garde".</summary>
    public static string PluralOfPhrase(string phrase)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Plural(phrase) : Plural(phrase[..space]) + phrase[space..];
    }

    public static string Feminine(string adjective) => adjective switch
    {
        [.., 'e'] => adjective,
        [.., 'e', 'u', 'x'] => adjective[..^1] + "se",
        [.., 'i', 'f'] => adjective[..^1] + "ve",
        [.. var stem, 'i', 'e', 't'] => stem + "iète",
        [.., 'e', 'l'] or [.., 'i', 'e', 'n'] => adjective + adjective[^1] + "e",
        [.. var stem, 'e', 'r'] => stem + "ère",
        _ => adjective + "e",
    };

    /// <summary>Masculine and feminine, singular and plural.</summary>
    public static IEnumerable<string> OfAdjective(string adjective)
    {
        var feminine = Feminine(adjective);
        return new[] { adjective, Plural(adjective), feminine, Plural(feminine) }.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The words that follow a head, folded; a last word with * is an adjective that agrees, and gives a list for each of its forms.</summary>
    public static IEnumerable<string[]> OfTail(string tail)
    {
        var forms = tail is [.. var words, '*']
            ? OfAdjective(words[(words.LastIndexOf(' ') + 1)..]).Select(form => words[..(words.LastIndexOf(' ') + 1)] + form)
            : [tail];
        return forms.Select(form => Tokenizer.Tokenize(form).Select(token => token.Folded).ToArray());
    }

    /// <summary>
    /// The ways a phrase ends once its last "de" or "à" runs into what follows: "de l'aveu de" also as "d'", "du" and "des".
    /// </summary>
    public static IEnumerable<string> WithContractions(string phrase)
    {
        yield return phrase;
        if (phrase.EndsWith(" de", StringComparison.Ordinal))
        {
            var stem = phrase[..^2];
            yield return stem + "d'";
            yield return stem + "du";
            yield return stem + "des";
        }
        else if (phrase.EndsWith(" à", StringComparison.Ordinal))
        {
            var stem = phrase[..^1];
            yield return stem + "au";
            yield return stem + "aux";
        }
    }
}
