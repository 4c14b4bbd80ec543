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
    private readonly MentionIndex _places;

    /// <summary>By mention: the actors that are named where it begins, "Kim-Poutine"; null where nobody has asked.</summary>
    private readonly int[]?[] _shared;

    /// <summary>By span, those of actors that have been added among them; null where another has been added since.</summary>
    private SpanIndex<int>? _spans;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<(int Actor, TextSpan Span)> _pronouns = [];

    public ActorDirectory(ActorAnalysis analysis, IReadOnlyList<SentenceSyntax> sentences, string text)
    {
        _entities = [.. analysis.Entities];
        _mentions = analysis.Mentions;
        _sentences = sentences;
        _text = text;
        _shared = new int[_mentions.Count][];
        _places = new MentionIndex(_mentions, _entities, sentences.Count);
        foreach (var entity in _entities)
        {
            if (entity is { Kind: ActorKind.Country, Country: { } code })
            {
                _countries.TryAdd(code, entity.Index);
            }
        }
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
            var mention = _mentions[noun.Mention];
            if (mention is { Sort: MentionSort.Role, Actor: < 0, Plural: false } && Apposed(sentence, chunk) is { } apposed)
            {
                return [apposed];
            }

            var named = InMention(sentence, noun);
            return named.Count == 0 && mention is { Sort: MentionSort.Role, Plural: true } ? Owners(sentence, chunk) : named;
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

    /// <summary>A person whom the text calls a singer, a player, a tourist and nothing more: no party to affairs of state.</summary>
    public bool IsPrivate(int actor) => _entities[actor] is { Kind: ActorKind.Person, Roles: { Count: > 0 } roles } && roles.TrueForAll(r => r.Role.Class is RoleClass.Other or RoleClass.Relative);

    /// <summary>A person of whom the text tells a public office.</summary>
    public bool HoldsOffice(int actor) => _entities[actor] is { Kind: ActorKind.Person, Roles: { Count: > 0 } roles }
        && roles.Exists(r => r.Role.Class is RoleClass.HeadOfState or RoleClass.HeadOfGovernment or RoleClass.Monarch or RoleClass.Minister or RoleClass.DeputyMinister or RoleClass.SecurityChief or RoleClass.Diplomat or RoleClass.PartyLeader or RoleClass.Religious && r.Role.Standalone);

    /// <summary>"des touristes espagnols", but "les deux alliés".</summary>
    public bool IsPrivateRole(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: >= 0 and var mention } && _mentions[mention] is { Sort: MentionSort.Role, Actor: < 0, Roles: [{ Role.Class: RoleClass.Other or RoleClass.Relative }, ..] }
        && PairBefore(sentence, sentence.Chunks[chunk]).Count == 0;

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
        return SpeakerNouns.IsHuman(head) || CollectiveNouns.SortOf(head) is CollectiveSort.People or CollectiveSort.Crowd or CollectiveSort.Quantity || NounClasses.French.TryGet(head, out var named) && named.Name is "troops" or "fighters" or "police" or "people" or "protesters" or "prisoners" or "hostages" or "delegation" or "officials" or "aircraft" or "ships" or "arms";
    }

    /// <summary>The actors with a mention inside a span, each once.</summary>
    public IEnumerable<int> In(TextSpan span)
    {
        _spans ??= new SpanIndex<int>(_entities.SelectMany((entity, index) => entity.Mentions.Select(m => (m.Span, index))));
        return _spans.Inside(span).Distinct();
    }

    public IReadOnlyList<int> In(SentenceSyntax sentence, IReadOnlyList<int> chunks) => chunks.Count switch
    {
        0 => [],
        1 => In(sentence, chunks[0]),
        _ => [.. chunks.SelectMany(c => In(sentence, c)).Distinct()],
    };

    public IReadOnlyList<int> In(SentenceSyntax sentence, IEnumerable<int> chunks) => In(sentence, (IReadOnlyList<int>)[.. chunks]);

    /// <summary>The mentions that share a chunk: both sides of "Kim-Poutine".</summary>
    public IReadOnlyList<int> ModifierOf(Chunk noun)
    {
        if (noun.Modifier < 0)
        {
            return [];
        }

        var first = _mentions[noun.Modifier].First;
        return [.. _places.At(first).Select(m => _mentions[m]).Where(m => m.Actor >= 0 && !m.Nested).Select(m => m.Actor).Distinct()];
    }

    /// <summary>The country of a place or an adjective, as an actor: the one already there, else a new one with this as its mention.</summary>
    public int Country(string code, TextSpan evidence, int sentence)
    {
        if (!_countries.TryGetValue(code, out var index))
        {
            index = _entities.Count;
            var entity = new DocumentEntity(ActorKind.Country, ActorKey.Country(code), CountryLexicon.French.ByCode(code)?.Name ?? code) { Country = code, Index = index };
            var mention = new Mention { Sort = MentionSort.Country, First = 0, End = 0, Span = evidence, Name = evidence.In(_text), Country = code, Sentence = sentence, Actor = index };
            entity.Add(mention, mention.Name);
            _countries.Add(code, index);
            _spans = null;
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

        return _countries.TryGetValue(entity.Country, out var state) ? state : null;
    }

    /// <summary>"les chefs d'état-major des deux pays": theirs.</summary>
    private IReadOnlyList<int> Owners(SentenceSyntax sentence, int chunk)
    {
        var next = chunk + 1;
        return next + 1 < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Preposition && sentence.Lower(next) is "de" or "d'" or "du" or "des" && sentence.Chunks[next + 1].Kind == ChunkKind.Noun
            ? In(sentence, next + 1) : [];
    }

    /// <summary>"la vice-présidente de la banque (X), Y": Y; "X, président de la Transition": X.</summary>
    private int? Apposed(SentenceSyntax sentence, int chunk)
    {
        var next = chunk + 1;
        if (next + 2 < sentence.Chunks.Count && sentence.Lower(next) == "(" && sentence.Lower(next + 2) == ")")
        {
            next += 3;
        }

        if (next + 1 < sentence.Chunks.Count && sentence.Chunks[next].Kind == ChunkKind.Comma && Name(next + 1, bare: true) is { } behind
            && (next + 2 == sentence.Chunks.Count || sentence.Chunks[next + 2].Kind is ChunkKind.Comma or ChunkKind.Stop))
        {
            return behind;
        }

        return chunk > 1 && sentence.Chunks[chunk].First == sentence.Chunks[chunk].Head && sentence.Chunks[chunk - 1].Kind == ChunkKind.Comma ? Name(chunk - 2, bare: false) : null;

        int? Name(int at, bool bare) => sentence.Chunks[at] is { Kind: ChunkKind.Noun, Mention: >= 0 and var name } && _mentions[name] is { Sort: MentionSort.Person, Actor: >= 0 } person && (!bare || person.Roles.Count == 0) ? person.Actor : null;
    }

    private IReadOnlyList<int> InMention(SentenceSyntax sentence, Chunk noun)
    {
        var mention = _mentions[noun.Mention];
        var shared = _shared[noun.Mention] ??= [.. _places.At(mention.First).Select(m => _mentions[m]).Where(m => !m.Nested && m.Actor >= 0 && m.Sort != MentionSort.Role).Select(m => m.Actor).Distinct()];
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
        var owners = _places.Within(mention).Where(m => m.Nested && m.Actor >= 0 && m.Sort != MentionSort.Person).Select(m => m.Actor).Distinct().ToArray();
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
}
