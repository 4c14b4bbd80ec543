namespace Dossier.Extraction.Sentences;

public enum TokenKind : byte
{
    Word,

    /// <summary>Digits with the marks inside them: 10’000, 3,5, 14.09.2024, 08:47.</summary>
    Number,
    Punctuation,

    /// <summary>A quotation mark of any kind; which side it is on, <see cref="Quotation"/> says.</summary>
    Quote,
}

/// <summary>How a word is written.</summary>
public enum LetterCase : byte
{
    Lower,

    /// <summary>First letter capital.</summary>
    Capitalised,

    /// <summary>Two letters or more, all of them capital.</summary>
    Upper,
}

/// <summary>
/// A token. Elided words stand alone with their apostrophe (<c>l'</c>, <c>qu'</c>); clitics after a verb do with their
/// hyphens (<c>-t-il</c>, <c>-elle</c>); other words with hyphens are one token (<c>nord-coréen</c>, <c>Jong-un</c>).
/// </summary>
public readonly record struct Token
{
    internal Token(int start, int end, TokenKind kind, Word word)
    {
        (Start, End, Kind, Case, Word) = (start, end, kind, word.Case, word);
    }

    public int Start { get; init; }

    public int End { get; init; }

    public TokenKind Kind { get; init; }

    public LetterCase Case { get; init; }

    /// <summary>Lower case, accents kept, apostrophes straight: the key for grammar, where accents tell words apart.</summary>
    public string Lower => Word?.Lower!;

    /// <summary>Lower case without accents: the key for names.</summary>
    public string Folded => Word?.Folded!;

    public TextSpan Span => new(Start, End);

    public bool IsCapitalised => Case != LetterCase.Lower;

    internal Word Word { get; init; }
}

/// <summary>A sentence: its span in the text, and its tokens as a half-open range of indices.</summary>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);

/// <summary>Something between quotation marks. <see cref="Outer"/> has the marks, <see cref="Inner"/> is what they enclose.</summary>
public readonly record struct Quotation(TextSpan Outer, TextSpan Inner);

/// <summary>A text with its tokens, sentences and quotations, each in reading order.</summary>
public sealed record TokenizedText
{
    public required string Text { get; init; }

    public required Token[] Tokens { get; init; }

    public required Sentence[] Sentences { get; init; }

    public required Quotation[] Quotations { get; init; }

    /// <summary>The first sentence that goes on behind an offset; the number of sentences where none does.</summary>
    internal int SentenceEndingAfter(int offset) => First(Sentences.Length, i => Sentences[i].Span.End > offset);

    /// <summary>The first sentence that starts at an offset or behind it; the number of sentences where none does.</summary>
    internal int SentenceFrom(int offset) => First(Sentences.Length, i => Sentences[i].Span.Start >= offset);

    /// <summary>The first token that starts at an offset or behind it; the number of tokens where none does.</summary>
    internal int TokenFrom(int offset) => First(Tokens.Length, i => Tokens[i].Start >= offset);

    /// <summary>The first quotation that starts behind an offset; the number of quotations where none does.</summary>
    internal int QuotationAfter(int offset) => First(Quotations.Length, i => Quotations[i].Outer.Start > offset);

    /// <summary>The first quotation that goes on behind an offset; the number of quotations where none does. No quotation overlaps another.</summary>
    internal int QuotationEndingAfter(int offset) => First(Quotations.Length, i => Quotations[i].Outer.End > offset);

    /// <summary>Whether a stretch of the text stands between quotation marks.</summary>
    internal bool IsQuoted(TextSpan span) => QuotationOf(span) >= 0;

    /// <summary>The quotation in whose marks a stretch of the text stands, or -1.</summary>
    internal int QuotationOf(TextSpan span) => QuotationEndingAfter(span.Start) is var q && q < Quotations.Length && Quotations[q].Inner.Contains(span) ? q : -1;

    /// <summary>The first of so many numbers that something is true of; it is true of all behind it.</summary>
    private static int First(int count, Func<int, bool> isTrue)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isTrue(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
