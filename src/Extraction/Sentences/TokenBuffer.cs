namespace Dossier.Extraction.Sentences;

/// <summary>
/// Gathers the tokens of one text: those of a usual text in a buffer that the thread keeps, so that nothing is allocated but the
/// array that comes of it; those of a long one in blocks, which are not copied as they grow.
/// </summary>
internal ref struct TokenBuffer
{
    private const int BlockSize = 4096;

    [ThreadStatic]
    private static Token[]? _kept;

    private readonly Token[] _first = _kept ??= new Token[BlockSize];
    private Token[] _block;
    private List<Token[]>? _full;
    private int _count;

    public TokenBuffer() => _block = _first;

    public void Add(in Token token)
    {
        if (_count == BlockSize)
        {
            (_full ??= []).Add(_block);
            _block = new Token[BlockSize];
            _count = 0;
        }

        _block[_count++] = token;
    }

    public readonly Token[] ToArray()
    {
        var full = _full?.Count ?? 0;
        var tokens = new Token[full * BlockSize + _count];
        for (var i = 0; i < full; i++)
        {
            _full![i].CopyTo(tokens, i * BlockSize);
        }

        _block.AsSpan(0, _count).CopyTo(tokens.AsSpan(full * BlockSize));
        return tokens;
    }
}
