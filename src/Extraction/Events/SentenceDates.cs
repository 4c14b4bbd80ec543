using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>
/// Which verb or noun each date of a sentence goes with. A date behind "de" belongs to the noun before it ("la réunion de mardi"); one at the
/// head of a clause to the verb after it; any other to the verb before it.
/// </summary>
internal sealed class SentenceDates
{
    private readonly SentenceSyntax _sentence;
    private readonly EdtfDate? _published;
    private readonly ResolvedDate?[] _dates;

    /// <summary>By chunk: of a date the chunk that it goes with, else -1.</summary>
    private readonly int[] _owners;

    public SentenceDates(SentenceSyntax sentence, Func<int, ResolvedDate?> dateAt, EdtfDate? published)
    {
        (_sentence, _published) = (sentence, published);
        _dates = new ResolvedDate?[sentence.Chunks.Count];
        _owners = new int[sentence.Chunks.Count];
        Array.Fill(_owners, -1);
        for (var k = 0; k < _owners.Length; k++)
        {
            if (sentence.Chunks[k].Kind == ChunkKind.Date)
            {
                _dates[k] = dateAt(sentence.Tokens[sentence.Chunks[k].First].Start);
                _owners[k] = _dates[k] is null ? -1 : OwnerOf(k);
                Any |= _dates[k] is not null;
            }
            else if (sentence.Chunks[k].Verb is not null && sentence.Chunks[k].End > sentence.Chunks[k].First + 2)
            {
                // "a été mardi condamné": between the words of the verb.
                for (var t = sentence.Chunks[k].First + 1; t < sentence.Chunks[k].End - 1 && _dates[k] is null; t++)
                {
                    _dates[k] = dateAt(sentence.Tokens[t].Start);
                }

                _owners[k] = _dates[k] is null ? -1 : k;
                Any |= _dates[k] is not null;
            }
        }

        Opening = Any ? FindOpening() : null;
    }

    public bool Any { get; }

    /// <summary>The date between the words of a verb.</summary>
    public ResolvedDate? Within(int verb) => _owners[verb] == verb ? _dates[verb] : null;

    /// <summary>The date at the head of the sentence, which is that of all that it tells.</summary>
    public ResolvedDate? Opening { get; }

    /// <summary>The date that goes with a verb or a noun: the nearest behind it, else before it; one that has an end before one that has none.</summary>
    public ResolvedDate? Of(int chunk) => Of(chunk, out _);

    /// <param name="isOpen">It has no end: "depuis lundi".</param>
    public ResolvedDate? Of(int chunk, out bool isOpen)
    {
        isOpen = false;
        if (!Any)
        {
            return null;
        }

        var (best, distance) = (-1, int.MaxValue);
        for (var k = 0; k < _owners.Length; k++)
        {
            if (_owners[k] == chunk)
            {
                var far = (k > chunk ? k - chunk : 2 * (chunk - k)) + (_dates[k]!.Value.Latest is null || _dates[k]!.Value.Earliest is null ? 1000 : 0);
                (best, distance) = far < distance ? (k, far) : (best, distance);
            }
        }

        isOpen = best >= 0 && _dates[best]!.Value.Latest is null;
        return best < 0 ? null : Begun(_dates[best]!, chunk);
    }

    /// <summary>What is told with "depuis" or "à partir de" happened when it began; what has gone on for days or months until now, from then to the day of publication.</summary>
    private ResolvedDate Begun(ResolvedDate date, int owner)
    {
        if (date.Value is not { Latest: null, Earliest: { } from } || !date.Value.Edtf.EndsWith("/..", StringComparison.Ordinal) || !EdtfDate.TryParse(date.Value.Edtf[..^3], out var start))
        {
            return date;
        }

        var goesOn = _sentence.Chunks[owner].Verb is { Compound: false, Passive: false, IsFuture: false, Tense: VerbTense.Present or VerbTense.Imperfect };
        return goesOn && start.Latest!.Value.DayNumber - from.DayNumber <= 31 && _published is { IsDay: true, Earliest: { } today } && start.Latest < today
            ? date with { Value = EdtfDate.OfInterval(start, EdtfDate.OfDay(today)) }
            : date with { Value = start };
    }

    /// <summary>The date that goes with a noun, with its complements or with a participle behind it: "la visite de X à Rome prévue mardi".</summary>
    public ResolvedDate? OfNoun(int noun, int end)
    {
        if (!Any)
        {
            return null;
        }

        // "l'attaque de X contre Y lundi", "la session de X, prévue à Y en mai": no other verb stands between.
        var participle = -1;
        for (var k = noun + 1; k < _owners.Length; k++)
        {
            var chunk = _sentence.Chunks[k];
            if (_dates[k] is not null && chunk.Kind == ChunkKind.Date)
            {
                return (k < end || participle >= 0) && (_owners[k] <= k || k == noun + 1) ? Begun(_dates[k]!, noun) : null;
            }

            if (chunk.Verb is { } verb)
            {
                if (!verb.IsBareParticiple || participle >= 0)
                {
                    return null;
                }

                participle = k;
            }
            else if (chunk.Kind is ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative or ChunkKind.Subordinator || (chunk.Kind == ChunkKind.Comma && participle >= 0))
            {
                return null;
            }
        }

        return null;
    }

    private int OwnerOf(int date)
    {
        var chunks = _sentence.Chunks;
        if (IsBracketed(date))
        {
            // "la guerre (1950-1953)"
            return date > 1 && chunks[date - 2].Kind == ChunkKind.Noun ? date - 2 : -1;
        }

        if (date > 1 && chunks[date - 1].Kind == ChunkKind.Preposition && _sentence.Lower(date - 1) is "de" or "d'" or "du" or "des"
            && chunks[date - 2].Kind == ChunkKind.Noun && !IsTime(date - 2))
        {
            return date - 2;
        }

        var opens = Opens(date, out var left);
        var verb = opens ? VerbAfter(date) : VerbBefore(left);
        if (verb < 0 && !opens && _dates[date]!.Value.Latest is null && chunks[left].Kind == ChunkKind.Noun)
        {
            // "la destruction des mausolées depuis mars": no verb has begun.
            return left;
        }

        verb = verb >= 0 ? verb : opens ? VerbBefore(left) : VerbAfter(date);
        return verb >= 0 || date == 0 ? verb : chunks[date - 1].Kind == ChunkKind.Noun ? date - 1 : -1;
    }

    /// <summary>Whether nothing of its clause stands before a date but prepositions, adverbs and words of time: "dans la nuit", "à l'aube".</summary>
    /// <param name="left">The last chunk before it that says something.</param>
    private bool Opens(int date, out int left)
    {
        var chunks = _sentence.Chunks;
        left = date - 1;
        while (left >= 0 && (chunks[left].Kind is ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Quote or ChunkKind.Date || (chunks[left].Kind == ChunkKind.Noun && IsTime(left))))
        {
            left--;
        }

        if (left < 0)
        {
            return true;
        }

        switch (chunks[left].Kind)
        {
            case ChunkKind.That or ChunkKind.Relative or ChunkKind.Subordinator or ChunkKind.Coordinator or ChunkKind.Stop:
                return true;
            case ChunkKind.Comma:
                // "a reçu, mardi, son homologue": the verb right before the comma.
                var before = left - 1;
                while (before >= 0 && chunks[before].Kind is ChunkKind.Adverb or ChunkKind.Quote)
                {
                    before--;
                }

                return before >= 0 && chunks[before].Verb is null;
            default:
                return false;
        }
    }

    private bool IsTime(int noun) => _sentence.Chunks[noun] is { Mention: < 0, Head: >= 0 } chunk && WordClasses.Is(_sentence.Tokens[chunk.Head].Lower, WordClass.TimeNoun);

    /// <summary>The first finite verb behind a date, as long as its clause goes on.</summary>
    private int VerbAfter(int date)
    {
        for (var k = date + 1; k < _sentence.Chunks.Count; k++)
        {
            var chunk = _sentence.Chunks[k];
            if (chunk.Verb is { IsFinite: true })
            {
                return k;
            }

            if (chunk.Kind == ChunkKind.Stop && _sentence.Lower(k) == "(")
            {
                while (k + 1 < _sentence.Chunks.Count && _sentence.Lower(k) != ")")
                {
                    k++;
                }

                continue;
            }

            if (chunk.Kind == ChunkKind.Stop || chunk.Kind is ChunkKind.Relative or ChunkKind.That && k > date + 1)
            {
                break;
            }
        }

        return -1;
    }

    private int VerbBefore(int from)
    {
        for (var k = from; k >= 0; k--)
        {
            if (_sentence.Chunks[k].Verb is not null)
            {
                return k;
            }

            if (_sentence.Chunks[k].Kind is ChunkKind.Stop && _sentence.Lower(k) == ")")
            {
                while (k > 0 && _sentence.Lower(k) != "(")
                {
                    k--;
                }
            }
            else if (_sentence.Chunks[k].Kind is ChunkKind.Stop && _sentence.Lower(k) is ";" or ":" or "(")
            {
                break;
            }
        }

        return -1;
    }

    private bool IsBracketed(int date)
    {
        for (var k = date - 1; k >= Math.Max(0, date - 3); k--)
        {
            if (_sentence.Chunks[k].Kind == ChunkKind.Stop)
            {
                return _sentence.Lower(k) == "(";
            }
        }

        return false;
    }

    /// <summary>"Lors de sa séance du 21 mai, …", "Par décret du 12 mai, …": the noun of the opening complement has the date of the sentence.</summary>
    private ResolvedDate? OccasionDate()
    {
        var chunks = _sentence.Chunks;
        if (chunks[0].Kind != ChunkKind.Preposition || !(WordClasses.Is(_sentence.Tokens[chunks[0].First].Lower, WordClass.During) || _sentence.Lower(0) == "par" || chunks.Count > 1 && WordClasses.Is(_sentence.Lower(1), WordClass.During))
            || _sentence.Tokens[chunks[0].First].Word.Date.Is(DateRoles.Since | DateRoles.After | DateRoles.Before))
        {
            return null;
        }

        for (var k = 1; k < chunks.Count && chunks[k].Kind is ChunkKind.Preposition or ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Date; k++)
        {
            if (chunks[k].Kind == ChunkKind.Date && _owners[k] >= 0)
            {
                return _dates[k]!.Value.Latest is null ? null : _dates[k];
            }
        }

        return null;
    }

    private ResolvedDate? FindOpening()
    {
        for (var k = 0; k < _owners.Length; k++)
        {
            if (_owners[k] >= 0)
            {
                return _sentence.Chunks[k].Kind == ChunkKind.Date && Opens(k, out var left) && left < 0 ? _dates[k] : null;
            }

            if (k == 0 && OccasionDate() is { } occasion)
            {
                return occasion;
            }

            if (_sentence.Chunks[k].Kind is not (ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Quote or ChunkKind.Coordinator or ChunkKind.Date) && !(_sentence.Chunks[k].Kind == ChunkKind.Noun && IsTime(k)))
            {
                return null;
            }
        }

        return null;
    }
}
