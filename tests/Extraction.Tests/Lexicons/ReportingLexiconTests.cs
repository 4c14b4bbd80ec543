using Dossier.Extraction.Claims;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class ReportingLexiconTests
{
    private static ReportingLexicon Lexicon => ReportingLexicon.French;

    [Fact]
    public void At_least_150_verbs_and_phrases_report_speech() =>
        Assert.True(LexiconFile.Read("French/reporting-verbs.tsv", 4).Select(row => row[0]).Distinct(StringComparer.Ordinal).Count() >= 150);

    [Fact]
    public void Every_sense_has_a_frame_and_a_verb_that_conjugates() => Assert.All(Lexicon.Verbs, verb =>
    {
        Assert.NotEqual(ReportingFrames.None, verb.Frames);
        Assert.True(VerbLexicon.French.TryGet(verb.Lemma, out var forms), verb.Lemma);
        Assert.Contains(forms, form => form.Tense == VerbTense.Infinitive);
    });

    [Fact]
    public void No_two_senses_of_a_verb_share_a_frame()
    {
        // Else the frame could not tell the kind of the claim.
        var faults = new List<string>();
        foreach (var senses in Lexicon.Verbs.GroupBy(verb => (verb.Lemma, verb.Reflexive, verb.Negated, Tail: string.Join(' ', verb.Tail))))
        {
            var seen = ReportingFrames.None;
            foreach (var sense in senses)
            {
                if ((seen & sense.Frames) != ReportingFrames.None)
                {
                    faults.Add($"{senses.Key}: {seen & sense.Frames} twice");
                }

                seen |= sense.Frames;
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("affirmer", "Que", "Statement")]
    [InlineData("souligner", "Que", "Statement")]
    [InlineData("ajouter", "Quote", "Statement")]
    [InlineData("rapporter", "Que", "Statement")]
    [InlineData("annoncer", "Que", "Statement")]
    [InlineData("annoncer", "Inf", "Commitment")]
    [InlineData("promettre", "DeInf", "Commitment")]
    [InlineData("accuser", "TargetDe", "Accusation")]
    [InlineData("reprocher", "ATargetDe", "Accusation")]
    [InlineData("nier", "Inf", "Denial")]
    [InlineData("démentir", "Np", "Denial")]
    [InlineData("réfuter", "Np", "Denial")]
    [InlineData("rejeter", "Np", "Denial")]
    [InlineData("estimer", "Que", "Assessment")]
    [InlineData("juger", "Que", "Assessment")]
    [InlineData("qualifier", "DeNp", "Assessment")]
    [InlineData("redouter", "Que", "Assessment")]
    [InlineData("craindre", "DeInf", "Assessment")]
    [InlineData("identifier", "Comme", "Assessment")]
    [InlineData("soutenir", "Que", "Statement")]
    [InlineData("saluer", "Np", "Position")]
    [InlineData("condamner", "Np", "Position")]
    [InlineData("fustiger", "Np", "Position")]
    [InlineData("critiquer", "Np", "Position")]
    [InlineData("dénoncer", "Np", "Position")]
    [InlineData("exprimer", "Np", "Position")]
    [InlineData("demander", "ATargetDe", "Demand")]
    [InlineData("exiger", "Que", "Demand")]
    [InlineData("appeler", "TargetA", "Demand")]
    [InlineData("exhorter", "TargetA", "Demand")]
    [InlineData("réclamer", "Np", "Demand")]
    [InlineData("menacer", "DeInf", "Threat")]
    public void The_frame_tells_the_kind(string lemma, string frame, string kind)
    {
        Assert.True(Lexicon.TryGet(lemma, out var senses));

        var sense = senses.First(verb => !verb.Reflexive && verb.Tail.Length == 0 && verb.Frames.HasFlag(Enum.Parse<ReportingFrames>(frame)));

        Assert.Equal(Enum.Parse<ClaimKind>(kind), sense.Kind);
    }

    [Theory]
    [InlineData("féliciter", true, "", "Position")]
    [InlineData("engager", true, "", "Commitment")]
    [InlineData("attendre", true, "", "Assessment")]
    [InlineData("mettre", false, "en garde", "Threat")]
    [InlineData("faire", false, "savoir", "Statement")]
    [InlineData("faire", false, "etat", "Statement")]
    [InlineData("laisser", false, "entendre", "Statement")]
    [InlineData("tenir", false, "pour responsables", "Accusation")]
    [InlineData("dire", true, "prete", "Commitment")]
    [InlineData("dire", true, "preoccupes", "Assessment")]
    [InlineData("dire", true, "inquiete", "Assessment")]
    [InlineData("attirer", false, "l' attention", "Statement")]
    public void Reflexive_verbs_and_phrases_are_found_by_their_head(string head, bool reflexive, string tail, string kind)
    {
        Assert.True(Lexicon.TryGet(head, out var senses));

        var sense = senses.First(verb => verb.Reflexive == reflexive && string.Join(' ', verb.Tail) == tail);

        Assert.Equal(Enum.Parse<ClaimKind>(kind), sense.Kind);
    }

    [Fact]
    public void The_longest_phrase_of_a_head_comes_first()
    {
        Assert.True(Lexicon.TryGet("faire", out var senses));

        Assert.Equal(senses.Select(verb => verb.Tail.Length).OrderDescending(), senses.Select(verb => verb.Tail.Length));
    }

    [Theory]
    [InlineData("selon un diplomate", "selon", "Preposition", 1)]
    [InlineData("d'après la presse", "d'après", "Preposition", 2)]
    [InlineData("de l'aveu du ministre", "de l'aveu de", "Preposition", 4)]
    [InlineData("aux yeux d'un observateur", "aux yeux de", "Preposition", 3)]
    [InlineData("À en croire le parquet", "à en croire", "Preposition", 3)]
    [InlineData("de source diplomatique", "de source", "Preposition", 2)]
    [InlineData("sous couvert d’anonymat", "sous couvert d'anonymat", "Circumstance", 4)]
    [InlineData("accusations de Rome", "accusation", "Noun", 1)]
    [InlineData("démentis de Rome", "démenti", "Noun", 1)]
    [InlineData("mises en garde de Rome", "mise en garde", "Noun", 3)]
    public void An_attribution_is_found_as_it_is_written(string text, string phrase, string sort, int length)
    {
        var tokens = Tokenizer.Tokenize(text);

        Assert.True(Lexicon.Attributions.TryMatch(tokens, 0, tokens.Length, out var attribution, out var matched));
        Assert.Equal(phrase, attribution.Phrase);
        Assert.Equal(Enum.Parse<AttributionSort>(sort), attribution.Sort);
        Assert.Equal(length, matched);
    }
}
