using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <summary>Cuts every sentence of a text into chunks, names and dates kept whole.</summary>
internal static class SyntaxReader
{
    public static IReadOnlyList<SentenceSyntax> Read(TokenizedText text, IReadOnlyList<Mention> mentions, IReadOnlyList<DateMention> dates)
    {
        var mentionAt = new int[text.Tokens.Length];
        Array.Fill(mentionAt, -1);
        for (var m = mentions.Count - 1; m >= 0; m--)
        {
            if (!mentions[m].Nested && !IsVerb(text.Tokens, mentions[m]))
            {
                Array.Fill(mentionAt, m, mentions[m].First, mentions[m].End - mentions[m].First);
            }
        }

        var dateEnd = DateEnds(text.Tokens, dates, mentionAt);
        var sentences = new SentenceSyntax[text.Sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var chunks = Chunker.Chunk(text.Tokens, text.Sentences[i], mentionAt, m => (mentions[m].First, mentions[m].End), dateEnd);
            sentences[i] = new SentenceSyntax(i, text.Tokens, text.Sentences[i], chunks);
        }

        return sentences;
    }

    /// <summary>"« … », juge le ministère", "Nadia Keller juge le budget faible": a role that is a form of a verb too, behind direct speech or a name and before an article.</summary>
    private static bool IsVerb(Token[] tokens, Mention mention)
    {
        var i = mention.First;
        if (mention is not { Sort: MentionSort.Role } || mention.End != i + 1 || i < 2 || i + 1 >= tokens.Length || tokens[i].Case != LetterCase.Lower
            || !VerbLexicon.French.TryGet(tokens[i], out var forms) || !Array.Exists(forms, f => f.Person == 3))
        {
            return false;
        }

        if (tokens[i - 1].Kind == TokenKind.Quote || tokens[i - 1].Lower == "," && tokens[i - 2].Kind == TokenKind.Quote)
        {
            return true;
        }

        var opens = tokens[i + 1].Is(WordClass.Article | WordClass.Determiner | WordClass.That | WordClass.Adverb) || tokens[i + 1].Kind == TokenKind.Quote || InsertPhrases.French.TryMatch(tokens, i + 1, tokens.Length, out _, out _);
        return opens && (tokens[i - 1].Lower == "," ? tokens[i + 1].Is(WordClass.That) || !tokens[i + 1].Is(WordClass.Article | WordClass.Determiner)
            : tokens[i - 1].IsCapitalised || tokens[i - 1].Kind == TokenKind.Word && !WordClasses.IsFunction(tokens[i - 1]) && !tokens[i - 1].Has(WordTraits.FrontAdjective)
            && !tokens[i - 1].Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator));
    }

    /// <summary>By token: where the date expression that it is in ends, or 0. What is a name is no date.</summary>
    private static int[] DateEnds(Token[] tokens, IReadOnlyList<DateMention> dates, int[] mentionAt)
    {
        var ends = new int[tokens.Length];
        var token = 0;
        foreach (var date in dates)
        {
            while (token < tokens.Length && tokens[token].Start < date.Span.Start)
            {
                token++;
            }

            var first = token;
            while (token < tokens.Length && tokens[token].End <= date.Span.End)
            {
                token++;
            }

            if (token > first && mentionAt[first] < 0)
            {
                Array.Fill(ends, token, first, token - first);
            }
        }

        return ends;
    }
}
