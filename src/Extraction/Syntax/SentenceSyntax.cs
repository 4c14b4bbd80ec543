using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <summary>One sentence cut into chunks, and what stands in the slots of its verbs and nouns. Shallow on purpose: linear, and never lost in a long sentence.</summary>
internal sealed class SentenceSyntax(int index, Token[] tokens, Sentence sentence, IReadOnlyList<Chunk> chunks)
{
    /// <summary>How far a slot may lie from its verb: beyond it French has long begun something else.</summary>
    private const int Reach = 60;

    private readonly Clause?[] _clauses = new Clause?[chunks.Count];

    /// <summary>The number of the sentence, from 0.</summary>
    public int Index { get; } = index;

    public Token[] Tokens { get; } = tokens;

    public Sentence Sentence { get; } = sentence;

    public IReadOnlyList<Chunk> Chunks { get; } = chunks;

    public TextSpan SpanOf(int firstChunk, int endChunk) => new(Tokens[Chunks[firstChunk].First].Start, Tokens[Chunks[endChunk - 1].End - 1].End);

    public string Lower(int chunk) => Tokens[Chunks[chunk].First].Lower;

    /// <summary>The clause of a verb chunk.</summary>
    public Clause ClauseOf(int verb) => _clauses[verb] ??= ReadVerb(verb);

    /// <summary>The slots of a noun that tells an event: only what follows it.</summary>
    public Clause ClauseOfNoun(int noun)
    {
        var (objects, complements, end) = ReadRight(noun, ofNoun: true);
        return new Clause { Head = noun, Subjects = [], Objects = objects, Complements = complements, First = noun, End = end };
    }

    private Clause ReadVerb(int k)
    {
        var verb = Chunks[k].Verb!;
        var (objects, complements, end) = ReadRight(k, ofNoun: false);
        var auxiliary = verb.IsBareParticiple ? SharedAuxiliary(k) : -1;
        IReadOnlyList<int> subjects = auxiliary >= 0 ? ClauseOf(auxiliary).Subjects : verb.SubjectClitic >= 0 ? [] : verb.IsFinite ? SubjectsOf(k) : verb.IsBareParticiple ? NounBefore(k) : ControllerOf(k);
        if (subjects.Count == 0 && verb is { IsFinite: true, SubjectClitic: < 0 } && objects.Count > 0 && IsInverted(k))
        {
            (subjects, objects) = (objects, []);
        }

        var first = subjects.Count > 0 && subjects[0] < k ? subjects[0] : k;
        return new Clause { Head = k, Subjects = subjects, Objects = objects, Complements = complements, First = first, End = end, SubjectClitic = verb.SubjectClitic, IsElliptic = auxiliary >= 0 };
    }

    /// <summary>The active verb whose auxiliary a participle after "et" shares ("a exprimé son soutien et souligné"), or -1.</summary>
    private int SharedAuxiliary(int k)
    {
        var p = Before(k);
        if (p < 0 || Chunks[p].Kind != ChunkKind.Coordinator)
        {
            return -1;
        }

        for (p--; p >= Math.Max(0, k - Reach); p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Verb when Chunks[p].Verb!.IsFinite:
                    return Chunks[p].Verb is { Compound: true, Passive: false } ? p : -1;
                case ChunkKind.Verb when Chunks[p].Verb!.IsBareParticiple:
                    return -1;
                case ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"…, a annoncé l'agence": a verb that opens its clause and has its subject behind it; "que nie Pyongyang", "où vivent".</summary>
    private bool IsInverted(int k)
    {
        var p = Before(k);
        return p < 0 || Chunks[p].Kind is ChunkKind.Comma or ChunkKind.Quote or ChunkKind.That or ChunkKind.Stop
            || Chunks[p].Kind == ChunkKind.Relative && Lower(p) != "qui";
    }

    /// <summary>The chunk before, adverbs and dates passed over.</summary>
    private int Before(int k)
    {
        var p = k - 1;
        while (p >= 0 && Chunks[p].Kind is ChunkKind.Adverb or ChunkKind.Date)
        {
            p--;
        }

        return p;
    }

    private IReadOnlyList<int> SubjectsOf(int k)
    {
        var limit = Math.Max(0, k - Reach);
        var plural = Chunks[k].Verb!.Plural;
        for (var p = k - 1; p >= limit; p--)
        {
            var chunk = Chunks[p];
            switch (chunk.Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote or ChunkKind.Coordinator or ChunkKind.Preposition:
                    continue;
                case ChunkKind.Comma when p > 0 && IsApposed(p - 1):
                    // "le porte-parole, le colonel X, a accusé": the comma closes the apposition.
                    continue;
                case ChunkKind.Comma:
                    var opening = SkipInsert(p, limit);
                    if (Before(k) == p && (opening == p && HasNounBehind(k) && TellsBefore(p) || IsSpokenByWhatFollows(k, p)))
                    {
                        // "…, a annoncé l'agence": nothing stands between the comma and the verb but the verb's inversion.
                        return [];
                    }

                    p = opening;
                    continue;
                case ChunkKind.Stop when Lower(p) == ")":
                    p = Opening(p, limit);
                    continue;
                case ChunkKind.Relative when Lower(p) == "qui":
                    return NounBefore(p);
                case ChunkKind.Noun:
                    if (IsGoverned(p) && !(plural && IsCoordinatedWithBareNoun(p)))
                    {
                        p = p > 0 && Chunks[p - 1].Kind == ChunkKind.Preposition ? p - 1 : p;
                        continue;
                    }

                    return plural || p + 1 == k ? CoordinatedLeft(p, plural) : [p];
                case ChunkKind.Verb:
                    var left = chunk.Verb!;
                    if (!left.IsFinite)
                    {
                        continue;
                    }

                    if (RelativeOf(p, limit) is var relative and >= 0)
                    {
                        p = relative;
                        continue;
                    }

                    return SharesSubject(p, k) && !MayInvert(k) ? ClauseOf(p).Subjects : [];
                default:
                    return [];
            }
        }

        return [];
    }

    private bool IsApposedOrNamed(int noun) => Chunks[noun] is { Kind: ChunkKind.Noun, Mention: >= 0 };

    /// <summary>A name with a role beside it, parted by a comma.</summary>
    private bool IsApposed(int noun)
    {
        if (Chunks[noun] is not { Kind: ChunkKind.Noun, Mention: >= 0 } chunk || IsGoverned(noun))
        {
            return false;
        }

        for (var i = chunk.First; i < chunk.End; i++)
        {
            if (Tokens[i].Lower == ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a chunk can be something that is reported: a clause with its verb, or a quotation.</summary>
    private bool TellsBefore(int end) => HasFiniteVerb(0, end) || Enumerable.Range(0, end).Any(p => Chunks[p].Kind == ChunkKind.Quote);

    /// <summary>"…», précise la même source": a verb of speech behind a comma, with one who can speak behind it.</summary>
    private bool IsSpokenByWhatFollows(int k, int comma) =>
        TellsBefore(comma) && ReportingLexicon.French.TryGet(Chunks[k].Verb!.Lemma, out var entries) && Array.Exists(entries, e => e.Frames.HasFlag(ReportingFrames.Quote))
        && ReadRight(k, ofNoun: false).Objects is [var behind, ..] && !Chunks[behind].IsPronoun
        && (Chunks[behind].Mention >= 0 || SpeakerNouns.IsHuman(Tokens[Chunks[behind].Head].Folded) || SpeakerNouns.IsVehicle(Tokens[Chunks[behind].Head].Folded));

    /// <summary>"…, a indiqué un communiqué": a verb of speech behind a comma takes the noun behind it for its subject.</summary>
    private bool MayInvert(int k) => Chunks[Before(k)].Kind == ChunkKind.Comma && HasNounBehind(k)
        && ReportingLexicon.French.TryGet(Chunks[k].Verb!.Lemma, out var entries) && Array.Exists(entries, e => e.Frames.HasFlag(ReportingFrames.Quote));

    private bool HasNounBehind(int k) => ReadRight(k, ofNoun: false).Objects is [var behind, ..] && !Chunks[behind].IsPronoun;

    /// <summary>"a exprimé … et souligné …": nothing but a coordinator, or a comma and a coordinator, opens the second verb.</summary>
    private bool SharesSubject(int earlier, int k)
    {
        var p = Before(k);
        return p > earlier && Chunks[p].Kind is ChunkKind.Coordinator or ChunkKind.Comma && earlier < p;
    }

    /// <summary>Where the verb stands in a relative clause, its relative pronoun; else -1.</summary>
    private int RelativeOf(int verb, int limit)
    {
        for (var p = verb - 1; p >= limit && verb - p < 6; p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Relative:
                    return p;
                case ChunkKind.That when p > 0 && Chunks[p - 1].Kind is ChunkKind.Noun or ChunkKind.Comma && !IsAfterVerb(p):
                    return p;
                case ChunkKind.Verb or ChunkKind.Stop or ChunkKind.Comma:
                    return -1;
            }
        }

        return -1;
    }

    private bool IsAfterVerb(int p) => p > 0 && Chunks[p - 1].Kind == ChunkKind.Verb;

    /// <summary>
    /// From a comma, going left: an insert between two commas (", basé à Séoul,", ", organisées vendredi,", ", qui…,") is passed over.
    /// </summary>
    private int SkipInsert(int comma, int limit)
    {
        for (var p = comma - 1; p >= limit; p--)
        {
            if (Chunks[p].Kind == ChunkKind.Comma && p + 1 < comma)
            {
                var opens = Chunks[p + 1];
                var isInsert = opens.Kind is ChunkKind.Preposition or ChunkKind.Relative or ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Subordinator
                    || opens is { Kind: ChunkKind.Verb, Verb.IsFinite: false }
                    || opens.Kind == ChunkKind.Noun && !HasFiniteVerb(p + 1, comma) && p > 0 && Chunks[p - 1].Kind == ChunkKind.Noun;
                return isInsert ? p : comma;
            }

            if (Chunks[p].Kind == ChunkKind.Stop)
            {
                break;
            }
        }

        return comma;
    }

    private bool HasFiniteVerb(int first, int end)
    {
        for (var p = first; p < end; p++)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    private int Opening(int close, int limit)
    {
        var p = close - 1;
        while (p > limit && Lower(p) != "(")
        {
            p--;
        }

        return p;
    }

    private bool IsGoverned(int noun) => noun > 0 && Chunks[noun - 1].Kind == ChunkKind.Preposition
        || noun > 1 && Chunks[noun - 1].Kind == ChunkKind.Coordinator && Chunks[noun - 2].Kind == ChunkKind.Noun && IsGoverned(noun - 2);

    /// <summary>"le ministre de la Santé et Jean Dupont ont": the noun after "et" is a subject though a complement stands before it.</summary>
    private bool IsCoordinatedWithBareNoun(int noun)
    {
        if (noun < 2 || Chunks[noun - 1].Kind != ChunkKind.Coordinator)
        {
            return false;
        }

        var p = noun - 2;
        while (p > 1 && Chunks[p].Kind == ChunkKind.Noun && Chunks[p - 1].Kind == ChunkKind.Preposition)
        {
            p -= 2;
        }

        return p >= 0 && Chunks[p].Kind == ChunkKind.Noun && p < noun - 2 && !IsGoverned(p);
    }

    private IReadOnlyList<int> CoordinatedLeft(int last, bool plural)
    {
        var nouns = new List<int> { last };
        if (!plural)
        {
            return nouns;
        }

        var p = last - 1;
        while (p >= 1)
        {
            var joined = Chunks[p].Kind == ChunkKind.Coordinator || Chunks[p].Kind == ChunkKind.Comma && nouns.Count > 1;
            if (!joined)
            {
                break;
            }

            var q = p - 1;
            if (q > 0 && Chunks[q].Kind == ChunkKind.Comma && IsApposedOrNamed(q - 1))
            {
                // "le président, M. X, et le roi, Y,": the comma closes the first apposition.
                q--;
            }

            while (q > 1 && Chunks[q].Kind == ChunkKind.Noun && Chunks[q - 1].Kind == ChunkKind.Preposition)
            {
                q -= 2;
            }

            if (q < 0 || Chunks[q].Kind != ChunkKind.Noun)
            {
                break;
            }

            nouns.Insert(0, q);
            p = q - 1;
        }

        return nouns;
    }

    /// <summary>The noun that a participle or a relative pronoun goes with.</summary>
    private IReadOnlyList<int> NounBefore(int k)
    {
        for (var p = k - 1; p >= 0; p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Comma or ChunkKind.Quote or ChunkKind.Date:
                    continue;
                case ChunkKind.Noun when Chunks[k].Kind == ChunkKind.Verb && IsGoverned(p) && p > 1 && Chunks[p - 2].Kind == ChunkKind.Noun && Lower(p - 1) is "de" or "d'" or "du" or "des":
                    // "un traité de défense signé", "la visite du président annulée": the head noun, unless the nearer one is a name that agrees.
                    if (Chunks[p].Head > Chunks[p].First && !Disagrees(Chunks[k].Verb!, p) || Chunks[p].Mention >= 0 && !Disagrees(Chunks[k].Verb!, p))
                    {
                        return [p];
                    }

                    p--;
                    continue;
                case ChunkKind.Noun:
                    return [p];
                case ChunkKind.Verb when Chunks[p].Verb!.IsBareParticiple || Chunks[k].Verb is { IsBareParticiple: true } && Chunks[p].Verb!.IsFinite == false:
                    // "signé en juin et ratifié en novembre"
                    return NounBefore(p);
                case ChunkKind.Coordinator:
                    var earlier = LastParticiple(p);
                    return earlier >= 0 ? NounBefore(earlier) : [];
                case ChunkKind.Stop when Lower(p) == ")":
                    p = Opening(p, 0);
                    continue;
                default:
                    return [];
            }
        }

        return [];
    }

    /// <summary>Whether the article of a noun, with the preposition that it ran into, tells another gender or number than the participle's.</summary>
    private bool Disagrees(VerbGroup participle, int noun)
    {
        var article = Tokens[Chunks[noun].First].Lower;
        if (noun > 0 && Chunks[noun - 1].Kind == ChunkKind.Preposition && Lower(noun - 1) is "du" or "des" or "au" or "aux")
        {
            article = Lower(noun - 1);
        }

        return article switch
        {
            "la" or "une" or "cette" or "sa" => !participle.Feminine || participle.Plural,
            "le" or "un" or "du" or "au" or "ce" or "cet" => participle.Feminine || participle.Plural,
            "les" or "des" or "aux" or "ces" or "ses" or "leurs" => !participle.Plural,
            _ => false,
        };
    }

    private int LastParticiple(int from)
    {
        for (var p = from - 1; p >= Math.Max(0, from - 6); p--)
        {
            if (Chunks[p].Verb is { } verb)
            {
                return verb.IsBareParticiple ? p : -1;
            }
        }

        return -1;
    }

    /// <summary>The subject of an infinitive or a gerund: that of the verb it depends on, or that verb's object ("accuser X d'avoir", "autoriser X à").</summary>
    private IReadOnlyList<int> ControllerOf(int k)
    {
        if (Chunks[k].Verb!.IsGerund && Before(k) is var noun and >= 0 && Chunks[noun].Kind == ChunkKind.Noun)
        {
            // "un traité appelant les deux pays à": beside its noun, without a comma.
            return NounBefore(k);
        }

        if (Chunks[k].Verb!.IsGerund && InsertedSubject(k) is var inserted and >= 0)
        {
            return [inserted];
        }

        var governor = Governor(k);
        if (governor < 0)
        {
            return [];
        }

        var clause = ClauseOf(governor);
        var infinitive = Chunks[k].Verb!.IsInfinitive;
        var verb = Chunks[governor].Verb!;
        var link = Before(k);
        if (infinitive && link >= 0 && Chunks[link].Kind == ChunkKind.Preposition && Lower(link) is "de" or "d'" or "à")
        {
            if (verb.Passive || verb.IsBareParticiple)
            {
                return clause.Subjects;
            }

            var person = clause.Objects.Where(o => o < k).ToArray();
            if (person.Length > 0 && Chunks[person[^1]].Mention >= 0)
            {
                return person;
            }

            var recipient = clause.Complements.LastOrDefault(c => c.Preposition == "à" && c.At < k && Chunks[c.Nouns[0]].Mention >= 0);
            if (recipient is not null && Lower(link) is "de" or "d'")
            {
                return recipient.Nouns;
            }
        }

        return clause.Subjects;
    }

    /// <summary>"l'opposition, dénonçant des fraudes, a rejeté": the noun before the insert, whose verb comes behind it; else -1.</summary>
    private int InsertedSubject(int k)
    {
        var comma = Before(k);
        if (comma < 1 || Chunks[comma].Kind != ChunkKind.Comma || Chunks[comma - 1].Kind != ChunkKind.Noun || IsGoverned(comma - 1))
        {
            return -1;
        }

        for (var q = k + 1; q + 1 < Math.Min(Chunks.Count, k + 12); q++)
        {
            if (Chunks[q].Kind == ChunkKind.Comma)
            {
                return Chunks[q + 1].Verb is { IsFinite: true } ? comma - 1 : -1;
            }

            if (Chunks[q].Kind is ChunkKind.Stop)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The verb that an infinitive or a gerund depends on, or -1.</summary>
    public int Governor(int k)
    {
        var gerund = Chunks[k].Verb!.IsGerund;
        for (var p = k - 1; p >= Math.Max(0, k - Reach); p--)
        {
            if (Chunks[p].Verb is { } verb && (verb.IsFinite || verb.IsInfinitive && !gerund || verb.IsGerund && !gerund || verb.IsBareParticiple && !gerund && k - p < 6))
            {
                return p;
            }

            if (Chunks[p].Kind == ChunkKind.Stop && Lower(p) is ";" or ".")
            {
                break;
            }
        }

        for (var p = k + 1; p < Math.Min(Chunks.Count, k + Reach); p++)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return p;
            }
        }

        return -1;
    }

    private (IReadOnlyList<int> Objects, List<Complement> Complements, int End) ReadRight(int k, bool ofNoun)
    {
        IReadOnlyList<int> objects = [];
        var complements = new List<Complement>();
        var q = k + 1;
        var limit = Math.Min(Chunks.Count, k + Reach);
        var afterComma = false;
        var inInsert = false;
        for (; q < limit; q++)
        {
            var chunk = Chunks[q];
            switch (chunk.Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote:
                    continue;
                case ChunkKind.Comma when inInsert:
                    // "ont signé, mardi à Rabat, trois conventions": the insert closes.
                    inInsert = afterComma = false;
                    continue;
                case ChunkKind.Preposition:
                    afterComma = false;
                    var nouns = Governed(q, out var after);
                    if (nouns.Count == 0)
                    {
                        if (q + 1 < limit && Chunks[q + 1].Kind == ChunkKind.Verb)
                        {
                            return (objects, complements, q);
                        }

                        continue;
                    }

                    complements.Add(new Complement(FullForm(Lower(q)), q, nouns));
                    q = after - 1;
                    continue;
                case ChunkKind.Noun when !ofNoun && objects.Count == 0 && !afterComma && !chunk.IsPronoun:
                    objects = CoordinatedRight(q, out var end);
                    q = end - 1;
                    continue;
                case ChunkKind.Noun when !ofNoun && objects.Count == 0 && chunk.IsPronoun && !afterComma:
                    objects = [q];
                    continue;
                case ChunkKind.Comma:
                    if (q + 1 < limit && Chunks[q + 1].Kind is ChunkKind.Preposition or ChunkKind.Date or ChunkKind.Adverb)
                    {
                        afterComma = inInsert = true;
                        continue;
                    }

                    if (ClosingComma(q, limit) is var close and > 0)
                    {
                        q = close;
                        continue;
                    }

                    return (objects, complements, q);
                case ChunkKind.Stop when Lower(q) == "(":
                    while (q < limit && Lower(q) != ")")
                    {
                        q++;
                    }

                    continue;
                case ChunkKind.Verb when chunk.Verb!.IsBareParticiple && (objects.Count > 0 || complements.Count > 0 || ofNoun):
                    if (ofNoun && complements.Count == 0 && objects.Count == 0 && q > k + 1)
                    {
                        return (objects, complements, q);
                    }

                    continue;
                case ChunkKind.Noun:
                    if (ofNoun)
                    {
                        return (objects, complements, q);
                    }

                    continue;
                default:
                    return (objects, complements, q);
            }
        }

        return (objects, complements, q);
    }

    /// <summary>", basé à Séoul,": where an apposition after a comma closes before the clause goes on; else -1.</summary>
    private int ClosingComma(int comma, int limit)
    {
        for (var q = comma + 1; q < Math.Min(limit, comma + 8); q++)
        {
            if (Chunks[q].Kind == ChunkKind.Comma)
            {
                return q + 1 < limit && Chunks[q + 1].Kind is ChunkKind.Preposition or ChunkKind.Date ? q : -1;
            }

            if (Chunks[q].Kind is ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative or ChunkKind.Coordinator || Chunks[q].Verb is not null)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The nouns after a preposition: "avec X et Y", "entre X, Y et Z".</summary>
    private IReadOnlyList<int> Governed(int preposition, out int after)
    {
        var q = preposition + 1;
        while (q < Chunks.Count && Chunks[q].Kind is ChunkKind.Quote or ChunkKind.Adverb)
        {
            q++;
        }

        if (q >= Chunks.Count || Chunks[q].Kind != ChunkKind.Noun)
        {
            after = q;
            return [];
        }

        return CoordinatedRight(q, out after);
    }

    private IReadOnlyList<int> CoordinatedRight(int first, out int after)
    {
        var nouns = new List<int> { first };
        var q = first + 1;
        while (q + 1 < Chunks.Count)
        {
            var joined = Chunks[q].Kind == ChunkKind.Coordinator && Lower(q) is "et" or "ou" or "ni";
            var listed = Chunks[q].Kind == ChunkKind.Comma && IsList(q);
            if (!joined && !listed)
            {
                break;
            }

            var next = q + 1;
            if (Chunks[next].Kind == ChunkKind.Preposition && Chunks[first - 1 < 0 ? 0 : first - 1].Kind == ChunkKind.Preposition
                && FullForm(Lower(next)) == FullForm(Lower(first - 1)) && next + 1 < Chunks.Count)
            {
                next++;
            }

            if (Chunks[next].Kind != ChunkKind.Noun || StartsClause(next))
            {
                break;
            }

            nouns.Add(next);
            q = next + 1;
        }

        after = q;
        return nouns;
    }

    /// <summary>"et Séoul a accusé": the noun after "et" is the subject of a verb of its own.</summary>
    private bool StartsClause(int noun)
    {
        var q = noun + 1;
        while (q < Chunks.Count && Chunks[q].Kind is ChunkKind.Adverb)
        {
            q++;
        }

        return q < Chunks.Count && Chunks[q].Verb is { IsFinite: true };
    }

    private bool IsList(int comma)
    {
        for (var q = comma + 1; q < Math.Min(Chunks.Count, comma + 6); q++)
        {
            switch (Chunks[q].Kind)
            {
                case ChunkKind.Coordinator: return q > comma + 1 && Chunks[q - 1].Kind == ChunkKind.Noun && Chunks[comma + 1].Kind == ChunkKind.Noun;
                case ChunkKind.Noun or ChunkKind.Comma: continue;
                default: return false;
            }
        }

        return false;
    }

    private static string FullForm(string preposition) => preposition switch
    {
        "d'" or "du" or "des" => "de",
        "au" or "aux" => "à",
        "jusqu'" => "jusque",
        _ => preposition,
    };
}
