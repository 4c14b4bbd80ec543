using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Cleaning;

/// <summary>A line of the page, or a part of one, while it is being judged.</summary>
internal sealed class PageBlock
{
    /// <summary>Enough to know furniture by; longer lines are prose.</summary>
    private const int Judged = 700;

    private int _dateline = -1;

    public PageBlock(string raw, TextSpan span, bool afterBlank)
    {
        Span = span;
        AfterBlank = afterBlank;
        Text = raw[span.Start..span.End];
        Tokens = Tokenizer.Tokenize(Text.Length <= Judged ? Text : Text[..Judged]);
        foreach (ref readonly var token in Tokens.AsSpan())
        {
            Words += token.Kind == TokenKind.Word ? 1 : 0;
        }

        if (Text.Length > Judged)
        {
            Words = Words * Text.Length / Judged;
        }

        (EndsFinal, EndsOpen) = Ending(Text);
    }

    public TextSpan Span { get; }

    public bool AfterBlank { get; }

    public string Text { get; }

    /// <summary>Those of the beginning, where the line is long.</summary>
    public Token[] Tokens { get; }

    /// <summary>Of the whole paragraph, where the page breaks it into lines; so are the two that follow.</summary>
    public int Words { get; private set; }

    /// <summary>Ends as a sentence does.</summary>
    public bool EndsFinal { get; private set; }

    /// <summary>Ends with a mark that announces more: a colon, a comma.</summary>
    public bool EndsOpen { get; private set; }

    /// <summary>True where <see cref="Tokens"/> are all that the line has.</summary>
    public bool IsWhollyRead => Text.Length <= Judged;

    /// <inheritdoc cref="BodyOpening.DatelineLength"/>
    public int DatelineLength => _dateline >= 0 ? _dateline : _dateline = BodyOpening.DatelineLength(Text, Tokens);

    /// <summary>Null as long as only its place on the page can tell.</summary>
    public LineKind? Kind { get; set; }

    public FurnitureReach Reach { get; set; }

    /// <summary>A line of nothing but who made a picture.</summary>
    public bool IsCreditOnly { get; set; }

    /// <summary>Continues the line before it, which the page has broken in the middle of a sentence.</summary>
    public bool Continues { get; set; }

    /// <summary>A point of a list; "– Echange de tirs –" is a sub-heading.</summary>
    public bool IsBulleted => Text.Length > 2 && Text[0] is '-' or '–' or '—' or '•' or '*' or '·' or '▪' && (char.IsWhiteSpace(Text[1]) || Text[1] == '\uFE0F') && Text[^1] != Text[0];

    /// <summary>Ends in dots, as an opening that is cut short does.</summary>
    public bool BreaksOff => Text[^1] == '…' || Text.EndsWith("...", StringComparison.Ordinal);

    /// <summary>A whole sentence or more, by its looks.</summary>
    public bool IsProse => (EndsFinal && Words >= 8) || Words >= 25 || (Words >= 12 && (HoldsEnd || EndsOpen));

    private bool HoldsEnd
    {
        get
        {
            for (var i = 2; i + 2 < Text.Length; i++)
            {
                if (Text[i] is '.' or '!' or '?' && Text[i + 1] == ' ' && char.IsUpper(Text[i + 2]) && char.IsLower(Text[i - 1]) && char.IsLower(Text[i - 2]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Judges broken lines by the paragraph that they make together.</summary>
    public static void Join(List<PageBlock> blocks, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += blocks[i].Words;
        }

        for (var i = first; i < end; i++)
        {
            (blocks[i].Words, blocks[i].EndsFinal, blocks[i].EndsOpen) = (words, blocks[end - 1].EndsFinal, blocks[end - 1].EndsOpen);
        }
    }

    private static (bool Final, bool Open) Ending(string text)
    {
        // "… à Odessa. (ats/afp)": a short bracket after the sentence has ended.
        if (text[^1] == ')' && text.LastIndexOf('(') is > 2 and var open && text.Length - open < 40 && text.AsSpan(0, open).TrimEnd()[^1] is '.' or '!' or '?' or '»' or '"' or '”')
        {
            return (true, false);
        }

        var i = text.Length - 1;
        while (i > 0 && (char.IsWhiteSpace(text[i]) || text[i] is '»' or '"' or '”' or '’' or '\'' or ')' or ']' or '›'))
        {
            i--;
        }

        return i < 0 ? (false, false) : (text[i] is '.' or '!' or '?' or '…', text[i] is ':' or ';' or ',');
    }
}
