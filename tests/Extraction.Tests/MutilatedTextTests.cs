using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dossier.Extraction.Tests;

/// <summary>
/// News as nobody wrote it: words lost, doubled and swapped, marks of one kind for another, lines run together. No grammar of it is
/// right, and all of it must be read without a fault, with every offset inside the text.
/// </summary>
public sealed class MutilatedTextTests
{
    private static readonly string[] Documents =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "Development"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>From one seed, so that a run is the run before; another seed tries other texts.</summary>
    private static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20250615, 1);

    private static readonly string[] Pieces =
    [
        "«", "»", "\"", "(", ")", ",", ".", ":", ";", "—", "-", "…", "et", "ou", "de", "à", "qui", "que", "dont", "selon", "par", "en", "l'", "d'", "s'", "a", "a été", "aurait", "ne", "pas",
        "avoir", "être", "accusé", "nie", "a déclaré", "-t-il", "Paris", "M.", "le président", "mardi", "2024", "lors d'une visite", "la rencontre", "tué", "arrêté", "\n", "\n\n", " ",
    ];

    [Fact]
    public void Whatever_becomes_of_a_text_it_is_read_without_a_fault()
    {
        var mutilated =
            from document in Gen.Elements(Documents)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from harm in Gen.Choose(1, 40)
            select Mutilate(document, new Random(seed), harm);
        Check.One(Config, Prop.ForAll(mutilated.ToArbitrary(), text => AssertReads(text)));
    }

    [Fact]
    public void Words_in_any_row_are_read_without_a_fault()
    {
        var words = Documents.SelectMany(document => document.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Concat(Pieces).ToArray();
        var texts = from row in Gen.ArrayOf(Gen.Elements(words), 150) select string.Join(' ', row);
        Check.One(Config, Prop.ForAll(texts.ToArbitrary(), text => AssertReads(text)));
    }

    private static void AssertReads(string text)
    {
        foreach (var clean in new[] { true, false })
        {
            var read = DocumentExtractor.Extract(new SourceDocument { Text = text, ReceivedOn = new DateOnly(2025, 6, 15), Clean = clean });
            var whole = new TextSpan(0, read.Text.Length);
            Assert.All(read.Dates, date => Assert.True(date.Span.Length > 0 && whole.Contains(date.Span)));
            Assert.All(read.Actors, actor => Assert.All(actor.Mentions, mention => Assert.True(mention.Span.Length > 0 && whole.Contains(mention.Span))));
            foreach (var told in read.Events)
            {
                Assert.NotEmpty(told.Participants);
                Assert.All(told.Participants, participant => Assert.InRange(participant.Actor, 0, read.Actors.Count - 1));
                Assert.NotEmpty(told.Mentions);
                Assert.All(told.Mentions, mention => Assert.True(mention.Trigger.Length > 0 && mention.Span.Contains(mention.Trigger) && whole.Contains(mention.Span)));
            }

            foreach (var claim in read.Claims)
            {
                Assert.True(claim.Span.Length > 0 && claim.Cue.Length > 0 && whole.Contains(claim.Span) && whole.Contains(claim.Cue) && whole.Contains(claim.Sentence));
                Assert.True(claim.Speaker is null || claim.Speaker.Text.Length > 0);
                Assert.All(claim.Via.Concat(claim.About), actor => Assert.InRange(actor, 0, read.Actors.Count - 1));
                Assert.All(claim.Links, link => Assert.InRange(link.Claim, 0, read.Claims.Count - 1));
                Assert.All(claim.Quotes, quote => Assert.True(quote.Length > 0 && whole.Contains(quote)));
            }
        }
    }

    /// <param name="harm">Of a hundred words, about so many come to harm.</param>
    private static string Mutilate(string document, Random random, int harm)
    {
        var words = document.Split(' ').ToList();
        var text = new StringBuilder(document.Length);
        for (var i = 0; i < words.Count; i++)
        {
            if (random.Next(100) >= harm)
            {
                text.Append(words[i]).Append(' ');
                continue;
            }

            switch (random.Next(6))
            {
                case 0:
                    break;
                case 1:
                    text.Append(words[i]).Append(' ').Append(words[i]).Append(' ');
                    break;
                case 2:
                    text.Append(words[random.Next(words.Count)]).Append(' ');
                    break;
                case 3:
                    text.Append(Pieces[random.Next(Pieces.Length)]).Append(' ').Append(words[i]).Append(' ');
                    break;
                case 4:
                    text.Append(words[i].AsSpan(0, random.Next(words[i].Length + 1)));
                    break;
                default:
                    text.Append(random.Next(2) == 0 ? words[i].ToUpper(CultureInfo.InvariantCulture) : words[i].Trim(',', '.')).Append(' ');
                    break;
            }
        }

        return text.ToString();
    }
}
