using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads what prepositions attribute: "selon X, …", "…, d'après X", "de source diplomatique, …", "pour X, …".</summary>
internal sealed class AttributionClaims(SpeakerReader speakers, ActorDirectory actors)
{
    private readonly RelayReader _relays = new(actors, speakers);

    public IEnumerable<(ClaimDraft Draft, int After)> Read(SentenceSyntax sentence)
    {
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Kind != ChunkKind.Preposition)
            {
                continue;
            }

            var read = Attribution(sentence, k, out var attribution, out var length) ? Source(sentence, k, attribution, length) : sentence.Lower(k) == "pour" ? Viewpoint(sentence, k) : null;
            if (read is null || read.Value.Who.Count == 0)
            {
                continue;
            }

            var entry = length > 0 ? attribution.Entry : null;
            var (kind, who, behind) = read.Value;
            var relay = _relays.After(sentence, behind);
            var after = relay.End;
            var content = Content(sentence, k, after);
            if (content.Length == 0)
            {
                continue;
            }

            var draft = new ClaimDraft
            {
                Kind = kind, Speakers = who, Content = content, Sentence = sentence.Index, Rule = "claim.attribution", IsAttribution = true, Entry = entry,
                Cue = new TextSpan(sentence.Tokens[sentence.Chunks[k].First].Start, sentence.Tokens[sentence.Chunks[k].First + Math.Max(length, 1) - 1].End),
            };
            _relays.Apply(draft, relay);
            yield return (draft, after);
        }
    }

    private static bool Attribution(SentenceSyntax sentence, int k, out Attribution attribution, out int length) =>
        ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, sentence.Chunks[k].First, sentence.Sentence.EndToken, out attribution, out length)
        && attribution.Sort == AttributionSort.Preposition;

    /// <summary>The source that a preposition names, and the chunk after it.</summary>
    private (ClaimKind Kind, IReadOnlyList<ClaimSpeaker> Who, int After)? Source(SentenceSyntax sentence, int k, Attribution attribution, int length)
    {
        var chunks = sentence.Chunks;
        if (k + 1 < chunks.Count && speakers.IsSource(sentence, k + 1) && sentence.Lower(k) is "de")
        {
            // "de source diplomatique": the source is the phrase itself.
            return (attribution.Kind, speakers.ReadSource(sentence, k + 1), Behind(sentence, k + 1));
        }

        var noun = k + 1;
        while (noun < chunks.Count && chunks[noun].First < chunks[k].First + length)
        {
            noun++;
        }

        if (noun >= chunks.Count || chunks[noun].Kind != ChunkKind.Noun)
        {
            return null;
        }

        var nouns = Coordinated(sentence, noun, out var after);
        var who = speakers.Read(sentence, nouns);
        if (who.All(s => s.Actor is null) && after + 3 < chunks.Count && chunks[after + 3].Kind is ChunkKind.Noun or ChunkKind.Quote && sentence.Lower(noun) is not ("nos" or "notre") && chunks[after].Kind == ChunkKind.Comma && chunks[after + 1].Kind == ChunkKind.Noun && chunks[after + 2].Kind == ChunkKind.Comma && sentence.Tokens[chunks[after + 1].Head].IsCapitalised
            && speakers.Read(sentence, after + 1) is { Count: 1 } named && named[0].Actor is not null)
        {
            // "selon l'agence officielle, la KCNA, …"
            return (attribution.Kind, named, after + 2);
        }

        return (attribution.Kind, who.Count > 0 ? who : speakers.ReadNamed(sentence, noun), after);
    }

    /// <summary>"Pour X, le budget est prêt": the view of a person; of a body or a group only where its words are quoted.</summary>
    private (ClaimKind Kind, IReadOnlyList<ClaimSpeaker> Who, int After)? Viewpoint(SentenceSyntax sentence, int k)
    {
        var chunks = sentence.Chunks;
        var opens = k == 0 || k == 1 && chunks[0].Kind is ChunkKind.Coordinator or ChunkKind.Adverb;
        if (!opens || chunks[k + 1 < chunks.Count ? k + 1 : k] is not { Kind: ChunkKind.Noun, IsPronoun: false } noun)
        {
            return null;
        }

        var after = Behind(sentence, k + 1);
        var comma = after;
        while (comma < chunks.Count && chunks[comma].Kind is not (ChunkKind.Comma or ChunkKind.Stop) && chunks[comma].Verb is not { IsFinite: true })
        {
            comma++;
        }

        if (comma + 1 >= chunks.Count || chunks[comma].Kind != ChunkKind.Comma && sentence.Lower(comma) != ":")
        {
            return null;
        }

        if (comma + 3 < chunks.Count && chunks[comma].Kind == ChunkKind.Comma && chunks[comma + 1].Kind == ChunkKind.Noun && sentence.Lower(comma + 2) == ":" && chunks[comma + 3].Kind == ChunkKind.Quote)
        {
            // "Pour la principale association du pays, X : « … »"
            return speakers.Read(sentence, comma + 1) is { Count: > 0 } named ? (ClaimKind.Statement, named, comma + 2) : null;
        }

        var who = speakers.Read(sentence, k + 1);
        var isPerson = who.Count > 0 && who.All(s => s.Actor is { } actor && actors[actor].Kind == ActorKind.Person) || noun.Mention >= 0 && actors.MentionOf(noun.Mention).Sort == MentionSort.Role && !actors.MentionOf(noun.Mention).Plural;
        var isQuoted = chunks[comma + 1].Kind == ChunkKind.Quote;
        return who.Count > 0 && (isPerson || isQuoted) ? (ClaimKind.Statement, who, comma) : null;
    }

    /// <summary>The chunk behind a noun and what "de" adds to it.</summary>
    private static int Behind(SentenceSyntax sentence, int noun)
    {
        Coordinated(sentence, noun, out var after);
        return after;
    }

    private static List<int> Coordinated(SentenceSyntax sentence, int first, out int after)
    {
        var nouns = new List<int> { first };
        var q = first + 1;
        while (q + 1 < sentence.Chunks.Count)
        {
            if (sentence.Chunks[q].Kind == ChunkKind.Coordinator && sentence.Lower(q) == "et" && sentence.Chunks[q + 1].Kind == ChunkKind.Noun
                && !(q + 2 < sentence.Chunks.Count && sentence.Chunks[q + 2].Verb is { IsFinite: true }))
            {
                nouns.Add(q + 1);
                q += 2;
            }
            else if (sentence.Chunks[q].Kind == ChunkKind.Preposition && sentence.Chunks[q + 1].Kind == ChunkKind.Noun
                && (sentence.Lower(q) is "de" or "d'" or "du" or "des" || sentence.Lower(q) is "à" or "au" or "aux" or "en" or "sur" or "dans" && q == first + 1))
            {
                q += 2;
            }
            else if (sentence.Chunks[q] is { Kind: ChunkKind.Noun, Mention: >= 0 } && nouns.Count == 1 && sentence.Chunks[first].Mention < 0)
            {
                nouns[0] = q;
                q++;
            }
            else
            {
                break;
            }
        }

        after = Math.Min(q, sentence.Chunks.Count);
        if (after == q && q < sentence.Chunks.Count && sentence.Chunks[q] is { Kind: ChunkKind.Noun, Mention: >= 0 } && nouns.Count == 1 && sentence.Chunks[first].Mention < 0)
        {
            nouns[0] = q;
            after = q + 1;
        }

        return nouns;
    }

    /// <summary>What opens a clause has its content behind it, what closes one before it; an insert has the clause around it.</summary>
    private static TextSpan Content(SentenceSyntax sentence, int k, int after)
    {
        var before = k - 1;
        while (before >= 0 && sentence.Chunks[before].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            before--;
        }

        var opens = before < 0 || sentence.Chunks[before].Kind is ChunkKind.Coordinator or ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.That
            || sentence.Chunks[before].Kind == ChunkKind.Comma && (before == 0 || sentence.Chunks[before - 1].Kind is ChunkKind.Coordinator or ChunkKind.That or ChunkKind.Subordinator);
        if (opens)
        {
            var start = after;
            while (start < sentence.Chunks.Count && (sentence.Chunks[start].Kind is ChunkKind.Comma || sentence.Chunks[start].Kind == ChunkKind.Stop && sentence.Lower(start) == ":"))
            {
                start++;
            }

            return start >= sentence.Chunks.Count ? default : ContentScope.Span(sentence, start, ContentScope.End(sentence, start, k, isClause: true));
        }

        var goesOn = after < sentence.Chunks.Count && sentence.Chunks[after].Kind == ChunkKind.Comma && (GoesOn(sentence, after) || Interrupts(sentence, before, after));
        return goesOn
            ? ContentScope.Span(sentence, ContentScope.Start(sentence, k), ContentScope.End(sentence, after + 1, k, isClause: true))
            : ContentScope.Span(sentence, Math.Max(ContentScope.Start(sentence, k), RelativeStart(sentence, k)), k);
    }

    /// <summary>"…, une frappe qui a fait dix morts d'après X": what is attributed without a comma is the clause that it stands in; the noun before its pronoun, or 0.</summary>
    private static int RelativeStart(SentenceSyntax sentence, int k)
    {
        for (var p = k - 1; p > 1; p--)
        {
            switch (sentence.Chunks[p].Kind)
            {
                case ChunkKind.Relative:
                    p -= sentence.Chunks[p - 1].Kind == ChunkKind.Comma ? 2 : 1;
                    return p >= 0 && sentence.Chunks[p].Kind == ChunkKind.Noun ? p : 0;
                case ChunkKind.Comma or ChunkKind.Stop or ChunkKind.That or ChunkKind.Quote:
                    return 0;
            }
        }

        return 0;
    }

    /// <summary>"Le texte prévoit, selon X, la libération": the verb before the insert has its object or complement behind it.</summary>
    private static bool Interrupts(SentenceSyntax sentence, int before, int after)
    {
        var verb = before;
        if (verb > 0 && sentence.Chunks[verb].Kind == ChunkKind.Comma)
        {
            verb--;
        }

        while (verb > 0 && sentence.Chunks[verb].Kind is ChunkKind.Adverb)
        {
            verb--;
        }

        return verb >= 0 && verb < before && sentence.Chunks[verb].Kind is ChunkKind.Verb or ChunkKind.Preposition && after + 1 < sentence.Chunks.Count
            && sentence.Chunks[after + 1].Kind is ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Quote or ChunkKind.That;
    }

    /// <summary>"Le président, selon X, a visité": the clause goes on behind the insert with its own verb.</summary>
    private static bool GoesOn(SentenceSyntax sentence, int comma)
    {
        for (var k = comma + 1; k < sentence.Chunks.Count; k++)
        {
            switch (sentence.Chunks[k].Kind)
            {
                case ChunkKind.Verb:
                    return sentence.Chunks[k].Verb!.IsFinite && !HasVerb(sentence, comma);
                case ChunkKind.Adverb:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the clause that stands before has its verb: "il rappelle qu'à Paris, selon X, les prix" has none behind "que".</summary>
    private static bool HasVerb(SentenceSyntax sentence, int end)
    {
        for (var k = end - 1; k >= 0 && sentence.Chunks[k].Kind != ChunkKind.That; k--)
        {
            if (sentence.Chunks[k].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }
}
