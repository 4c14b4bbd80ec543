using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Persons or a force whom no name tells: "plusieurs milliers d'étudiants", "la police".</summary>
/// <param name="Span">The phrase without its article: "plusieurs milliers d'étudiants".</param>
/// <param name="BareSpan">What they are, however many: "étudiants".</param>
/// <param name="Knows">The reader is expected to know who it is: "la police".</param>
internal sealed record UnnamedParty(SentenceSyntax Sentence, TextSpan Span, TextSpan BareSpan, string Text, ActorKind Kind, bool Knows)
{
    public string Name => Span.In(Text);

    public string Bare => BareSpan.In(Text);

    /// <summary>"les manifestants", "des milliers de personnes": says no more than that they are persons who take part.</summary>
    public bool IsGeneric => CollectiveNouns.IsGeneric(Folding.Fold(Bare));

    /// <summary>"trois enfants", "des civils": a toll, in which nobody is anybody.</summary>
    public bool IsToll => !Knows && (Bare.Length < Name.Length || IsGeneric);
}

/// <content>Who has no name becomes an actor where an event would else lack a party.</content>
internal sealed partial class ActorDirectory
{
    private readonly Dictionary<string, int> _unnamed = new(StringComparer.Ordinal);
    private string? _textMark;

    /// <summary>The unnamed party that a noun chunk is; null of a name, of one person, and of things.</summary>
    public UnnamedParty? UnnamedIn(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        if (noun is not { Kind: ChunkKind.Noun, IsPronoun: false } || noun.Mention >= 0 && !IsUnnamedPerson(sentence, chunk) || noun.Head >= noun.End)
        {
            return null;
        }

        var (first, end, head) = (FirstWord(sentence, noun), noun.End, noun.Head);
        var tokens = sentence.Tokens;
        var sort = CollectiveNouns.SortOf(tokens[head].Folded);
        for (var k = chunk; sort == CollectiveSort.Quantity && k + 2 < sentence.Chunks.Count && IsOf(sentence, k + 1) && sentence.Chunks[k + 2] is { Kind: ChunkKind.Noun, IsPronoun: false } counted; k += 2)
        {
            // "plusieurs dizaines de milliers d'étudiants"
            (noun, end, head) = (counted, counted.End, counted.Head);
            sort = counted.Mention >= 0 ? _mentions[counted.Mention].Sort == MentionSort.Role ? CollectiveSort.People : CollectiveSort.None : CollectiveNouns.SortOf(tokens[head].Folded);
        }

        if (noun.Mention >= 0)
        {
            sort = _mentions[noun.Mention].Plural ? CollectiveSort.People : CollectiveSort.None;
        }

        var definite = tokens[noun.First].Lower is "la" or "l'" or "le" or "les" || noun.First > 0 && tokens[noun.First - 1].Lower is "la" or "l'" or "le" or "les" or "du" or "au" or "aux";
        if (tokens[noun.First].Lower is "son" or "sa" or "ses" or "leur" or "leurs" || sort is CollectiveSort.None or CollectiveSort.Quantity || sort == CollectiveSort.Institution && !definite)
        {
            return null;
        }

        var span = new TextSpan(tokens[first].Start, tokens[end - 1].End);
        var knows = definite && sort is CollectiveSort.Institution or CollectiveSort.Faction;
        return new UnnamedParty(sentence, span, new TextSpan(tokens[head].Start, tokens[end - 1].End), _text, sort == CollectiveSort.Institution ? ActorKind.Organisation : ActorKind.Group, knows);
    }

    /// <summary>The actor that an unnamed party is in this document: the one already there under the same words, else a new one.</summary>
    public int Unnamed(UnnamedParty party)
    {
        var key = ActorKey.Unnamed(party.Kind, party.Bare, _textMark ??= ActorKey.TextMark(_text));
        if (!_unnamed.TryGetValue(key, out var index))
        {
            if (party.Knows && OnlyOne(party) is { } named)
            {
                return named;
            }

            index = _entities.Count;
            _unnamed.Add(key, index);
            var opens = party.Span.Start == party.Sentence.Sentence.Span.Start;
            _entities.Add(new DocumentEntity(party.Kind, key, opens ? char.ToLowerInvariant(party.Name[0]) + party.Name[1..] : party.Name) { Index = index });
        }

        var mention = new Mention { Sort = MentionSort.Group, First = 0, End = 0, Span = party.Span, Name = party.Name, Sentence = party.Sentence.Index, Actor = index };
        _entities[index].Add(mention, party.Name);
        _spans = null;
        if (party.Bare != party.Name)
        {
            _entities[index].Names.TryAdd(party.Bare, 1);
        }

        return index;
    }

    /// <summary>"la police", where the text has one police with a name, though later on.</summary>
    private int? OnlyOne(UnnamedParty party)
    {
        var opening = Folding.Fold(party.Bare) + " ";
        var named = _entities.FindAll(e => e.Kind == party.Kind && e.FoldedName.StartsWith(opening, StringComparison.Ordinal));
        return named.Count == 1 ? named[0].Index : null;
    }

    /// <summary>The actor of a name that no list knows, and that speaks: the one already there who bears it, else a new one.</summary>
    public int Named(TextSpan name, int sentence, bool isPerson)
    {
        var spelling = name.In(_text);
        var key = isPerson ? ActorKey.Surname(spelling) : ActorKey.Organisation(spelling, null);
        var folded = Folding.Fold(spelling);
        if (!_unnamed.TryGetValue(key, out var index))
        {
            index = _entities.FindIndex(entity => entity.Kind is not ActorKind.Country && Array.Exists(entity.FoldedName.Split(' '), word => word == folded));
            if (index < 0)
            {
                index = _entities.Count;
                _entities.Add(new DocumentEntity(isPerson ? ActorKind.Person : ActorKind.Organisation, key, spelling) { Index = index });
            }

            _unnamed.Add(key, index);
        }

        _entities[index].Add(new Mention { Sort = isPerson ? MentionSort.Person : MentionSort.Organisation, First = 0, End = 0, Span = name, Name = spelling, Sentence = sentence, Actor = index }, spelling);
        return index;
    }

    /// <summary>Who the sentence before is about: its subject.</summary>
    public IReadOnlyList<int> LastSubject(SentenceSyntax sentence) =>
        sentence.Index > 0 ? SubjectsBefore(_sentences[sentence.Index - 1], sentence.Sentence.FirstToken).FirstOrDefault() ?? [] : [];

    /// <summary>Past the article: "les manifestants" are "manifestants", "plusieurs manifestants" stay.</summary>
    private static int FirstWord(SentenceSyntax sentence, Chunk noun)
    {
        var first = noun.First;
        while (first < noun.Head && sentence.Tokens[first].Is(WordClass.Article))
        {
            first++;
        }

        return first;
    }

    private static bool IsOf(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk].Kind == ChunkKind.Preposition && sentence.Lower(chunk) is "de" or "d'" or "du" or "des";
}
