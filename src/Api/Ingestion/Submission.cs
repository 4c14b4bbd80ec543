namespace Dossier.Api.Ingestion;

/// <summary>
/// How one document came in, in the order in which submissions of the same bytes give way: the smallest stands. What is
/// given with a document outranks its text, and so comes first; then the earliest day, which dates are inferred against.
/// </summary>
internal readonly record struct Submission(string? Given, DateOnly ReceivedOn, string? Name, string? Url) : IComparable<Submission>
{
    public static Submission Of(PreparedArticle article) => new(article.Given, article.ReceivedOn, article.Name, article.Url);

    public int CompareTo(Submission other)
    {
        var order = Compare(Given, other.Given);
        order = order != 0 ? order : ReceivedOn.CompareTo(other.ReceivedOn);
        order = order != 0 ? order : Compare(Name, other.Name);
        return order != 0 ? order : Compare(Url, other.Url);
    }

    public static bool operator <(Submission left, Submission right) => left.CompareTo(right) < 0;

    public static bool operator >(Submission left, Submission right) => left.CompareTo(right) > 0;

    public static bool operator <=(Submission left, Submission right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Submission left, Submission right) => left.CompareTo(right) >= 0;

    /// <summary>What is there comes before what is not.</summary>
    private static int Compare(string? left, string? right) =>
        left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
}
