using Dossier.Extraction.Lexicons;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class VerbLexiconTests
{
    [Fact]
    public void Every_form_is_read_as_the_table_says()
    {
        var faults = new List<string>();
        var cases = Cases();
        foreach (var c in cases)
        {
            var due = new VerbForm(
                c[1], Enum.Parse<VerbTense>(c[2]), c[3] == "-" ? (byte)0 : byte.Parse(c[3]), Plural: c[4] == "plural", Feminine: c[5] == "feminine");
            if (!VerbLexicon.French.TryGet(c[0], out var forms) || !forms.Contains(due))
            {
                faults.Add($"{c[0]} is not {due} but {string.Join(", ", forms)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(cases.Count >= 400);
    }

    [Fact]
    public void A_table_of_six_persons_holds_no_other_form_of_its_tense()
    {
        // Guards against a rule that makes the right form and a wrong one beside it.
        var faults = new List<string>();
        foreach (var tense in Cases().Where(c => c[3] != "-" && c[2] != "Imperative").GroupBy(c => (Lemma: c[1], Tense: Enum.Parse<VerbTense>(c[2]))))
        {
            if (tense.Count() == 6 && tense.Key.Lemma is not ("payer" or "asseoir" or "appeler" or "rejeter" or "acheter" or "harceler" or "céder"))
            {
                var made = FormsOf(tense.Key.Lemma, tense.Key.Tense);
                faults.AddRange(made.Except(tense.Select(c => c[0]), StringComparer.Ordinal).Where(form => !IsSpelledWithoutCircumflex(form, tense.Key.Lemma)));
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("affirmé", "affirmer")]
    [InlineData("mangant", null)]
    [InlineData("menacait", null)]
    [InlineData("prendé", null)]
    [InlineData("répars", null)]
    [InlineData("cèder", null)]
    [InlineData("regrète", null)]
    [InlineData("annèxe", null)]
    [InlineData("ministre", null)]
    [InlineData("missile", null)]
    [InlineData("moscou", null)]
    [InlineData("recevaient", "recevoir")]
    [InlineData("entre", null)]
    [InlineData("contre", null)]
    [InlineData("président", null)]
    [InlineData("entrent", "entrer")]
    [InlineData("puée", null)]
    [InlineData("étée", null)]
    public void Only_forms_that_French_has_are_known(string word, string? lemma)
    {
        Assert.Equal(lemma is not null, VerbLexicon.French.TryGet(word, out var forms));
        Assert.All(forms, form => Assert.Equal(lemma, form.Lemma));
    }

    [Fact]
    public void A_form_of_two_verbs_has_both_readings()
    {
        Assert.True(VerbLexicon.French.TryGet("suis", out var forms));

        Assert.Contains(forms, form => form is { Lemma: "être", Tense: VerbTense.Present });
        Assert.Contains(forms, form => form is { Lemma: "suivre", Tense: VerbTense.Present });
    }

    [Fact]
    public void A_reading_is_given_once()
    {
        foreach (var lemma in VerbLexicon.French.Lemmas)
        {
            Assert.True(VerbLexicon.French.TryGet(lemma, out var forms));
            Assert.Equal(forms.Length, forms.Distinct().Count());
        }
    }

    [Fact]
    public void Every_verb_has_an_infinitive_a_participle_and_a_third_person()
    {
        var lemmas = VerbLexicon.French.Lemmas;
        var readings = AllForms().ToLookup(form => form.Lemma, StringComparer.Ordinal);

        Assert.True(lemmas.Count >= 1_800, $"{lemmas.Count} verbs");
        Assert.All(lemmas, lemma =>
        {
            Assert.Contains(readings[lemma], form => form.Tense == VerbTense.Infinitive);
            Assert.Contains(readings[lemma], form => form.Tense == VerbTense.PastParticiple);
            // "entre" is the preposition.
            Assert.True(lemma == "entrer" || readings[lemma].Any(form => form is { Tense: VerbTense.Present, Person: 3, Plural: false }), lemma);
            Assert.Contains(readings[lemma], form => form is { Tense: VerbTense.Conditional, Person: 3, Plural: false });
        });
    }

    [Fact]
    public void The_list_of_verbs_is_sorted_and_has_none_twice()
    {
        var verbs = LexiconFile.Read("French/verbs.tsv", 1).Select(row => row[0]).ToList();

        Assert.Equal(verbs.Distinct(StringComparer.Ordinal), verbs);
        Assert.True(verbs.Count >= 1_200, $"{verbs.Count} verbs");
        Assert.Equal(verbs.Order(StringComparer.Ordinal), verbs);
    }

    [Fact]
    public void A_verb_without_rule_or_row_is_a_fault()
    {
        Assert.Throws<InvalidDataException>(() => VerbRules.PartsOf("zavoir"));
        Assert.Throws<InvalidDataException>(() => VerbRules.PartsOf("brouvre"));
    }

    [Theory]
    [InlineData("se féliciter", "féliciter", true, "")]
    [InlineData("s'engager", "engager", true, "")]
    [InlineData("mettre en garde", "mettre", false, "en garde")]
    [InlineData("se dire prêt*", "dire", true, "prêt*")]
    [InlineData("semer", "semer", false, "")]
    public void A_phrase_is_parted_into_verb_and_tail(string phrase, string head, bool reflexive, string tail) =>
        Assert.Equal((head, reflexive, tail), VerbLexicon.Split(phrase));

    private static List<string[]> Cases() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Lexicons", "conjugations.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'))];

    private static bool IsSpelledWithoutCircumflex(string form, string lemma) =>
        lemma.Contains("aî", StringComparison.Ordinal) && form.Contains("ai", StringComparison.Ordinal);

    private static IEnumerable<string> FormsOf(string lemma, VerbTense tense) =>
        VerbLexicon.French.AllForms().Where(pair => pair.Form.Lemma == lemma && pair.Form.Tense == tense).Select(pair => pair.Written);

    private static IEnumerable<VerbForm> AllForms() => VerbLexicon.French.AllForms().Select(pair => pair.Form);
}
