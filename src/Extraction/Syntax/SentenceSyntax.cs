using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <summary>One sentence cut into chunks, and what stands in the slots of its verbs and nouns. Shallow on purpose: linear, and never lost in a long sentence.</summary>
internal sealed partial class SentenceSyntax(int index, Token[] tokens, Sentence sentence, IReadOnlyList<Chunk> chunks)
{
    /// <summary>How far a slot may lie from its verb: beyond it French has long begun something else.</summary>
    private const int Reach = 60;

    private const int Unread = -1;

    private readonly Clause?[] _clauses = new Clause?[chunks.Count];

    private int _firstFinite = Unread;

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
        IReadOnlyList<int> subjects = auxiliary >= 0 ? ClauseOf(auxiliary).Subjects : verb.SubjectClitic >= 0 ? [] : verb.IsFinite ? SubjectsOf(k) : verb.IsBareParticiple ? ParticipleSubject(k) : ControllerOf(k);
        if (subjects.Count == 0 && verb is { IsFinite: true, SubjectClitic: < 0 } && objects.Count > 0 && IsInverted(k))
        {
            (subjects, objects) = (objects, []);
        }

        if (subjects.Count == 0 && verb.IsBareParticiple && Before(k) is var opening && (opening < 0 || Chunks[opening].Kind is ChunkKind.Stop or ChunkKind.Quote))
        {
            subjects = SubjectBehind(end);
        }

        var first = subjects.Count > 0 && subjects[0] < k ? subjects[0] : k;
        return new Clause { Head = k, Subjects = subjects, Objects = objects, Complements = complements, First = first, End = end, SubjectClitic = verb.SubjectClitic, IsElliptic = auxiliary >= 0 };
    }

    /// <summary>"Arrêté mardi à Dakar, l'opposant a été": behind the comma of a participle that opens the sentence stands who it tells of.</summary>
    private IReadOnlyList<int> SubjectBehind(int comma) =>
        comma + 1 < Chunks.Count && Chunks[comma].Kind == ChunkKind.Comma && Chunks[comma + 1].Kind == ChunkKind.Noun ? CoordinatedRight(comma + 1, out _) : [];

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

    private (IReadOnlyList<int> Objects, List<Complement> Complements, int End) ReadRight(int k, bool ofNoun)
    {
        IReadOnlyList<int> objects = [];
        var complements = new List<Complement>();
        var q = k + 1;
        var limit = Math.Min(Chunks.Count, k + Reach);
        var afterComma = false;
        var inInsert = false;
        var inserts = 0;
        for (; q < limit; q++)
        {
            var chunk = Chunks[q];
            switch (chunk.Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote:
                    continue;
                case ChunkKind.Comma when inInsert || inserts > 0 && objects.Count == 0 && !ofNoun:
                    // "ont signé, mardi à Rabat, trois conventions": the insert closes, and so does the one after it.
                    inInsert = afterComma = false;
                    inserts++;
                    continue;
                case ChunkKind.Preposition:
                    afterComma = false;
                    var nouns = Governed(q, inInsert && WordClasses.Is(Lower(q), WordClass.PlacePreposition), out var after);
                    if (nouns.Count == 0)
                    {
                        if (q + 1 < limit && Chunks[q + 1].Kind == ChunkKind.Verb)
                        {
                            return (objects, complements, q);
                        }

                        continue;
                    }

                    // "au profit de", "en faveur de": for.
                    var inFavour = FullForm(Lower(q)) == "de" && q > 0 && complements.Count > 0 && complements[^1].Nouns[^1] == q - 1 && Tokens[Chunks[q - 1].Head].Is(WordClass.Favour);
                    complements.Add(new Complement(inFavour ? "pour" : FullForm(Lower(q)), q, nouns));
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

                    if (!ofNoun && objects.Count == 0 && IsApposedInside(q - 1))
                    {
                        // "a signé avec le ministre des Finances, X, une convention"
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

        // A bracket that is never closed leads past the last chunk.
        return (objects, complements, Math.Min(q, limit));
    }

    /// <summary>A name with a role beside it, parted by a comma.</summary>
    private bool IsApposedInside(int noun)
    {
        var chunk = Chunks[noun];
        for (var i = chunk.First; chunk.Mention >= 0 && i < chunk.End; i++)
        {
            if (Tokens[i].Lower == ",")
            {
                return true;
            }
        }

        return false;
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
    /// <param name="single">A place in an insert: the comma behind it closes the insert ("a reçu, lundi à Rabat, X et Y").</param>
    private IReadOnlyList<int> Governed(int preposition, bool single, out int after)
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

        if (single && q + 1 < Chunks.Count && Chunks[q + 1].Kind == ChunkKind.Comma)
        {
            after = q + 1;
            return [q];
        }

        return CoordinatedRight(q, out after);
    }

    private IReadOnlyList<int> CoordinatedRight(int first, out int after)
    {
        var nouns = new List<int> { first };
        var q = first + 1;
        while (q + 1 < Chunks.Count)
        {
            var asWell = AsWell(q);
            var joined = Chunks[q].Kind == ChunkKind.Coordinator && Lower(q) is "et" or "ou" or "ni" || asWell > q;
            var listed = Chunks[q].Kind == ChunkKind.Comma && IsList(q, first > 0 && Chunks[first - 1].Kind == ChunkKind.Preposition ? FullForm(Lower(first - 1)) : null);
            if (!joined && !listed)
            {
                break;
            }

            var next = asWell > q ? asWell : q + 1;
            if (Chunks[next].Kind == ChunkKind.Preposition && Chunks[first - 1 < 0 ? 0 : first - 1].Kind == ChunkKind.Preposition
                && AreOfOneSort(FullForm(Lower(next)), FullForm(Lower(first - 1))) && next + 1 < Chunks.Count)
            {
                next++;
            }

            // "entre A et B ont eu lieu": B belongs to "entre", though a verb follows.
            var isPair = nouns.Count == 1 && first > 0 && Lower(first - 1) == "entre";
            if (Chunks[next].Kind != ChunkKind.Noun || !isPair && StartsClause(next))
            {
                break;
            }

            nouns.Add(next);
            q = next + 1;
        }

        after = q;
        return nouns;
    }

    /// <summary>
    /// "et Séoul a accusé": the noun after "et" is the subject of a verb of its own, where another clause stands before it
    /// ("un sommet réunissant A, B et C s'est ouvert" is one clause).
    /// </summary>
    private bool StartsClause(int noun)
    {
        var q = noun + 1;
        while (q < Chunks.Count && Chunks[q].Kind is ChunkKind.Adverb)
        {
            q++;
        }

        return q < Chunks.Count && Chunks[q].Verb is { IsFinite: true } && (FirstFiniteVerb() < noun || Chunks[noun - 1].Kind == ChunkKind.Comma);
    }

    /// <summary>", ainsi que": where the noun behind it stands, or <paramref name="q"/>.</summary>
    private int AsWell(int q)
    {
        var p = Chunks[q].Kind == ChunkKind.Comma ? q + 1 : q;
        return p + 2 < Chunks.Count && Lower(p) == "ainsi" && Chunks[p + 1].Kind == ChunkKind.That ? p + 2 : q;
    }

    /// <summary>"au Kenya et en Éthiopie": the same preposition, as the noun behind it wants it.</summary>
    private static bool AreOfOneSort(string left, string right) => left == right || left is "à" or "en" && right is "à" or "en";

    /// <param name="preposition">That of the first item, which the others may repeat: "de la CSC, de la FGTB et de la CGSLB".</param>
    private bool IsList(int comma, string? preposition)
    {
        for (var q = comma + 1; q < Math.Min(Chunks.Count, comma + 8); q++)
        {
            switch (Chunks[q].Kind)
            {
                case ChunkKind.Coordinator: return q > comma + 1 && Chunks[q - 1].Kind == ChunkKind.Noun && Chunks[comma + 1].Kind is ChunkKind.Noun or ChunkKind.Preposition;
                case ChunkKind.Preposition when Chunks[q - 1].Kind == ChunkKind.Comma && preposition is not null && AreOfOneSort(FullForm(Lower(q)), preposition): continue;
                case ChunkKind.Noun or ChunkKind.Comma: continue;
                default: return false;
            }
        }

        return false;
    }

    public static string FullForm(string preposition) => preposition switch
    {
        "d'" or "du" or "des" => "de",
        "au" or "aux" or "a" => "à",
        "jusqu'" => "jusque",
        _ => preposition,
    };
}
