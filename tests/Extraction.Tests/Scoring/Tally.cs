namespace Dossier.Extraction.Tests.Scoring;

/// <summary>What was found, what there was to find, and how much of both is the same.</summary>
public sealed class Tally
{
    public int Found { get; private set; }

    public int Gold { get; private set; }

    public int Right { get; private set; }

    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int found, int gold, int right)
    {
        Found += found;
        Gold += gold;
        Right += right;
    }

    /// <summary>Of so many things that there are on both sides, so many are alike.</summary>
    public void AddShare(int all, int right) => Add(all, all, right);

    public override string ToString() => FormattableString.Invariant($"{Precision,9:F3}{Recall,8:F3}{F1,8:F3}{Found,7}{Gold,6}{Right,7}");
}
