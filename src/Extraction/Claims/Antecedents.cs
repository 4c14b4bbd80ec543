using Dossier.Extraction.Actors;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Whom a speaker's pronoun, or a noun that names nobody ("l'intéressé", "la chercheuse"), points back to.</summary>
internal sealed class Antecedents(ActorDirectory actors, TokenizedText text, IReadOnlyList<SentenceSyntax> sentences)
{
    /// <summary>In sentences, how far back a pronoun may look for the last voice.</summary>
    private const int VoiceReach = 3;

    /// <summary>Endings of nouns whose article is elided, by gender.</summary>
    private static readonly string[] FeminineEndings = ["tion", "sion", "ance", "ence", "té", "ée", "ie", "ise", "que", "ure", "ade", "une", "ue"];
    private static readonly string[] MasculineEndings = ["ment", "isme", "age", "eau", "at", "eil", "al", "ti", "eur", "et", "if", "oir", "ère", "ste"];

    /// <summary>A sentence about "il" after sentences about "il": how many of them one looks through.</summary>
    private const int DeepestChain = 6;

    /// <summary>By token: what has been worked out since the last voice.</summary>
    private readonly Dictionary<int, IReadOnlyList<ClaimSpeaker>?> _known = [];
    private int _depth;

    /// <summary>The speaker of the last claim, and the sentence in which its words end.</summary>
    public (ClaimSpeaker Speaker, int Sentence)? Voice
    {
        get;
        set
        {
            field = value;
            _known.Clear();
        }
    }

    /// <summary>Who "il", "-t-elle", "eux" is: who spoke in the sentence before the words, or what that is about; null where the text as a whole must tell.</summary>
    /// <param name="read">Reads the speaker that a noun chunk is.</param>
    public IReadOnlyList<ClaimSpeaker>? Of(SentenceSyntax sentence, int token, Func<SentenceSyntax, IReadOnlyList<int>, IReadOnlyList<ClaimSpeaker>> read)
    {
        if (_known.TryGetValue(token, out var known))
        {
            return known;
        }

        if (_depth == DeepestChain)
        {
            return null;
        }

        _depth++;
        var found = Find(sentence, token, read);
        _depth--;
        return _known[token] = found;
    }

    private IReadOnlyList<ClaimSpeaker>? Find(SentenceSyntax sentence, int token, Func<SentenceSyntax, IReadOnlyList<int>, IReadOnlyList<ClaimSpeaker>> read)
    {
        var word = sentence.Tokens[token].Lower;
        var inverted = word[0] == '-';
        word = word.TrimStart('-').Replace("t-", "", StringComparison.Ordinal);
        if (word is "celui-ci" or "celle-ci" && actors.LastPersons(token, 1) is [var nearest] && new ClaimSpeaker(nearest, actors[nearest].Name) is { } latter && Agrees(latter, plural: false, word is "celle-ci"))
        {
            return [latter];
        }

        if (word is not ("il" or "elle" or "ils" or "elles" or "lui" or "eux"))
        {
            return null;
        }

        var plural = word is "ils" or "elles" or "eux";
        bool? feminine = word is "elle" or "elles" ? true : word is "lui" ? null : false;
        if (!inverted && HasVerbBefore(sentence, token))
        {
            // "ont visé cet hôtel car selon eux": whom the sentence is about.
            return token > sentence.Sentence.FirstToken && sentence.Tokens[token - 1].Is(WordClass.Preposition) && Subjects(sentence) is { Count: > 0 } own && sentence.Chunks[own[0]].End <= token
                && read(sentence, own) is [{ } about] && Agrees(about, plural, feminine) ? [about] : null;
        }

        var first = inverted ? FirstOfWords(sentence) : sentence.Index;
        var voice = Voice is { } last && last.Sentence <= sentence.Index && sentence.Index - last.Sentence <= VoiceReach && Agrees(last.Speaker, plural, feminine) ? last.Speaker : null;
        if (voice is not null && (inverted ? Voice!.Value.Sentence >= first - 1 : Voice!.Value.Sentence == sentence.Index))
        {
            return [voice];
        }

        IReadOnlyList<ClaimSpeaker>? thing = null;
        for (var s = first - 1; s >= Math.Max(0, first - VoiceReach); s--)
        {
            var who = Subjects(sentences[s]) is { Count: > 0 } subjects ? read(sentences[s], subjects) : [];
            if (who.Count > 0 && (who.Count > 1 ? plural : Agrees(who[0], plural, feminine)))
            {
                if (who.All(IsPerson))
                {
                    return who;
                }

                thing ??= s == first - 1 ? who : null;
            }

            if (voice is not null && Voice!.Value.Sentence >= s)
            {
                return thing ?? [voice];
            }

            if (thing is not null && !inverted)
            {
                return thing;
            }
        }

        return thing is not null && thing.All(t => t.Actor is null) && actors.Pronoun(sentence, token).Count > 0 ? null : thing;
    }

    /// <summary>"l'intéressé", "la chercheuse": the person whom the sentence before is about, or who spoke last; null where nobody fits.</summary>
    public ClaimSpeaker? Person(SentenceSyntax sentence, int chunk, Func<SentenceSyntax, IReadOnlyList<int>, IReadOnlyList<ClaimSpeaker>> read)
    {
        var noun = sentence.Chunks[chunk];
        var article = sentence.Tokens[noun.First].Lower;
        bool? feminine = article is "la" or "cette" ? true : article is "le" or "ce" ? false : sentence.Tokens[noun.Head].Lower.EndsWith('e') ? null : false;
        var first = FirstOfWords(sentence);
        if (article is not ("ce" or "cette") && first > 0 && Subjects(sentences[first - 1]) is { Count: 1 } subjects && read(sentences[first - 1], subjects) is [{ } subject] && IsPerson(subject) && Agrees(subject, plural: false, feminine))
        {
            return subject;
        }

        if (article is not ("ce" or "cette") && Voice is { } last && sentence.Index - last.Sentence <= VoiceReach && IsPerson(last.Speaker) && Agrees(last.Speaker, plural: false, feminine))
        {
            return last.Speaker;
        }

        return actors.LastPersons(noun.First, 1) is [var person] && new ClaimSpeaker(person, actors[person].Name) is { } named && Agrees(named, plural: false, feminine) ? named : null;
    }

    private bool IsPerson(ClaimSpeaker speaker) => speaker.Actor is { } actor && actors[actor].Kind == ActorKind.Person;

    private static bool HasVerbBefore(SentenceSyntax sentence, int token)
    {
        foreach (var chunk in sentence.Chunks)
        {
            if (chunk.End > token)
            {
                break;
            }

            if (chunk.Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence in which the quotation begins that runs into this one.</summary>
    private int FirstOfWords(SentenceSyntax sentence)
    {
        var start = sentence.Sentence.Span.Start;
        var running = text.QuotationEndingAfter(start);
        return running < text.Quotations.Length && text.Quotations[running].Outer.Start is var opened && opened < start
            ? Math.Max(0, text.SentenceFrom(opened + 1) - 1)
            : sentence.Index;
    }

    /// <summary>The subjects of the first verb outside quotation marks.</summary>
    private IReadOnlyList<int> Subjects(SentenceSyntax sentence)
    {
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true } verb && !text.IsQuoted(sentence.Tokens[verb.Head].Span) && sentence.ClauseOf(k).Subjects is { Count: > 0 } subjects && !(k > 0 && sentence.Chunks[subjects[0] > 0 ? subjects[0] - 1 : 0].Kind == ChunkKind.Subordinator))
            {
                return subjects;
            }
        }

        return [];
    }

    private bool Agrees(ClaimSpeaker speaker, bool plural, bool? feminine)
    {
        if (speaker.Actor is not { } actor)
        {
            var (many, gender) = Article(speaker.Text);
            return plural == many && (feminine is null || gender is null || gender == feminine);
        }

        var entity = actors[actor];
        var isMany = entity.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Country && entity.Name.Split(' ', '-')[0] is [.., 's' or 'x'] && entity.Name.Length > 4;
        return entity.Kind == ActorKind.Person
            ? !plural && (feminine is null || entity.Feminine is null || entity.Feminine == feminine)
            : (plural == isMany || entity.Kind == ActorKind.Group) && (feminine is null || Gender(entity) is not { } sex || sex == feminine);
    }

    private static bool? Gender(DocumentEntity entity) => entity.Kind == ActorKind.Country ? ActorDirectory.IsFeminineCountry(entity.Name) : GenderOf(entity.Name.Split(' ')[0]);

    /// <summary>Number and gender of a phrase, as its first word has them.</summary>
    private static (bool Many, bool? Feminine) Article(string phrase)
    {
        var words = Tokenizer.Tokenize(phrase);
        if (words.Length < 2)
        {
            return (false, null);
        }

        return words[0].Lower switch
        {
            "un" or "le" or "ce" or "cet" => (false, false),
            "une" or "la" or "cette" or "sa" => (false, true),
            "son" => (false, false),
            "l'" => (false, GenderOf(words[1].Lower)),
            _ => (words[0].Is(WordClass.Article | WordClass.Determiner) || words[1].Lower is [.., 's' or 'x'], null),
        };
    }

    private static bool? GenderOf(string word) => Array.Exists(FeminineEndings, word.EndsWith) ? true : Array.Exists(MasculineEndings, word.EndsWith) ? false : null;
}
