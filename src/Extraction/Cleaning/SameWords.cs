using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Cleaning;

/// <summary>Paragraphs are the same where they are but for capitals and accents. The words that are known already tell most of them apart.</summary>
internal sealed class SameWords : IEqualityComparer<PageBlock>
{
    public static readonly SameWords Instance = new();

    public bool Equals(PageBlock? x, PageBlock? y) =>
        ReferenceEquals(x, y) || x is not null && y is not null && Folding.Fold(x.Text) == Folding.Fold(y.Text);

    public int GetHashCode(PageBlock obj)
    {
        var hash = 17;
        foreach (ref readonly var token in obj.Tokens.AsSpan())
        {
            hash = unchecked((hash * 31) + token.Word.FoldedHash);
        }

        return hash;
    }
}
