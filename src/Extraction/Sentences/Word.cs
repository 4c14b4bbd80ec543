using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Sentences;

/// <summary>
/// A word as it is written, with its keys, and what the lexicons know of it: each asked once, when it is first needed. All of
/// it follows from the spelling alone, so that one object may serve many texts and threads.
/// </summary>
internal sealed class Word
{
    private const int Unknown = -1;

    private long _classes = Unknown;
    private int _traits = Unknown;
    private VerbForm[]? _verbs;
    private DateWord? _date;
    private string? _adjective;

    public Word(ReadOnlySpan<char> written)
    {
        Lower = Folding.Lower(written);
        Written = written.SequenceEqual(Lower) ? Lower : written.ToString();
        Folded = Folding.FoldLowered(Lower);
        LowerHash = WordHash.Of(Lower);
        FoldedHash = ReferenceEquals(Folded, Lower) ? LowerHash : WordHash.Of(Folded);
        Case = CaseOf(written);
    }

    public string Written { get; }

    /// <inheritdoc cref="Token.Lower"/>
    public string Lower { get; }

    /// <inheritdoc cref="Token.Folded"/>
    public string Folded { get; }

    /// <summary>Of <see cref="Lower"/>: see <see cref="WordMap{T}"/>.</summary>
    public int LowerHash { get; }

    /// <summary>Of <see cref="Folded"/>.</summary>
    public int FoldedHash { get; }

    public LetterCase Case { get; }

    public WordClass Classes => (WordClass)(_classes == Unknown ? _classes = (long)WordClasses.Of(Lower) : _classes);

    public WordTraits Traits => (WordTraits)(_traits == Unknown ? _traits = (int)WordTraitTable.Of(this) : _traits);

    /// <summary>What it may be as a verb; empty where it is no form of a known one.</summary>
    public VerbForm[] Verbs => _verbs ??= VerbLexicon.French.TryGet(Lower, out var forms) ? forms : [];

    public DateWord Date => _date ??= CalendarLexicon.French.Find(Lower);

    /// <summary>The country whose adjective it is; empty where it is none's.</summary>
    public string CountryOfAdjective => _adjective ??= CountryLexicon.French.TryGetAdjective(Lower, out var code) ? code : "";

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return LetterCase.Lower;
        }

        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return LetterCase.Capitalised;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1 ? LetterCase.Upper : LetterCase.Capitalised;
    }
}
