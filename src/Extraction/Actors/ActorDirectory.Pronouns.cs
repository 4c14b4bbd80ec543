using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <content>Who a pronoun is.</content>
internal sealed partial class ActorDirectory
{
    /// <summary>How many pronouns may point back to one another: "il" to "elle" to "il".</summary>
    private const int DeepestChain = 64;

    /// <summary>By token: the pronouns that have been asked for.</summary>
    private readonly Dictionary<int, IReadOnlyList<int>> _resolved = [];
    private int _depth;

    /// <summary>Who "il", "-t-elle", "ils" is: the subject of what came before, of the right number and gender.</summary>
    public IReadOnlyList<int> Pronoun(SentenceSyntax sentence, int token)
    {
        var word = sentence.Tokens[token].Lower.TrimStart('-').Replace("t-", "", StringComparison.Ordinal);
        if (word is not ("il" or "elle" or "ils" or "elles" or "lui" or "celui-ci" or "celle-ci" or "eux"))
        {
            return [];
        }

        var plural = word is "ils" or "elles" or "eux";
        bool? feminine = word is "elle" or "elles" or "celle-ci" ? true : word is "il" or "ils" or "celui-ci" or "eux" ? false : null;
        var inverted = sentence.Tokens[token].Lower[0] == '-';
        if (inverted && !plural && LastSpeaker is { } last && sentence.Index - last.Sentence is >= 0 and < 4 && Agrees(_entities[last.Actor], feminine))
        {
            _pronouns.Add((last.Actor, sentence.Tokens[token].Span));
            return [last.Actor];
        }

        if (_resolved.TryGetValue(token, out var known))
        {
            return known;
        }

        if (_depth == DeepestChain)
        {
            return [];
        }

        _depth++;
        var found = Subject(sentence, token, plural, feminine, inverted);
        _depth--;
        return _resolved[token] = found;
    }

    private IReadOnlyList<int> Subject(SentenceSyntax sentence, int token, bool plural, bool? feminine, bool inverted)
    {
        // Persons before things: "il" is more often the minister than the country.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var s = inverted ? sentence.Index - 1 : sentence.Index; s >= Math.Max(0, sentence.Index - 3); s--)
            {
                foreach (var subjects in SubjectsBefore(_sentences[s], token))
                {
                    if (plural == subjects.Count > 1 && subjects.All(a => Agrees(_entities[a], feminine) && (pass == 1 || _entities[a].Kind == ActorKind.Person)))
                    {
                        foreach (var actor in subjects)
                        {
                            _pronouns.Add((actor, sentence.Tokens[token].Span));
                        }

                        return subjects;
                    }
                }
            }
        }

        return plural ? [] : OnlyPersonBefore(sentence, token, feminine);
    }

    /// <summary>Where no subject fits, the only person that the sentence before speaks of.</summary>
    private IReadOnlyList<int> OnlyPersonBefore(SentenceSyntax sentence, int token, bool? feminine)
    {
        for (var s = sentence.Index; s >= Math.Max(0, sentence.Index - 2); s--)
        {
            var persons = _places.InSentence(s).Select(m => _mentions[m]).Where(m => m.First < token && m.Actor >= 0 && _entities[m.Actor].Kind == ActorKind.Person && Agrees(_entities[m.Actor], feminine))
                .Select(m => m.Actor).Distinct().ToArray();
            if (persons.Length > 0)
            {
                if (persons.Length == 1)
                {
                    _pronouns.Add((persons[0], sentence.Tokens[token].Span));
                }

                return persons.Length == 1 ? persons : [];
            }
        }

        return [];
    }

    /// <summary>The subjects of the finite verbs before a token, the nearest first; of an earlier sentence, its first subject first.</summary>
    private IEnumerable<IReadOnlyList<int>> SubjectsBefore(SentenceSyntax sentence, int token)
    {
        var own = sentence.Sentence.FirstToken <= token && token < sentence.Sentence.EndToken;
        var subjects = new List<IReadOnlyList<int>>();
        for (var k = 0; k < sentence.Chunks.Count && sentence.Chunks[k].First < token; k++)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true })
            {
                var clause = sentence.ClauseOf(k);
                if (clause.Subjects.Count > 0 && clause.Subjects.All(c => !sentence.Chunks[c].IsPronoun || sentence.Chunks[c].First < token))
                {
                    var actors = In(sentence, clause.Subjects);
                    if (actors.Count > 0)
                    {
                        subjects.Add(actors);
                    }
                }
            }
        }

        if (own)
        {
            subjects.Reverse();
        }

        return subjects;
    }

    private static bool Agrees(DocumentEntity entity, bool? feminine) => entity.Kind switch
    {
        ActorKind.Person => feminine is null || entity.Feminine is null || entity.Feminine == feminine,
        ActorKind.Country => (feminine is null || feminine == IsFeminineCountry(entity.Name)) && !entity.Name.Split(' ', '-')[0].EndsWith('s'),
        _ => true,
    };

    /// <summary>Countries in -e are feminine, but for a few that the lexicon of French has long listed.</summary>
    public static bool IsFeminineCountry(string name)
    {
        var word = Folding.Fold(name.Split(' ')[0]);
        return word.EndsWith('e') && word is not ("mexique" or "cambodge" or "mozambique" or "zimbabwe" or "belize" or "suriname");
    }
}
