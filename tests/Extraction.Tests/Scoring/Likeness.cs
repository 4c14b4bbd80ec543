using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Tests.Scoring;

/// <summary>When two names, two texts and two dates count as the same.</summary>
public static partial class Likeness
{
    /// <summary>A name without case, accents, hyphens, points and a leading article.</summary>
    public static string Fold(string? name)
    {
        var bare = Article().Replace(Bare(name).Trim(), "");
        return Gaps().Replace(bare, " ").Trim();
    }

    /// <summary>Shared words as a share of the shorter and of the longer text; a word counts as often as it stands in both.</summary>
    public static (double Shorter, double Longer) Overlap(string? left, string? right)
    {
        var (shared, mine, theirs) = Common(left, right);
        return mine == 0 || theirs == 0 ? (0, 0) : ((double)shared / Math.Min(mine, theirs), (double)shared / Math.Max(mine, theirs));
    }

    /// <summary>The words of two texts, and those that stand in both; a word counts as often as it stands.</summary>
    public static (int Shared, int Left, int Right) Common(string? left, string? right)
    {
        var (mine, theirs) = (Words(left), Words(right));
        var rest = theirs.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in mine)
        {
            if (rest.GetValueOrDefault(word) is > 0 and var times)
            {
                rest[word] = times - 1;
                shared++;
            }
        }

        return (shared, mine.Count, theirs.Count);
    }

    public static bool Intersect(string? left, string? right) =>
        Bounds(left) is { } l && Bounds(right) is { } r
        && string.CompareOrdinal(l.Earliest, r.Latest) <= 0 && string.CompareOrdinal(r.Earliest, l.Latest) <= 0;

    public static bool Inside(string? inner, string? outer) =>
        Bounds(inner) is { } i && Bounds(outer) is { } o
        && string.CompareOrdinal(o.Earliest, i.Earliest) <= 0 && string.CompareOrdinal(i.Latest, o.Latest) <= 0;

    // Apart from the extractor's own reading of dates, which it is to judge.
    private static (string Earliest, string Latest)? Bounds(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf))
        {
            return null;
        }

        if (edtf.Split('/') is [var from, var to])
        {
            return (from is "" or ".." ? "0001-01-01" : Bounds(from)?.Earliest ?? "", to is "" or ".." ? "9999-12-31" : Bounds(to)?.Latest ?? "");
        }

        var parts = Parts().Match(edtf);
        if (!parts.Success)
        {
            return null;
        }

        var (year, month, day) = (parts.Groups["year"].Value, parts.Groups["month"].Value, parts.Groups["day"].Value);
        if (month.Length == 0 || int.Parse(month, CultureInfo.InvariantCulture) > 12)
        {
            return ($"{year}-01-01", $"{year}-12-31"); // a season, too
        }

        return day.Length == 0
            ? ($"{year}-{month}-01", $"{year}-{month}-{DateTime.DaysInMonth(2000, int.Parse(month, CultureInfo.InvariantCulture)):D2}")
            : ($"{year}-{month}-{day}", $"{year}-{month}-{day}");
    }

    private static List<string> Words(string? text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in Bare(text))
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static string Bare(string? text)
    {
        var bare = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (!Accents.IsAccent(c))
            {
                bare.Append(c == '’' ? '\'' : char.ToLowerInvariant(Accents.Strip(c)));
            }
        }

        return bare.ToString();
    }

    [GeneratedRegex(@"^(l'|d'|la |le |les |des |un |une )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Article();

    [GeneratedRegex(@"[\s\-'.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
