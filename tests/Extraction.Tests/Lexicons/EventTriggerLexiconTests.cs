using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class EventTriggerLexiconTests
{
    private static readonly Dictionary<string, string[]> Modes = new(StringComparer.Ordinal)
    {
        ["AGREE"] = [],
        ["CONSULT"] = ["visit", "third-party", "multilateral", "phone"],
        ["SUPPORT"] = ["sign", "ratify", "endorse"],
        ["CONCEDE"] = [],
        ["COOPERATE"] = [],
        ["AID"] = ["military", "humanitarian", "financial"],
        ["RETREAT"] = ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
        ["PROTEST"] = ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
        ["SANCTION"] = ["convict", "expel", "withdraw", "discontinue"],
        ["MOBILIZE"] = ["troops", "weapons", "police", "militia"],
        ["COERCE"] = ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
        ["ASSAULT"] =
        [
            "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone",
            "heavy-weapons", "crowd-control", "unconventional",
        ],
    };

    private static EventTriggerLexicon Lexicon => EventTriggerLexicon.French;

    [Fact]
    public void At_least_300_words_and_phrases_tell_events() =>
        Assert.True(EventTriggerLexicon.Rows().Select(row => row[0]).Distinct(StringComparer.Ordinal).Count() >= 300);

    [Fact]
    public void Types_and_modes_are_those_of_Plover_and_our_own() => Assert.All(Lexicon.Triggers, trigger =>
    {
        Assert.True(Modes.TryGetValue(trigger.Type, out var modes), $"{trigger.Lemma}: {trigger.Type}");
        Assert.True(trigger.Mode is null || modes.Contains(trigger.Mode), $"{trigger.Lemma}: {trigger.Type} has no mode {trigger.Mode}");
    });

    [Fact]
    public void Every_type_of_event_has_a_trigger() =>
        Assert.Equal(Modes.Keys.Order(StringComparer.Ordinal), Lexicon.Triggers.Select(trigger => trigger.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_trigger_has_a_slot_for_a_participant() => Assert.All(Lexicon.Triggers, trigger => Assert.True(
        trigger.Subject != SlotRole.None || trigger.Object != SlotRole.None || trigger.Complements.Any(complement => complement.Role != SlotRole.None),
        trigger.Lemma));

    [Fact]
    public void Every_class_that_is_required_has_nouns() => Assert.All(
        Lexicon.Triggers.SelectMany(trigger => trigger.Requires).SelectMany(conditions => conditions).SelectMany(condition => condition.Classes),
        name => Assert.Contains(name, NounClasses.French.Names.Append("human").Append("place").Append("none")));

    [Fact]
    public void A_noun_has_neither_subject_nor_direct_object() => Assert.All(
        Lexicon.Triggers.Where(trigger => trigger.Part == TriggerPart.Noun),
        trigger =>
        {
            Assert.Equal((SlotRole.None, SlotRole.None), (trigger.Subject, trigger.Object));
            Assert.All(trigger.Requires.SelectMany(all => all), condition => Assert.True(condition.Slot is TriggerSlot.Any or TriggerSlot.Complement, trigger.Lemma));
        });

    [Fact]
    public void Every_verb_conjugates() => Assert.All(
        Lexicon.Triggers.Where(trigger => trigger.Part != TriggerPart.Noun),
        trigger => Assert.True(VerbLexicon.French.TryGet(trigger.Lemma, out _), trigger.Lemma));

    [Fact]
    public void No_sense_is_hidden_behind_one_that_requires_nothing() => Assert.All(
        Lexicon.Triggers.GroupBy(trigger => (trigger.Lemma, trigger.Part, trigger.Reflexive, trigger.LightNoun, Tail: string.Join(' ', trigger.Tail))),
        senses => Assert.All(senses.SkipLast(1), sense => Assert.True(sense.Requires.Length > 0, sense.Lemma)));

    [Theory]
    [InlineData("recevoir", ActorKind.Person, null, "CONSULT", "visit")]
    [InlineData("recevoir", null, "arms", "AID", null)]
    [InlineData("recevoir", null, null, null, null)]
    [InlineData("rencontrer", ActorKind.Person, null, "CONSULT", null)]
    [InlineData("rencontrer", null, null, null, null)]
    [InlineData("signer", null, "agreement", "SUPPORT", "sign")]
    [InlineData("signer", null, null, null, null)]
    [InlineData("livrer", null, "arms", "AID", null)]
    [InlineData("livrer", null, null, null, null)]
    [InlineData("lever", null, "sanctions", "RETREAT", null)]
    [InlineData("lever", null, "curfew", "CONCEDE", null)]
    [InlineData("expulser", null, "diplomats", "SANCTION", "expel")]
    [InlineData("expulser", null, "people", "COERCE", "deport")]
    [InlineData("visiter", null, "building", null, null)]
    [InlineData("limoger", ActorKind.Person, null, "RETREAT", "resign")]
    [InlineData("arrêter", ActorKind.Person, null, "COERCE", "arrest")]
    [InlineData("arrêter", ActorKind.Country, null, null, null)]
    public void The_object_tells_the_sense_of_a_verb(string lemma, ActorKind? actor, string? nounClass, string? type, string? mode)
    {
        Assert.True(Lexicon.TryGetVerb(lemma, out var senses));

        var sense = senses.FirstOrDefault(trigger => trigger is { Part: TriggerPart.Verb, Reflexive: false, Tail: [] }
            && (trigger.Requires.Length == 0 || trigger.Requires.Any(all => all.Any(condition => condition.Slot == TriggerSlot.Object) && all.All(condition => condition.Slot == TriggerSlot.Subject || condition.Slot == TriggerSlot.Object && condition.Accepts(actor, nounClass)))));

        Assert.Equal((type, mode), (sense?.Type, sense?.Mode));
    }

    [Fact]
    public void The_guest_is_source_and_the_host_target_of_a_visit()
    {
        Assert.True(Lexicon.TryGetVerb("recevoir", out var receive));
        Assert.True(Lexicon.TryGetVerb("rendre", out var pay));
        Assert.True(Lexicon.TryGetVerb("rendre", out var go));
        Assert.True(Lexicon.TryGetNoun("visites", out var visit));

        var received = receive.First(trigger => trigger.Type == "CONSULT" && trigger.Part == TriggerPart.Verb && trigger.Tail.Length == 0);
        Assert.Equal((SlotRole.Target, SlotRole.Source), (received.Subject, received.Object));
        var paid = pay.First(trigger => trigger.Tail is ["visite"]);
        Assert.Equal((SlotRole.Source, SlotRole.Target), (paid.Subject, paid.RoleOf("à")));
        var went = go.First(trigger => trigger.Reflexive && trigger.Type == "CONSULT" && trigger.Tail.Length == 0);
        Assert.Equal((SlotRole.Source, SlotRole.Target), (went.Subject, went.RoleOf("lieu")));
        Assert.Equal((SlotRole.Source, SlotRole.Target), (visit[0].RoleOf("de"), visit[0].RoleOf("lieu")));
    }

    [Fact]
    public void A_light_verb_knows_its_noun_in_singular_and_plural()
    {
        Assert.True(Lexicon.TryGetVerb("avoir", out var senses));

        var talks = senses.First(trigger => trigger.LightNoun == "discussion");

        Assert.True(talks.IsLightNoun("discussion"));
        Assert.True(talks.IsLightNoun("discussions"));
        Assert.False(talks.IsLightNoun("visite"));
    }

    [Theory]
    [InlineData("grève", "de la faim", "hunger")]
    [InlineData("frappes", "aeriennes", "aerial")]
    [InlineData("coups", "d' etat", "seize")]
    [InlineData("conversation", "telephonique", "phone")]
    public void A_noun_of_several_words_comes_before_the_bare_noun(string noun, string tail, string mode)
    {
        Assert.True(Lexicon.TryGetNoun(Folding.Fold(noun), out var senses));

        Assert.Equal(mode, senses.First(trigger => string.Join(' ', trigger.Tail) == tail).Mode);
        Assert.True(senses[0].Tail.Length > 0);
    }

    [Fact]
    public void Arms_troops_and_money_give_aid_its_mode()
    {
        Assert.Equal("military", Class("missiles").Mode);
        Assert.Equal("military", Class("obus").Mode);
        Assert.Equal("military", Class("soldats").Mode);
        Assert.Equal("humanitarian", Class("medicaments").Mode);
        Assert.Equal("financial", Class("milliards").Mode);
        Assert.Null(Class("petrole").Mode);
        Assert.False(NounClasses.French.TryGet("bonheur", out _));
    }

    [Fact]
    public void A_noun_is_in_one_class()
    {
        // The lexicon refuses to load otherwise; the file is read here so that the fault is told.
        var twice = LexiconFile.Read("French/noun-classes.tsv", 3).SelectMany(row => LexiconFile.List(row[2])).GroupBy(noun => Folding.Fold(noun), StringComparer.Ordinal)
            .Where(noun => noun.Distinct(StringComparer.Ordinal).Count() < noun.Count()).Select(noun => noun.Key);

        Assert.Empty(twice);
        Assert.True(NounClasses.French.Names.Count() >= 30);
    }

    private static NounClass Class(string noun) => NounClasses.French.TryGet(noun, out var named) ? named : new NounClass("none", Mode: null);
}
