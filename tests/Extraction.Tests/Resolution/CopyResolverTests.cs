using Dossier.Extraction.Dates;
using Dossier.Extraction.Resolution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dossier.Extraction.Tests.Resolution;

public sealed class CopyResolverTests
{
    private const string Wire = """
        Le ministre norvégien de la Pêche, Olav Brekke, a annoncé mardi à Bergen la fermeture de onze zones de capture au large des
        Lofoten. La mesure, qui prendra effet le 1er juin, vise à reconstituer les stocks de cabillaud, tombés selon l'institut marin à
        leur plus bas niveau depuis trente ans. « Nous ne pouvons pas attendre que les filets soient vides », a déclaré le ministre
        devant des représentants de la profession. L'association des patrons pêcheurs a dénoncé une décision prise sans concertation
        et demandé un fonds de soutien de 400 millions de couronnes. Le gouvernement examinera cette demande à l'automne, a indiqué
        une porte-parole. En Islande voisine, un plan semblable avait été retiré l'an dernier après deux semaines de blocages dans les ports.
        """;

    private const string Other = """
        Plusieurs centaines de pêcheurs ont bloqué mercredi le port de Tromsø pour protester contre les nouvelles zones interdites.
        Les manifestants ont allumé des feux de palettes sur le quai et empêché deux ferries d'accoster. Le ministre Olav Brekke avait
        annoncé la veille la fermeture de onze zones. « Nous ne pouvons pas attendre que les filets soient vides », avait-il déclaré.
        La police a dispersé le rassemblement dans la soirée, sans blessé. Une nouvelle réunion entre les syndicats et le cabinet du
        ministre est prévue vendredi à Oslo, selon un responsable syndical, qui exige le retrait pur et simple du texte.
        """;

    private static string[] Sentences => Wire.ReplaceLineEndings(" ").Split(". ", StringSplitOptions.TrimEntries);

    public static TheoryData<string, string, bool> Pairs => new()
    {
        { "the text itself", Wire, true },
        { "other case, accents, quotation marks and spacing", Wire.ToUpperInvariant().Replace('É', 'E').Replace("«", "\"").Replace("»", "\"").ReplaceLineEndings("  "), true },
        { "shortened by its last paragraphs", string.Join(". ", Sentences.Take(4)), true },
        { "with a paragraph of the outlet's own", Wire + " Notre correspondante a rencontré ce matin à Svolvær des familles inquiètes pour la saison qui vient.", true },
        { "lightly edited", Wire.Replace("mardi", "hier", StringComparison.Ordinal).Replace("voisine", "", StringComparison.Ordinal).Replace("deux semaines", "quinze jours", StringComparison.Ordinal), true },
        { "another report that quotes the same words", Other, false },
        { "a round-up that holds it among others", Wire + string.Concat(Enumerable.Range(0, 3).Select(i => Shuffled(Other, i) + Shuffled(Wire, 10 + i))), false },
        { "nothing", "", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_reprint_is_told_from_another_text(string what, string text, bool same)
    {
        Assert.Equal(same, CopyResolver.IsSameText(Article(1, Wire), Article(2, text)));
        Assert.Equal(same, CopyResolver.IsSameText(Article(2, text), Article(1, Wire)));
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("2024-03-05", "2024-03-12", true)]
    [InlineData("2024-03-05", "2024-04-05", false)]
    [InlineData("2024-03", "2024-04-05", true)]
    [InlineData("2024-03-05", null, true)]
    public void What_comes_again_after_a_fortnight_is_a_form_filled_in_anew(string first, string? second, bool same) =>
        Assert.Equal(same, CopyResolver.IsSameText(Article(1, Wire, first), Article(2, Wire, second)));

    [Fact]
    public void The_first_to_come_out_is_the_origin_of_all()
    {
        var origins = CopyResolver.Origins([Article(1, Wire, "2024-03-06"), Article(2, Wire, "2024-03-05"), Article(3, Other, "2024-03-05"), Article(4, Wire)]);

        Assert.Equal(Reports.Id(2), origins[Reports.Id(1)]);
        Assert.Equal(Reports.Id(2), origins[Reports.Id(2)]);
        Assert.Equal(Reports.Id(3), origins[Reports.Id(3)]);
        Assert.Equal(Reports.Id(2), origins[Reports.Id(4)]);
    }

    [Fact]
    public void Origins_are_the_same_whatever_the_order_and_however_the_articles_are_split()
    {
        var article =
            from start in Gen.Choose(0, 5)
            from length in Gen.Choose(1, 6)
            from stranger in Gen.Choose(0, 3)
            from day in Gen.Elements<string?>(null, "2024-03-05", "2024-03-06", "2024-03-25", "2024-03")
            select (Text: string.Join(". ", Sentences.Skip(start).Take(length)) + (stranger == 0 ? " " + Other : ""), Day: day);
        var shuffled =
            from drawn in Gen.ListOf(article)
            let articles = drawn.Select((one, i) => Article(i, one.Text, one.Day)).ToArray()
            from other in Gen.Shuffle(articles)
            select (articles, other);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(shuffled.ToArbitrary(), pair =>
        {
            var origins = CopyResolver.Origins(pair.articles);
            Assert.Equal(origins.OrderBy(one => one.Key), CopyResolver.Origins(pair.other).OrderBy(one => one.Key));
            Assert.All(origins, one => Assert.Equal(one.Value, origins[one.Value]));

            // Whoever has one text is one group: it can be looked at by itself.
            foreach (var group in pair.other.GroupBy(one => origins[one.Article]))
            {
                Assert.All(CopyResolver.Origins(group), one => Assert.Equal(group.Key, one.Value));
            }
        }));
    }

    [Fact]
    public void What_two_texts_share_in_fifteen_words_leaves_the_same_hash()
    {
        var word = from letters in Gen.ArrayOf(Gen.Elements("abcdefgh".ToCharArray()), 3) select new string(letters);
        var texts = from shared in Gen.ArrayOf(word, 15) from before in Gen.ArrayOf(word) from after in Gen.ArrayOf(word) select (shared, before, after);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(texts.ToArbitrary(), drawn =>
        {
            var left = TextFingerprint.Of(string.Join(' ', [.. drawn.before, .. drawn.shared, .. drawn.after]));
            var right = TextFingerprint.Of(string.Join(' ', [.. drawn.after, .. drawn.shared, .. drawn.before]));
            Assert.True(left.Shared(right) > 0);
        }));
    }

    private static string Shuffled(string text, int seed)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        new Random(seed).Shuffle(words);
        return " " + string.Join(' ', words);
    }

    private static ArticleText Article(int number, string text, string? published = null) =>
        new(Reports.Id(number), published is null ? null : EdtfDate.Parse(published), TextFingerprint.Of(text));
}
