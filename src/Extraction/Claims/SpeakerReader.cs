using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Who a noun chunk makes speak: an actor, whoever issued a text, or words that name nobody.</summary>
internal sealed class SpeakerReader(ActorDirectory actors, string text)
{
    public IReadOnlyList<ClaimSpeaker> Read(SentenceSyntax sentence, IEnumerable<int> chunks) => [.. chunks.SelectMany(c => Read(sentence, c)).DistinctBy(s => (s.Actor, s.Actor is null ? s.Text : ""))];

    public IReadOnlyList<ClaimSpeaker> Read(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        if (noun.IsPronoun)
        {
            return ReadPronoun(sentence, noun.Head);
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
        if (noun.Modifier >= 0 && actors.ModifierOf(noun) is { Count: 1 } named)
        {
            // "l'organisme X", "le site Y"
            return [new ClaimSpeaker(named[0], TextOf(sentence, noun.First, noun.End))];
        }

        if (SpeakerNouns.IsVehicle(head) && Issuer(sentence, chunk) is { } issuer)
        {
            return [issuer];
        }

        return SpeakerNouns.IsHuman(head) || SpeakerNouns.IsVehicle(head) || HeadLexicon.French.TryMatch(sentence.Tokens, noun.Head, noun.End, out _, out _) || HasHumanWord(sentence, noun) ? [new ClaimSpeaker(null, Phrase(sentence, chunk))] : [];
    }

    /// <summary>The speaker of the last claim.</summary>
    public ClaimSpeaker? LastVoice { get; set; }

    public int LastVoiceSentence { get; set; }

    /// <summary>"selon les Forces vives": a capital makes a name of what no list knows.</summary>
    public IReadOnlyList<ClaimSpeaker> ReadNamed(SentenceSyntax sentence, int chunk)
    {
        var noun = sentence.Chunks[chunk];
        return noun is { Kind: ChunkKind.Noun, IsPronoun: false, Mention: < 0 } && sentence.Tokens[noun.Head].IsCapitalised ? [new ClaimSpeaker(null, Phrase(sentence, chunk))] : [];
    }

    /// <param name="token">"-t-il", "-t-elle": who spoke last, though only words name him ("une source diplomatique"); else as any pronoun.</param>
    public IReadOnlyList<ClaimSpeaker> ReadPronoun(SentenceSyntax sentence, int token) =>
        sentence.Tokens[token].Lower[0] == '-' && LastVoice is { Actor: null } && sentence.Index - LastVoiceSentence is >= 0 and < 3 ? [LastVoice] : [.. actors.Pronoun(sentence, token).Select(a => new ClaimSpeaker(a, sentence.Tokens[token].Span.In(text).TrimStart('-')))];

    private IReadOnlyList<ClaimSpeaker> ReadMention(SentenceSyntax sentence, int chunk, Chunk noun)
    {
        var mention = actors.MentionOf(noun.Mention);
        if (mention.IsPlace)
        {
            return [];
        }

        var found = mention is { Sort: MentionSort.Role, Actor: < 0 } && !mention.Plural ? [] : actors.In(sentence, chunk);
        if (mention is { Sort: MentionSort.Role, Actor: < 0, Plural: true } && found.Count == 1)
        {
            // "des responsables ukrainiens" are not Ukraine when they speak.
            found = [];
        }

        return found.Count > 0
            ? [.. found.Select(a => new ClaimSpeaker(a, mention.Span.In(text)))]
            : mention.Sort == MentionSort.Role || mention.Sort == MentionSort.Person ? [new ClaimSpeaker(null, Phrase(sentence, chunk))] : [];
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
        for (var k = chunk + 1; k + 1 < sentence.Chunks.Count; k += 2)
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
