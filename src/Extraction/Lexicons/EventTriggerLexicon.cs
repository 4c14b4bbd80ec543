using System.Collections.Frozen;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>The verbs, light-verb phrases and nouns that tell an event, with what their slots hold.</summary>
internal sealed class EventTriggerLexicon
{
    private static readonly Lazy<EventTriggerLexicon> Instance = new(() => new EventTriggerLexicon());

    private readonly FrozenDictionary<string, EventTrigger[]> _verbs;
    private readonly FrozenDictionary<string, EventTrigger[]> _nouns;

    private EventTriggerLexicon()
    {
        var triggers = Rows().SelectMany(Read).ToList();
        _verbs = triggers.Where(trigger => trigger.Part != TriggerPart.Noun)
            .GroupBy(trigger => trigger.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, Ordered, StringComparer.Ordinal);
        _nouns = triggers.Where(trigger => trigger.Part == TriggerPart.Noun)
            .SelectMany(trigger => Forms(trigger.Lemma).Select(form => (Form: form, Trigger: trigger)))
            .GroupBy(pair => pair.Form, pair => pair.Trigger, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, Ordered, StringComparer.Ordinal);
    }

    public static EventTriggerLexicon French => Instance.Value;

    /// <summary>A row for each word or phrase: the list in a row's first cell is taken apart.</summary>
    public static IEnumerable<string[]> Rows() =>
        from row in LexiconFile.Read("French/event-triggers.tsv", 9).Concat(LexiconFile.Read("French/event-triggers-conflict.tsv", 9))
        from lemma in LexiconFile.List(row[0]).SelectMany(Alternatives)
        select (string[])[lemma, .. row[1..]];

    public IEnumerable<EventTrigger> Triggers => _verbs.Values.Concat(_nouns.Values).SelectMany(triggers => triggers).Distinct();

    /// <summary>The senses of a verb, light phrases among them, in the order in which they are to be tried.</summary>
    public bool TryGetVerb(string lemma, out EventTrigger[] triggers) => TryGet(_verbs, lemma, out triggers);

    /// <summary>The senses of a noun, in the order in which they are to be tried.</summary>
    /// <param name="folded">The noun, singular or plural, as <c>Token.Folded</c> has it.</param>
    public bool TryGetNoun(string folded, out EventTrigger[] triggers) => TryGet(_nouns, folded, out triggers);

    private static bool TryGet(FrozenDictionary<string, EventTrigger[]> table, string key, out EventTrigger[] triggers)
    {
        if (table.TryGetValue(key, out var found))
        {
            triggers = found;
            return true;
        }

        triggers = [];
        return false;
    }

    /// <summary>The more words a trigger has, the surer it is: those with a tail, then light verbs, then the bare word.</summary>
    private static EventTrigger[] Ordered(IEnumerable<EventTrigger> triggers) =>
        [.. triggers.OrderByDescending(trigger => trigger.Tail.Length + (trigger.LightNoun is null ? 0 : 1))];

    private static IEnumerable<string> Forms(string noun)
    {
        yield return Folding.Fold(noun);
        if (WordForms.Plural(noun) is var plural && plural != noun)
        {
            yield return Folding.Fold(plural);
        }
    }

    /// <summary>"observer/lancer~grève/débrayage": each verb with each noun.</summary>
    private static IEnumerable<string> Alternatives(string lemma) => lemma.Split('~') is [var verbs, var nouns]
        ? verbs.Split('/').SelectMany(_ => nouns.Split('/'), (verb, noun) => $"{verb}~{noun}")
        : [lemma];

    /// <summary>One trigger, or one for each form of the adjective that its tail ends with.</summary>
    private static IEnumerable<EventTrigger> Read(string[] row)
    {
        var part = Enum.Parse<TriggerPart>(row[1], ignoreCase: true);
        var phrase = row[0].Split('~');
        var (head, reflexive, tail) = VerbLexicon.Split(phrase[0]);
        if ((part == TriggerPart.Light) != (phrase.Length == 2))
        {
            throw new InvalidDataException($"{row[0]}: a light verb, and no other trigger, has a noun after ~.");
        }

        var trigger = new EventTrigger(
            head,
            part,
            [],
            phrase.Length == 2 ? Folding.Fold(phrase[1]) : null,
            reflexive,
            row[2],
            LexiconFile.Optional(row[3]),
            Role(row[4]),
            Role(row[5]),
            [.. LexiconFile.List(row[6]).Select(Complement)],
            [.. LexiconFile.List(row[7]).Select(alternative => alternative.Split('+').Select(Condition).ToArray())],
            row[8] == "object-class" ? null : LexiconFile.Optional(row[8]),
            TopicFromClass: row[8] == "object-class",
            Entry: $"event-triggers: {row[0]} {row[2]}{(LexiconFile.Optional(row[3]) is { } mode ? "/" + mode : "")}");
        return WordForms.OfTail(tail).Select(words => trigger with { Tail = words });
    }

    private static SlotRole Role(string cell) => cell == "-" ? SlotRole.None : Enum.Parse<SlotRole>(cell, ignoreCase: true);

    private static TriggerComplement Complement(string cell)
    {
        var equals = cell.IndexOf('=', StringComparison.Ordinal);
        return new TriggerComplement(cell[..equals], Role(cell[(equals + 1)..]));
    }

    private static TriggerCondition Condition(string cell)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        var slot = cell[..colon] switch
        {
            "subject" => TriggerSlot.Subject,
            "object" => TriggerSlot.Object,
            "any" => TriggerSlot.Any,
            _ => TriggerSlot.Complement,
        };
        var what = cell[(colon + 1)..].Split('/');
        var kinds = what.Where(value => Enum.TryParse<ActorKind>(value, ignoreCase: true, out _)).ToArray();
        return new TriggerCondition(
            slot,
            slot == TriggerSlot.Complement ? cell[..colon] : null,
            AnyActor: what.Contains("actor", StringComparer.Ordinal),
            [.. kinds.Select(kind => Enum.Parse<ActorKind>(kind, ignoreCase: true))],
            [.. what.Where(value => value != "actor").Except(kinds, StringComparer.Ordinal)]);
    }
}

/// <summary>Classes of nouns; a noun is in one class at most.</summary>
internal sealed class NounClasses
{
    private static readonly Lazy<NounClasses> Instance = new(() => new NounClasses());

    private readonly FrozenDictionary<string, NounClass> _nouns;

    private NounClasses()
    {
        var nouns = new Dictionary<string, NounClass>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("French/noun-classes.tsv", 3))
        {
            var named = new NounClass(row[0], LexiconFile.Optional(row[1]));
            foreach (var noun in LexiconFile.List(row[2]))
            {
                if (!nouns.TryAdd(Folding.Fold(noun), named))
                {
                    throw new InvalidDataException($"{noun} stands in {nouns[Folding.Fold(noun)].Name} and in {named.Name}.");
                }
            }
        }

        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static NounClasses French => Instance.Value;

    public IEnumerable<string> Names => _nouns.Values.Select(named => named.Name).Distinct(StringComparer.Ordinal);

    /// <param name="folded">A noun, singular or plural, as <c>Token.Folded</c> has it.</param>
    public bool TryGet(string folded, out NounClass named)
    {
        named = null!;
        return _nouns.TryGetValue(folded, out named!);
    }
}
