using Dossier.Extraction.Claims;
using Dossier.Extraction.Resolution;
using Xunit;
using static Dossier.Extraction.Tests.Resolution.Reports;

namespace Dossier.Extraction.Tests.Resolution;

public sealed class ClaimResolverTests
{
    [Fact]
    public void A_denial_answers_the_first_report_of_each_accuser() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Accusation),
            Said(2, article: 2, "london", ClaimKind.Accusation),
            Said(3, article: 2, "paris", ClaimKind.Statement),
            Said(4, article: 3, "lima", ClaimKind.Denial),
        ],
        "2 Repeats 1", "3 Supports 1", "4 Denies 1", "4 Denies 3");

    [Fact]
    public void Who_else_asserts_the_event_supports_the_first_unless_they_deny_it_too() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Accusation),
            Said(2, article: 2, "lima", ClaimKind.Statement),
            Said(3, article: 3, "lima", ClaimKind.Denial),
            Said(4, article: 4, null, ClaimKind.Statement),
            Said(5, article: 5, "paris", ClaimKind.Accusation),
            Said(6, article: 5, "oslo", ClaimKind.Assessment),
        ],
        "3 Denies 1", "3 Denies 4", "3 Denies 5", "5 Supports 1");

    [Fact]
    public void What_an_article_says_itself_is_tied_there_and_its_next_report_here() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Accusation),
            Said(2, article: 1, "lima", ClaimKind.Denial),
            Said(3, article: 2, "london", ClaimKind.Accusation),
        ],
        "2 Denies 3", "3 Repeats 1");

    [Fact]
    public void Accusations_without_a_speaker_are_denied_but_repeat_nothing() => AssertTies(
        [
            Said(1, article: 1, null, ClaimKind.Accusation),
            Said(2, article: 2, null, ClaimKind.Accusation),
            Said(3, article: 3, "lima", ClaimKind.Denial),
        ],
        "3 Denies 1");

    [Fact]
    public void Nobody_denies_what_they_say_themselves() => AssertTies(
        [Said(1, article: 1, "lima", ClaimKind.Statement), Said(2, article: 2, "lima", ClaimKind.Denial)]);

    [Fact]
    public void Judgements_threats_and_the_like_are_not_denied() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Assessment),
            Said(2, article: 1, "london", ClaimKind.Threat),
            Said(3, article: 2, "lima", ClaimKind.Denial),
        ]);

    [Fact]
    public void A_second_denial_repeats_the_first_and_denies_too() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Accusation),
            Said(2, article: 2, "lima", ClaimKind.Denial),
            Said(3, article: 3, "lima", ClaimKind.Denial),
        ],
        "2 Denies 1", "3 Denies 1", "3 Repeats 2");

    [Fact]
    public void A_statement_repeats_one_whose_words_are_alike_and_no_other() => AssertTies(
        [
            Said(1, article: 1, "agency", ClaimKind.Statement, "le navire a quitté le port de Talca lundi"),
            Said(2, article: 1, "agency", ClaimKind.Statement, "l'équipage compte vingt marins"),
            Said(3, article: 2, "agency", ClaimKind.Statement, "Lundi, le navire a quitté Talca"),
            Said(4, article: 2, "agency", ClaimKind.Statement, "une enquête est ouverte"),
        ],
        "3 Repeats 1");

    [Fact]
    public void The_first_report_is_that_of_the_article_published_first() => AssertTies(
        [
            Said(1, article: 1, "london", ClaimKind.Accusation) with { Published = null },
            Said(2, article: 2, "london", ClaimKind.Accusation) with { Published = Date("2019-06-04") },
            Said(3, article: 3, "london", ClaimKind.Accusation) with { Published = Date("2019-06-03") },
            Said(4, article: 4, "lima", ClaimKind.Denial) with { Published = Date("2019-06-01") },
        ],
        "1 Repeats 3", "2 Repeats 3", "4 Denies 3");

    [Fact]
    public void Links_stay_bounded_however_many_speak()
    {
        var accusers = Enumerable.Range(0, 1000).Select(i => Said(i, article: i, $"accuser {i}", ClaimKind.Accusation));
        var denials = Enumerable.Range(1000, 1000).Select(i => Said(i, article: i, $"denier {i}", ClaimKind.Denial));
        var ties = ClaimResolver.Tie([.. accusers, .. denials]);
        Assert.Equal(1000 * ClaimResolver.MostAnswered, ties.Count(tie => tie.Relation == ClaimRelation.Denies));
        Assert.Equal(ClaimResolver.MostAnswered, ties.Count(tie => tie.Relation == ClaimRelation.Supports));
    }

    private static ThreadClaim Said(int number, int article, string? speaker, ClaimKind kind, string text = "avoir livré des armes") => new()
    {
        Id = Id(number),
        Article = Id(5000 + article),
        Ordinal = number,
        Published = Date("2019-06-03"),
        Kind = kind,
        Speaker = speaker,
        About = [],
        Text = text,
    };

    private static void AssertTies(ThreadClaim[] claims, params string[] expected)
    {
        var numbers = claims.ToDictionary(claim => claim.Id, claim => claim.Ordinal);
        Assert.Equal(expected, ClaimResolver.Tie(claims).Select(tie => $"{numbers[tie.Claim]} {tie.Relation} {numbers[tie.Other]}").Order(StringComparer.Ordinal));
    }
}
