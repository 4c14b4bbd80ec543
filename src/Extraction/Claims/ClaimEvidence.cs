using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>The claims of a text by sentence, with the words that they are told by. Worked out when it is asked for.</summary>
/// <param name="parts">In reading order, one for each speaker.</param>
internal sealed class ClaimEvidence(List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts, EventContext context)
{
    /// <summary>Shorter words seldom say what a claim is about.</summary>
    private const int TellingLength = 5;

    private readonly Dictionary<ClaimDraft, HashSet<string>> _words = [];
    private readonly Dictionary<ClaimDraft, HashSet<string>> _stems = [];
    private ILookup<int, int>? _bySentence;

    public List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> Parts { get; } = parts;

    public EventContext Context { get; } = context;

    /// <summary>The claims of a sentence, in order.</summary>
    public IEnumerable<int> InSentence(int sentence) => (_bySentence ??= Enumerable.Range(0, Parts.Count).ToLookup(i => Parts[i].Draft.Sentence))[sentence];

    /// <summary>The words of the content but for those of grammar and of names.</summary>
    public HashSet<string> TellingWords(ClaimDraft draft)
    {
        if (!_words.TryGetValue(draft, out var words))
        {
            _words.Add(draft, words = new HashSet<string>(StringComparer.Ordinal));
            var tokens = Context.Text.Tokens;
            for (var i = Context.Text.TokenFrom(draft.Content.Start); i < tokens.Length && tokens[i].End <= draft.Content.End; i++)
            {
                if (tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised && tokens[i].Lower.Length >= TellingLength && !WordClasses.IsFunction(tokens[i]))
                {
                    words.Add(tokens[i].Lower);
                }
            }
        }

        return words;
    }

    /// <summary>How the telling words begin: "enlevé" and "enlèvement" are about one thing. Words that tell nothing by themselves are left out.</summary>
    public HashSet<string> Stems(ClaimDraft draft)
    {
        if (!_stems.TryGetValue(draft, out var stems))
        {
            _stems.Add(draft, stems = [.. TellingWords(draft).Where(word => !WordClasses.Is(word, WordClass.Vague)).Select(word => Folding.Fold(word)[..TellingLength])]);
        }

        return stems;
    }
}
