using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

internal enum FurnitureKind
{
    Furniture,
    Byline,
    Stamp,
    Credit,
    Link,
}

internal enum FurnitureReach
{
    Line,

    /// <summary>Where it is all of a line, the next line belongs to it.</summary>
    Next,

    /// <summary>All that follows belongs to it.</summary>
    Rest,
}

internal readonly record struct FurnitureMatch(FurnitureKind Kind, FurnitureReach Reach);

/// <summary>What belongs to the page and not to the article: see furniture.tsv.</summary>
internal sealed class FurnitureLexicon
{
    private FurnitureLexicon(string language)
    {
        var rows = LexiconFile.Read($"{language}/furniture.tsv", 4)
            .SelectMany(row => LexiconFile.List(row[0]).Select(phrase => (Phrase: phrase, Where: row[1], Match: new FurnitureMatch(Enum.Parse<FurnitureKind>(row[2], ignoreCase: true), Enum.Parse<FurnitureReach>(row[3], ignoreCase: true)))))
            .ToLookup(row => row.Where);
        PhraseTable<FurnitureMatch> Table(string where) => new(rows[where].Select(row => (row.Phrase, row.Match)));
        PhraseTable<FurnitureMatch> Words(FurnitureKind kind) => new(rows["word"].Where(row => row.Match.Kind == kind).Select(row => (row.Phrase, row.Match)));
        Lines = Table("line");
        Starts = Table("start");
        Inside = Table("inside");
        Ends = Table("end");
        Glued = Table("glued");
        Signed = Table("signed");
        AgencyWords = Table("agency");
        BylineWords = Words(FurnitureKind.Byline);
        StampWords = Words(FurnitureKind.Stamp);
        CreditWords = Words(FurnitureKind.Credit);
    }

    public static FurnitureLexicon French { get; } = new("French");

    public PhraseTable<FurnitureMatch> Lines { get; }

    public PhraseTable<FurnitureMatch> Starts { get; }

    public PhraseTable<FurnitureMatch> Inside { get; }

    /// <summary>Last words of a line; file extensions above all.</summary>
    public PhraseTable<FurnitureMatch> Ends { get; }

    /// <summary>What may stand before the headline on its own line.</summary>
    public PhraseTable<FurnitureMatch> Glued { get; }

    /// <summary>How a bracket after the last sentence begins, or a part of it, that says who worked on the article.</summary>
    public PhraseTable<FurnitureMatch> Signed { get; }

    /// <summary>A name that ends in one of these is a news agency's, listed or not.</summary>
    public PhraseTable<FurnitureMatch> AgencyWords { get; }

    public PhraseTable<FurnitureMatch> BylineWords { get; }

    public PhraseTable<FurnitureMatch> StampWords { get; }

    public PhraseTable<FurnitureMatch> CreditWords { get; }
}
