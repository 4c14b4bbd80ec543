using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Sentences;

/// <summary>Cuts a cleaned text into tokens, sentences and quotations. Sentences never cross a paragraph.</summary>
internal static class SentenceSplitter
{
    /// <summary>What goes on longer without a stop is no sentence: a table, or text that is broken.</summary>
    private const int MostTokens = 600;

    /// <summary>In tokens, how far behind a full stop the word is looked for that a new sentence begins with.</summary>
    private const int MostMarks = 40;

    /// <param name="text">Paragraphs are parted by a blank line, or by a line break after a finished sentence.</param>
    public static TokenizedText Split(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var paragraphs = Paragraphs(text, tokens);
        var quotations = QuotationFinder.Find(text, tokens, paragraphs);
        var closing = ClosingMarks(tokens, quotations);
        var sentences = new List<Sentence>(tokens.Length / 20 + 1);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var first = paragraphs[p].First;
            var i = first;
            while (i < paragraphs[p].End)
            {
                var end = i - first < MostTokens ? EndOfSentence(text, tokens, closing, first, i, paragraphs[p].End) : i;
                if (end > 0)
                {
                    Add(first, end, p);
                    first = i = end;
                }
                else
                {
                    i++;
                }
            }

            if (first < paragraphs[p].End)
            {
                Add(first, paragraphs[p].End, p);
            }
        }

        return new TokenizedText { Text = text, Tokens = tokens, Sentences = [.. sentences], Quotations = quotations };

        void Add(int first, int end, int paragraph) =>
            sentences.Add(new Sentence(new TextSpan(tokens[first].Start, tokens[end - 1].End), first, end, paragraph));
    }

    /// <summary>Paragraphs as half-open ranges of token indices.</summary>
    private static List<(int First, int End)> Paragraphs(string text, Token[] tokens)
    {
        var paragraphs = new List<(int First, int End)>();
        var first = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
            var breaks = gap.Count('\n') + gap.Count('\u2029');
            if (breaks > 1 || (breaks == 1 && IsFinal(text, tokens[i - 1])))
            {
                paragraphs.Add((first, i));
                first = i;
            }
        }

        if (first < tokens.Length)
        {
            paragraphs.Add((first, tokens.Length));
        }

        return paragraphs;
    }

    /// <summary>A line that ends so is not broken in the middle of a sentence.</summary>
    private static bool IsFinal(string text, Token last) => text[last.Start] is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or ']' or ':' or ';';

    /// <summary>For each token: whether it is the mark that closes a quotation.</summary>
    private static bool[] ClosingMarks(Token[] tokens, Quotation[] quotations)
    {
        var closing = new bool[tokens.Length];
        var q = 0;
        for (var i = 0; i < tokens.Length && q < quotations.Length; i++)
        {
            while (q < quotations.Length && quotations[q].Outer.End < tokens[i].End)
            {
                q++;
            }

            closing[i] = q < quotations.Length && quotations[q].Outer.End == tokens[i].End && tokens[i].Kind == TokenKind.Quote
                && tokens[i].Start != quotations[q].Outer.Start;
        }

        return closing;
    }

    /// <summary>The index after the sentence that ends with the mark at <paramref name="i"/>; 0 where none does.</summary>
    private static int EndOfSentence(string text, Token[] tokens, bool[] closing, int first, int i, int end)
    {
        var mark = text[tokens[i].Start];
        if (mark is not ('.' or '!' or '?' or '…') || tokens[i].Kind != TokenKind.Punctuation)
        {
            return EndsInitialism(text, tokens, i, end) ? i + 1 : 0;
        }

        if (i > first && IsRun(text, tokens, i))
        {
            // A run of marks was judged at its first one.
            return 0;
        }

        var after = i + 1;
        while (after < end && text[tokens[after].Start] is '.' or '!' or '?' or '…' && IsRun(text, tokens, after))
        {
            after++;
        }

        var plainStop = mark == '.' && after == i + 1;
        var closed = false;
        while (after < end && (closing[after] || IsClosing(text, tokens, after)))
        {
            closed |= closing[after];
            after++;
        }

        if (after >= end)
        {
            return after;
        }

        var next = FirstWord(text, tokens, after, end);
        if (next >= end)
        {
            // Nothing but marks follows: they belong to this sentence.
            return text[tokens[after].Start] is '(' or '[' ? 0 : end;
        }

        var opener = tokens[next].Kind == TokenKind.Word && tokens[next].IsCapitalised && AbbreviationLexicon.French.OpensSentence(tokens[next].Lower);
        if (tokens[after].Start == tokens[after - 1].End)
        {
            // "fin.Le": a space is missing, where a word of the language starts with a capital.
            return opener && plainStop && i > first && tokens[i - 1].Case == LetterCase.Lower && tokens[i - 1].Kind == TokenKind.Word ? after : 0;
        }

        if (tokens[next].Kind == TokenKind.Word && !tokens[next].IsCapitalised && char.IsLower(text[tokens[next].Start]))
        {
            // "a) Le budget. b) La loi.": the letter of a list.
            return tokens[next].Span.Length == 1 && next + 1 < end && text[tokens[next + 1].Start] == ')' && tokens[next + 1].Start == tokens[next].End && next == after ? after : 0;
        }

        if (i > first && IsOpenBracket(text[tokens[i - 1].Start]) && tokens[i - 1].End == tokens[i].Start)
        {
            // "(...) Le": what was left out belongs to the sentence that follows.
            return 0;
        }

        return plainStop && !closed && IsAbbreviated(text, tokens, first, i, next, opener) ? 0 : after;
    }

    /// <summary>Whether a mark goes on from the one before it: "?!", "...", ". . .".</summary>
    private static bool IsRun(string text, Token[] tokens, int i) =>
        tokens[i].Kind == TokenKind.Punctuation && tokens[i - 1].Kind == TokenKind.Punctuation && text[tokens[i - 1].Start] is '.' or '!' or '?' or '…'
        && (tokens[i].Start == tokens[i - 1].End || (tokens[i].Start == tokens[i - 1].End + 1 && text[tokens[i].Start] == '.' && text[tokens[i - 1].Start] == '.'));

    /// <summary>Brackets and marks that close what the sentence holds, and stand close to it.</summary>
    private static bool IsClosing(string text, Token[] tokens, int i)
    {
        var c = text[tokens[i].Start];
        if (c is ')' or ']')
        {
            return tokens[i].Start == tokens[i - 1].End;
        }

        // A quotation mark that found no partner, close to the full stop and parted from what follows.
        return tokens[i].Kind == TokenKind.Quote && c is '»' or '”' or '›' or '"' && tokens[i].Start == tokens[i - 1].End
            && (tokens[i].End >= text.Length || char.IsWhiteSpace(text[tokens[i].End]));
    }

    private static int FirstWord(string text, Token[] tokens, int i, int end)
    {
        for (var limit = i + MostMarks; i < end && i < limit && tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quote && text[tokens[i].Start] is not ('.' or '…');)
        {
            i++;
        }

        return i;
    }

    private static bool IsOpenBracket(char c) => c is '(' or '[';

    /// <summary>"U.R.S.S." holds its last stop: a sentence ends there before a word that opens sentences.</summary>
    private static bool EndsInitialism(string text, Token[] tokens, int i, int end)
    {
        if (tokens[i].Kind != TokenKind.Word || text[tokens[i].End - 1] != '.' || i + 1 >= end)
        {
            return false;
        }

        var next = FirstWord(text, tokens, i + 1, end);
        return next < end && tokens[next].IsCapitalised && tokens[next].Start > tokens[next - 1].End
            && AbbreviationLexicon.French.OpensSentence(tokens[next].Lower);
    }

    private static bool IsAbbreviated(string text, Token[] tokens, int first, int i, int next, bool opener)
    {
        if (i == first || tokens[i - 1].End != tokens[i].Start)
        {
            return false;
        }

        var word = tokens[i - 1];
        if (word.Kind == TokenKind.Number)
        {
            // "1. Le premier point": the number of a list, not a sentence.
            return i - 1 == first && word.Span.Length <= 2;
        }

        if (word.Kind != TokenKind.Word)
        {
            return i - 2 >= first && text[word.Start] == '°' && tokens[next].Kind == TokenKind.Number;
        }

        if (word.Span.Length == 1 && char.IsUpper(text[word.Start]) && word.Lower[0] != 'm')
        {
            return IsInitial(text, tokens, first, i - 1, next, opener);
        }

        // "lieutenant-col." is as short as "col.", "Jean-P." as an initial.
        var written = text[word.Start..word.End];
        var hyphen = written.LastIndexOf('-') + 1;
        if (hyphen > 1 && hyphen == written.Length - 1 && char.IsUpper(written[0]) && char.IsUpper(written[hyphen]) && char.IsLower(written[1]))
        {
            return !opener;
        }

        return AbbreviationLexicon.French.Classify(written[hyphen..], word.Lower[Math.Min(hyphen, word.Lower.Length)..]) switch
        {
            AbbreviationClass.Title => true,
            AbbreviationClass.Number => tokens[next].Kind == TokenKind.Number || (word.Span.Length <= 2 && IsRoman(text, tokens[next])),
            AbbreviationClass.Inside => !opener,
            _ => false,
        };
    }

    /// <summary>"J. K. Rowling", "av. J.-C.", "John F. Kennedy": but "un plan B. Les élus" ends.</summary>
    private static bool IsInitial(string text, Token[] tokens, int first, int i, int next, bool opener)
    {
        if (!opener)
        {
            return true;
        }

        var before = i - 1;
        return before < first || (tokens[before].IsCapitalised && tokens[before].Kind == TokenKind.Word && tokens[next].Lower is "la" or "le" or "de"
            && text[tokens[before].End - 1] != '.');
    }

    private static bool IsRoman(string text, Token token) =>
        token.Kind == TokenKind.Word && !text.AsSpan(token.Start, token.Span.Length).ContainsAnyExcept("IVXLC");
}
