using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Resolution;

/// <summary>An article with what is needed to tell whether it reprints another.</summary>
/// <param name="Published">When it was published; null where that is not known.</param>
public sealed record ArticleText(Guid Article, EdtfDate? Published, TextFingerprint Fingerprint);

/// <summary>
/// Which articles are reprints of one text: the same wire in several outlets, shortened, with a paragraph added, or lightly edited.
/// Who reprints a reprint reprints the same text, so that the answer depends on the set of articles alone.
/// </summary>
public static class CopyResolver
{
    /// <summary>Fewer shared hashes than this are a quotation in common, unless they are all that both texts have.</summary>
    private const int LeastShared = 6;

    /// <summary>In days: what is printed again later than this is a form that is filled in anew.</summary>
    private const int LongestDelay = 14;

    /// <summary>
    /// Three fifths of the shorter text stand in the longer one, which is at most three times as long (a round-up of several
    /// wires is no reprint of one of them), and both came out within a fortnight.
    /// </summary>
    public static bool IsSameText(ArticleText left, ArticleText right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (shorter, longer) = left.Fingerprint.Hashes.Count < right.Fingerprint.Hashes.Count ? (left, right) : (right, left);
        var (few, many) = (shorter.Fingerprint.Hashes.Count, longer.Fingerprint.Hashes.Count);
        if (few == 0 || few * 3 < many || !MayBeOfOneFortnight(left.Published, right.Published))
        {
            return false;
        }

        var shared = shorter.Fingerprint.Shared(longer.Fingerprint);
        return shared * 5 >= few * 3 && (shared >= LeastShared || shared == many);
    }

    /// <summary>The first to come out of each group of articles that have one text.</summary>
    /// <param name="articles">With any article all that have its text.</param>
    /// <returns>By article, the article that it reprints: itself, where it is the first or has its text alone.</returns>
    public static IReadOnlyDictionary<Guid, Guid> Origins(IEnumerable<ArticleText> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var first = articles.Order(FirstToComeOut).ToList();
        var origins = new Dictionary<Guid, Guid>(first.Count);
        var byHash = first.SelectMany(article => article.Fingerprint.Sketch.Select(hash => (hash, article)))
            .ToLookup(pair => pair.hash, pair => pair.article);
        foreach (var article in first)
        {
            if (!origins.TryAdd(article.Article, article.Article))
            {
                continue;
            }

            var open = new Stack<ArticleText>([article]);
            while (open.TryPop(out var known))
            {
                foreach (var other in known.Fingerprint.Sketch.SelectMany(hash => byHash[hash]))
                {
                    if (!origins.ContainsKey(other.Article) && IsSameText(known, other))
                    {
                        origins.Add(other.Article, article.Article);
                        open.Push(other);
                    }
                }
            }
        }

        return origins;
    }

    private static bool MayBeOfOneFortnight(EdtfDate? left, EdtfDate? right) =>
        !Follows(left?.Latest, right?.Earliest) && !Follows(right?.Latest, left?.Earliest);

    private static bool Follows(DateOnly? end, DateOnly? start) => end is { } before && start is { } after && after.DayNumber - before.DayNumber > LongestDelay;

    private static readonly Comparer<ArticleText> FirstToComeOut = Comparer<ArticleText>.Create((left, right) =>
    {
        var order = EventResolver.ComparePublished(left.Published, right.Published);
        order = order != 0 ? order : string.CompareOrdinal(left.Published?.Edtf, right.Published?.Edtf);
        return order != 0 ? order : left.Article.CompareTo(right.Article);
    });
}
