using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Who a noun chunk makes speak: an actor, whoever issued a text, or words that name nobody.</summary>
internal sealed class SpeakerReader(ActorDirectory actors, string text, Antecedents antecedents)
{
    public IReadOnlyList<ClaimSpeaker> Read(SentenceSyntax sentence, IEnumerable<int> chunks) => [.. chunks.SelectMany(c => Read(sentence, c)).DistinctBy(s => (s.Actor, s.Actor is null ? s.Text : ""))];

    public IReadOnlyList<ClaimSpeaker> Read(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        if (noun.IsPronoun)
        {
            return ReadPronoun(sentence, noun.Head);
        }

        if (chunk > 0 && !IsPerson(noun) && !IsNamed(noun) && sentence.Chunks[chunk - 1] is { Kind: ChunkKind.Noun, Mention: >= 0 and var before }
            && (actors.MentionOf(before).Sort == MentionSort.Role || noun is { Mention: < 0, Modifier: < 0 } && noun.Head == noun.First && sentence.Tokens[noun.First].Case == LetterCase.Lower && !sentence.Tokens[noun.First].Is(WordClass.Article | WordClass.Determiner)))
        {
            // "la correspondante de la chaîne | France 24", "des militants | autonomistes": the role is who speaks.
            return Read(sentence, chunk - 1);
        }

        if (PersonBeside(sentence, chunk) is { } person)
        {
            return [person];
        }

        if (IsAgain(sentence, chunk) && antecedents.Person(sentence, chunk, Read) is { } again)
        {
            return [again];
        }

        if (noun.Mention >= 0)
        {
            return ReadMention(sentence, chunk, noun);
        }

        if (!HasSpeakingAdjective(sentence, noun) && actors.In(sentence, chunk) is { Count: > 0 } pair)
        {
            return [.. pair.Select(a => new ClaimSpeaker(a, TextOf(sentence, noun.First, noun.End)))];
        }

        var head = sentence.Tokens[noun.Head].Folded;
        if (antecedents.Voice is { Speaker.Actor: not null } voice && sentence.Index - voice.Sentence is >= 0 and < VoiceReach && PointsBack(sentence, noun))
        {
            return [voice.Speaker];
        }

        if (noun.Modifier >= 0 && actors.ModifierOf(noun) is { Count: 1 } named)
        {
            // "l'organisme X", "le site Y"
            return [new ClaimSpeaker(named[0], TextOf(sentence, noun.First, noun.End))];
        }

        if (SpeakerNouns.IsVehicle(head) && Issuer(sentence, chunk) is { } issuer)
        {
            return [issuer];
        }

        if (sentence.Tokens[noun.Head].Is(WordClass.Article | WordClass.Determiner) && IsSome(sentence, chunk))
        {
            // "certains", "l'un d'eux"
            return [new ClaimSpeaker(null, Phrase(sentence, chunk))];
        }

        if (actors.UnnamedIn(sentence, chunk) is { Knows: true } institution)
        {
            // "la police", "l'opposition": no name, and yet one that the reader knows.
            return [new ClaimSpeaker(actors.Unnamed(institution), Phrase(sentence, chunk))];
        }

        return SpeakerNouns.IsHuman(head) || SpeakerNouns.IsVehicle(head) || HeadLexicon.French.TryMatch(sentence.Tokens, noun.Head, noun.End, out _, out _) || HasHumanWord(sentence, noun) ? [new ClaimSpeaker(null, Phrase(sentence, chunk))] : ReadNamed(sentence, chunk);
    }

    /// <summary>"l'intéressé", "la chercheuse", "ce dernier": with an article and nothing more.</summary>
    private bool IsAgain(SentenceSyntax sentence, int chunk) => sentence.Chunks[chunk] is var noun && noun.End - noun.First == 2
        && !(chunk + 1 < sentence.Chunks.Count && (sentence.Chunks[chunk + 1].Kind == ChunkKind.Preposition && chunk + 2 < sentence.Chunks.Count && sentence.Chunks[chunk + 2].Kind == ChunkKind.Noun && sentence.Lower(chunk + 1) is "de" or "d'" or "du" or "des" or "en"
            || sentence.Chunks[chunk + 1].Kind == ChunkKind.Noun && sentence.Tokens[sentence.Chunks[chunk + 1].First].IsCapitalised)) && sentence.Tokens[noun.First].Lower is "le" or "la" or "l'" or "ce" or "cet" or "cette"
        && SpeakerNouns.PointsBack(sentence.Tokens[noun.End - 1].Folded) && !(noun.Mention >= 0 && actors.MentionOf(noun.Mention).Actor >= 0);

    private static bool IsSome(SentenceSyntax sentence, int chunk) => chunk + 1 < sentence.Chunks.Count && (sentence.Chunks[chunk + 1].Kind == ChunkKind.Verb && sentence.Lower(chunk) is [.., 's']
        || chunk + 2 < sentence.Chunks.Count && sentence.Lower(chunk + 1) is "d'" or "de" && (sentence.Chunks[chunk + 2].IsPronoun || sentence.Lower(chunk + 2) == "entre"));

    /// <summary>"La correspondante de la chaîne X en Egypte, Nadia Keller, affirme", "Nadia Keller, correspondante de X, affirme": the name beside the description.</summary>
    private ClaimSpeaker? PersonBeside(SentenceSyntax sentence, int chunk)
    {
        var chunks = sentence.Chunks;
        if (IsPerson(chunks[chunk]) || chunks[chunk].IsPronoun)
        {
            return null;
        }

        var q = chunk + 1;
        while (q + 1 < chunks.Count && (chunks[q].Kind == ChunkKind.Preposition && chunks[q + 1].Kind == ChunkKind.Noun && !IsPerson(chunks[q + 1]) || q == chunk + 1 && chunks[q].Kind == ChunkKind.Noun && !IsPerson(chunks[q]) && !chunks[q].IsPronoun))
        {
            q += chunks[q].Kind == ChunkKind.Noun ? 1 : 2;
        }

        if (q < chunks.Count && sentence.Lower(q) == "(")
        {
            while (q < chunks.Count && sentence.Lower(q) != ")")
            {
                q++;
            }

            q++;
        }

        if (chunk + 1 < chunks.Count && IsNamed(chunks[chunk + 1]) && chunks[chunk + 1].Kind == ChunkKind.Noun && Describes(sentence, chunk) && actors.ModifierOf(chunks[chunk + 1]) is [var bearer])
        {
            // "le député | solidaire Paul Garin"
            return new ClaimSpeaker(bearer, actors[bearer].Name);
        }

        if (q < chunks.Count && IsPerson(chunks[q]) && Describes(sentence, chunk))
        {
            // "la politologue bâloise Nadia Keller"
            return Named(chunks[q]);
        }

        if (q + 1 < chunks.Count && chunks[q].Kind == ChunkKind.Comma && IsPerson(chunks[q + 1]) && Describes(sentence, chunk)
            && (q + 2 >= chunks.Count || chunks[q + 2].Kind is ChunkKind.Comma or ChunkKind.Stop or ChunkKind.Quote))
        {
            return Named(chunks[q + 1]);
        }

        if (chunk == 2 && chunks[1].Kind == ChunkKind.Comma && chunks[0] is { Kind: ChunkKind.Noun, Mention: >= 0 } && !sentence.Tokens[chunks[2].First].Is(WordClass.Article | WordClass.Determiner) && Named(chunks[0]) is { } first && chunks[chunk].Mention < 0)
        {
            // "La Poste, direction du courrier, a réagi"
            return first;
        }

        return chunk > 1 && chunks[chunk - 1].Kind == ChunkKind.Comma && IsPerson(chunks[chunk - 2]) && Describes(sentence, chunk) && (chunk < 4 || chunks[chunk - 3].Kind is not (ChunkKind.Coordinator or ChunkKind.Comma))
            ? Named(chunks[chunk - 2]) : null;
    }

    private ClaimSpeaker? Named(Chunk noun) => actors.MentionOf(noun.Mention) is { Actor: >= 0 } mention ? new ClaimSpeaker(mention.Actor, mention.Span.In(text)) : null;

    /// <summary>An adjective with a person's name behind it.</summary>
    private bool IsNamed(Chunk chunk) => chunk is { Kind: ChunkKind.Noun, Mention: < 0, Modifier: >= 0 } && actors.MentionOf(chunk.Modifier).Sort == MentionSort.Person;

    private bool IsPerson(Chunk chunk) => chunk is { Kind: ChunkKind.Noun, Mention: >= 0 } && actors.MentionOf(chunk.Mention).Sort == MentionSort.Person;

    /// <summary>A role, or a noun for people, in the singular: what a name may stand beside.</summary>
    private bool Describes(SentenceSyntax sentence, int chunk) => sentence.Chunks[chunk] is { Kind: ChunkKind.Noun } noun && sentence.Tokens[noun.First].Lower is not ("les" or "des" or "ces" or "ses" or "leurs" or "plusieurs" or "deux")
        && (noun.Mention >= 0 ? actors.MentionOf(noun.Mention) is { Sort: MentionSort.Role, Plural: false } : SpeakerNouns.IsHuman(sentence.Tokens[noun.Head]) || HasHumanWord(sentence, noun));

    /// <summary>In sentences, how far "la même source" and "le communiqué" point back.</summary>
    private const int VoiceReach = 4;

    /// <summary>"la même source", "cette source", "le communiqué", "le texte": whoever spoke just before.</summary>
    private static bool PointsBack(SentenceSyntax sentence, Chunk noun)
    {
        var article = sentence.Tokens[noun.First].Lower;
        return sentence.Tokens[noun.Head].Is(WordClass.Source) && (article is "cette" || article is "la" && sentence.Tokens[noun.First + 1].Lower is "même")
            || SpeakerNouns.IsVehicle(sentence.Tokens[noun.Head]) && article is "le" or "la" or "l'" or "ce" or "cette" && noun.End - noun.First == 2;
    }

    /// <summary>"un rapport", "le classement annuel": a text, which speaks for whoever issues it.</summary>
    public static bool IsText(string words) => Tokenizer.Tokenize(words).Any(t => SpeakerNouns.IsVehicle(t));

    /// <summary>"source policière", "la même source", "plusieurs sources concordantes".</summary>
    public bool IsSource(SentenceSyntax sentence, int chunk) =>
        sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false } noun && sentence.Tokens[noun.Head].Is(WordClass.Source);

    /// <summary>Whoever is cited: as a speaker, or by the words alone.</summary>
    public IReadOnlyList<ClaimSpeaker> ReadSource(SentenceSyntax sentence, int chunk) =>
        Read(sentence, chunk) is { Count: > 0 } read ? read : [new ClaimSpeaker(null, Phrase(sentence, chunk))];

    /// <summary>"explique-t-on de source policière", "à l'ONU, on assure", "a-t-on appris auprès du parquet": those who are at the place that is named; else nobody.</summary>
    public IReadOnlyList<ClaimSpeaker> ReadSomewhere(SentenceSyntax sentence, Clause clause)
    {
        foreach (var complement in clause.Complements)
        {
            if (complement.Nouns.SelectMany(noun => ReadWhere(sentence, complement.At, noun)).ToArray() is { Length: > 0 } behind)
            {
                return behind;
            }
        }

        var first = clause.Subjects.Count > 0 ? clause.Subjects[0] : clause.Head;
        for (var p = first - 1; p > 0 && first - p < 8; p--)
        {
            if (sentence.Chunks[p].Kind == ChunkKind.Noun && sentence.Chunks[p - 1].Kind == ChunkKind.Preposition && ReadWhere(sentence, p - 1, p) is { Count: > 0 } before)
            {
                return before;
            }

            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind == ChunkKind.Stop)
            {
                break;
            }
        }

        return [];
    }

    private IReadOnlyList<ClaimSpeaker> ReadWhere(SentenceSyntax sentence, int preposition, int noun) => SentenceSyntax.FullForm(sentence.Lower(preposition)) switch
    {
        "de" => IsSource(sentence, noun) ? ReadSource(sentence, noun) : [],
        "à" or "chez" or "auprès" or "dans" => sentence.Chunks[noun] is { Mention: >= 0 and var mention } && actors.MentionOf(mention) is { IsPlace: true } ? [] : Read(sentence, noun),
        _ => [],
    };

    /// <summary>"selon Febelfin", "ajoute Hassan": a capital makes a name of what no list knows, and who speaks is somebody.</summary>
    public IReadOnlyList<ClaimSpeaker> ReadNamed(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        if (noun is not { Kind: ChunkKind.Noun, IsPronoun: false, Mention: < 0, Modifier: < 0 } || !sentence.Tokens[noun.Head].IsCapitalised
            || noun.Head == sentence.Sentence.FirstToken && NameLexicon.French.IsCommon(sentence.Tokens[noun.Head]))
        {
            return [];
        }

        if (PlaceLexicon.French.TryMatch(sentence.Tokens, noun.Head, noun.End, out _, out _))
        {
            return chunk > 1 && sentence.Lower(chunk - 1) is "de" or "d'" && sentence.Chunks[chunk - 2].Kind == ChunkKind.Noun ? Read(sentence, chunk - 2) : [];
        }

        var name = new TextSpan(sentence.Tokens[noun.Head].Start, sentence.Tokens[noun.End - 1].End);
        var isName = noun.Head - noun.First <= 1 && name.Length > 2 && Enumerable.Range(noun.Head, noun.End - noun.Head).All(i => sentence.Tokens[i].IsCapitalised && !WordClasses.IsFunction(sentence.Tokens[i]));
        return [new ClaimSpeaker(isName ? actors.Named(name, sentence.Index, sentence.Tokens[noun.Head].Has(WordTraits.GivenName) && noun.Head == noun.First) : null, Phrase(sentence, chunk))];
    }

    /// <param name="token">"il", "-t-elle": who spoke last, or whom the sentence before is about; else as any pronoun.</param>
    public IReadOnlyList<ClaimSpeaker> ReadPronoun(SentenceSyntax sentence, int token) =>
        antecedents.Of(sentence, token, Read) ?? [.. actors.Pronoun(sentence, token).Select(a => new ClaimSpeaker(a, sentence.Tokens[token].Span.In(text).TrimStart('-')))];

    private IReadOnlyList<ClaimSpeaker> ReadMention(SentenceSyntax sentence, int chunk, Chunk noun)
    {
        var mention = actors.MentionOf(noun.Mention);
        if (mention.IsPlace)
        {
            // "la Commission européenne de Bruxelles, qui": the place only says where they are.
            return chunk > 1 && sentence.Lower(chunk - 1) is "de" or "d'" or "du" or "des" && sentence.Chunks[chunk - 2].Kind == ChunkKind.Noun ? Read(sentence, chunk - 2) : [];
        }

        var found = mention is { Sort: MentionSort.Role, Actor: < 0 } && !mention.Plural ? [] : actors.In(sentence, chunk);
        if (mention is { Sort: MentionSort.Role, Actor: < 0, Plural: true } && found.Count == 1)
        {
            // "des responsables ukrainiens" are not Ukraine when they speak.
            found = [];
        }

        return found.Count > 0
            ? [.. found.Select(a => new ClaimSpeaker(a, mention.Span.In(text)))]
            : mention.Sort == MentionSort.Person ? [new ClaimSpeaker(actors.Named(mention.Span, sentence.Index, sentence.Tokens[noun.Head].Has(WordTraits.GivenName)), mention.Span.In(text))]
            : mention.Sort == MentionSort.Role ? [new ClaimSpeaker(null, Phrase(sentence, chunk))] : [];
    }

    /// <summary>"un communiqué du ministère de la Défense", "le site web du Conseil": the organisation or person after "de".</summary>
    private ClaimSpeaker? Issuer(SentenceSyntax sentence, int chunk)
    {
        for (var k = chunk + 1; k + 1 < sentence.Chunks.Count && k < chunk + 6; k += 2)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Preposition || sentence.Lower(k) is not ("de" or "d'" or "du" or "des") || sentence.Chunks[k + 1].Kind != ChunkKind.Noun)
            {
                return null;
            }

            if (sentence.Chunks[k + 1].Mention >= 0 && actors.In(sentence, k + 1) is { Count: 1 } issuer)
            {
                return new ClaimSpeaker(issuer[0], actors.MentionOf(sentence.Chunks[k + 1].Mention).Span.In(text));
            }
        }

        return null;
    }

    /// <summary>"des soldats russes" are not Russia when they speak.</summary>
    private static bool HasSpeakingAdjective(SentenceSyntax sentence, Chunk noun)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            if (sentence.Tokens[i].Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(sentence.Tokens[i], out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHumanWord(SentenceSyntax sentence, Chunk noun)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            if (SpeakerNouns.IsHuman(sentence.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun with its article and what "de" adds: "les médias d'Etat", "un responsable de la sécurité".</summary>
    private string Phrase(SentenceSyntax sentence, int chunk)
    {
        var end = sentence.Chunks[chunk].End;
        var next = chunk + 1;
        if (next < sentence.Chunks.Count && sentence.Chunks[next] is { Kind: ChunkKind.Noun, IsPronoun: false, Mention: < 0 } adjective && adjective.Head == adjective.First && sentence.Tokens[adjective.First].Case == LetterCase.Lower)
        {
            // "des militants | autonomistes"
            end = adjective.End;
            next++;
        }

        for (var k = next; k + 1 < sentence.Chunks.Count; k += 2)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Preposition || sentence.Lower(k) is not ("de" or "d'" or "du" or "des") || sentence.Chunks[k + 1].Kind != ChunkKind.Noun)
            {
                break;
            }

            end = sentence.Chunks[k + 1].End;
        }

        return TextOf(sentence, sentence.Chunks[chunk].First, end);
    }

    private string TextOf(SentenceSyntax sentence, int first, int end) => text[sentence.Tokens[first].Start..sentence.Tokens[end - 1].End];
}
