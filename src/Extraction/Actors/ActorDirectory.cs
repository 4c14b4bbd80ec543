using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>
/// Says who stands in a slot: a name, a role, a pronoun, "les deux hommes", "une délégation dirigée par X", "des soldats russes".
/// Countries that only an adjective or a place names become actors when something needs them.
/// </summary>
internal sealed partial class ActorDirectory
{
    private readonly List<DocumentEntity> _entities;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly IReadOnlyList<SentenceSyntax> _sentences;
    private readonly string _text;
    private readonly HashSet<(int Actor, TextSpan Span)> _pronouns = [];

    public ActorDirectory(ActorAnalysis analysis, IReadOnlyList<SentenceSyntax> sentences, string text)
    {
        _entities = [.. analysis.Entities];
        _mentions = analysis.Mentions;
        _sentences = sentences;
        _text = text;
    }

    public IReadOnlyList<DocumentEntity> Entities => _entities;

    public IReadOnlyCollection<(int Actor, TextSpan Span)> Pronouns => _pronouns;

    public DocumentEntity this[int actor] => _entities[actor];

    /// <summary>The one who spoke last: "a-t-il ajouté" is said by him, whoever was subject in between.</summary>
    public (int Actor, int Sentence)? LastSpeaker { get; set; }

    public Mention MentionOf(int index) => _mentions[index];

    /// <summary>Who a noun chunk is; several for a pair or a plural, none for nobody in particular.</summary>
    public IReadOnlyList<int> In(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        if (noun.Kind != ChunkKind.Noun)
        {
            return [];
        }

        if (noun.IsPronoun)
        {
            return Pronoun(sentence, noun.Head);
        }

        if (noun.Mention >= 0)
        {
            return InMention(sentence, noun);
        }

        if (LeaderOf(sentence, chunk) is { Count: > 0 } leader)
        {
            return leader;
        }

        if (PairBefore(sentence, noun) is { Count: > 0 } pair)
        {
            return pair;
        }

        return Adjective(sentence, noun) is { } country ? [country] : [];
    }

    /// <summary>"trois militaires": persons whom the text does not name.</summary>
    public bool IsUnnamedPerson(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: >= 0 and var mention } && _mentions[mention] is { Sort: MentionSort.Role, Actor: < 0 };

    /// <summary>"les Argentins", "les Kurdes": many, by one name.</summary>
    public bool IsPeople(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: >= 0 and var mention }
        && (_mentions[mention] is { Sort: MentionSort.Country, IsDemonym: true } || _mentions[mention].Sort == MentionSort.Group);

    /// <summary>"les dirigeants de l'Union européenne": more than one, whom their roles name together.</summary>
    public bool IsPluralRole(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: >= 0 and var mention } && _mentions[mention] is { Sort: MentionSort.Role, Plural: true };

    /// <summary>"la guérilla de l'ELN", "des combattants du M23": a common noun for people, who act for whoever "de" names.</summary>
    public static bool IsCollective(SentenceSyntax sentence, int chunk)
    {
        if (sentence.Chunks[chunk] is not { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } noun)
        {
            return false;
        }

        var head = sentence.Tokens[noun.Head].Folded;
        return SpeakerNouns.IsHuman(head) || NounClasses.French.TryGet(head, out var named) && named.Name is "troops" or "fighters" or "police" or "people" or "protesters" or "prisoners" or "hostages" or "delegation" or "officials" or "aircraft" or "ships" or "arms";
    }

    public IReadOnlyList<int> In(SentenceSyntax sentence, IEnumerable<int> chunks) => [.. chunks.SelectMany(c => In(sentence, c)).Distinct()];

    /// <summary>The mentions that share a chunk: both sides of "Kim-Poutine".</summary>
    public IReadOnlyList<int> ModifierOf(Chunk noun)
    {
        if (noun.Modifier < 0)
        {
            return [];
        }

        var first = _mentions[noun.Modifier].First;
        return [.. _mentions.Where(m => m.First == first && m.Actor >= 0 && !m.Nested).Select(m => m.Actor).Distinct()];
    }

    /// <summary>The country of a place or an adjective, as an actor: the one already there, else a new one with this as its mention.</summary>
    public int Country(string code, TextSpan evidence, int sentence)
    {
        var key = ActorKey.Country(code);
        var index = _entities.FindIndex(e => e.Key == key);
        if (index < 0)
        {
            index = _entities.Count;
            var entity = new DocumentEntity(ActorKind.Country, key, CountryLexicon.French.ByCode(code)?.Name ?? code) { Country = code };
            var mention = new Mention { Sort = MentionSort.Country, First = 0, End = 0, Span = evidence, Name = evidence.In(_text), Country = code, Sentence = sentence, Actor = index };
            entity.Add(mention, mention.Name);
            _entities.Add(entity);
        }

        return index;
    }

    /// <summary>The country, as an actor of the text, that a person leads; null of anybody else.</summary>
    public int? StateOf(int actor)
    {
        var entity = _entities[actor];
        if (entity.Kind != ActorKind.Person || entity.Country is null || !entity.Leads)
        {
            return null;
        }

        var state = _entities.FindIndex(e => e.Key == ActorKey.Country(entity.Country));
        return state >= 0 ? state : null;
    }

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
            var persons = _mentions.Where(m => m.Sentence == s && m.First < token && m.Actor >= 0 && _entities[m.Actor].Kind == ActorKind.Person && Agrees(_entities[m.Actor], feminine))
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

    private IReadOnlyList<int> InMention(SentenceSyntax sentence, Chunk noun)
    {
        var mention = _mentions[noun.Mention];
        var shared = _mentions.Where(m => m.First == mention.First && !m.Nested && m.Actor >= 0 && m.Sort != MentionSort.Role).Select(m => m.Actor).Distinct().ToArray();
        if (shared.Length > 0)
        {
            return shared;
        }

        if (mention.Actor >= 0)
        {
            return [mention.Actor];
        }

        if (mention is { Sort: MentionSort.Country, IsPlace: true })
        {
            return [];
        }

        if (!mention.Plural && mention.Sort == MentionSort.Role && OtherOfPair(sentence, noun, mention) is { } other)
        {
            return [other];
        }

        if (mention.Plural && !IsOfSomebody(sentence, noun, mention) && PairBefore(sentence, noun) is { Count: > 0 } pair)
        {
            return pair;
        }

        // "des agents de l'ANR", "les ministres de l'Union européenne": theirs.
        var owners = _mentions.Where(m => m.Nested && m.First >= mention.First && m.End <= mention.End && m.Actor >= 0 && m.Sort != MentionSort.Person).Select(m => m.Actor).Distinct().ToArray();
        if (mention.Sort == MentionSort.Role && owners.Length > 0)
        {
            return owners;
        }

        // "deux diplomates ivoiriens", "un soldat cambodgien": who they are is not told, whose they are is.
        return mention is { Sort: MentionSort.Role, Country: { } code } && !OfTwo(sentence, noun) ? [Country(code, mention.Span, sentence.Index)] : [];
    }

    private static bool OfTwo(SentenceSyntax sentence, Chunk noun) => sentence.Tokens[noun.First].Lower is "leurs" or "leur";

    /// <summary>"une délégation militaire conduite par X": X.</summary>
    private IReadOnlyList<int> LeaderOf(SentenceSyntax sentence, int chunk)
    {
        var next = chunk + 1;
        if (next + 3 < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Preposition && sentence.Chunks[next + 1].Kind == ChunkKind.Noun)
        {
            // "une mission de la SADC, conduite par X"
            next += sentence.Chunks[next + 2].Kind == ChunkKind.Comma ? 3 : 2;
        }

        if (next + 2 < sentence.Chunks.Count && sentence.Chunks[next].Verb is { IsBareParticiple: true } verb && WordClasses.Is(verb.Lemma, WordClass.LeadVerb)
            && sentence.Lower(next + 1) == "par")
        {
            return In(sentence, next + 2);
        }

        return [];
    }

    /// <summary>"des soldats russes": Russia.</summary>
    private int? Adjective(SentenceSyntax sentence, Chunk noun)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            ref readonly var token = ref sentence.Tokens[i];
            if (token.Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(token, out var code))
            {
                return Country(code, token.Span, sentence.Index);
            }
        }

        return null;
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
    private static bool IsFeminineCountry(string name)
    {
        var word = Folding.Fold(name.Split(' ')[0]);
        return word.EndsWith('e') && word is not ("mexique" or "cambodge" or "mozambique" or "zimbabwe" or "belize" or "suriname");
    }
}
