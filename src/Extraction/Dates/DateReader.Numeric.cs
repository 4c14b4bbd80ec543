using System.Globalization;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Dates;

/// <content>Dates in figures alone.</content>
internal sealed partial class DateReader
{
    /// <summary>14.09.2024, 14/09/2024, 14/09/24, 14-09-2024, 2024-09-14, 2024/09/14; behind an article or "en" also 14/09 and 09/2024.</summary>
    private bool TryNumeric(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (i >= end || _tokens[i].Kind != TokenKind.Number)
        {
            return false;
        }

        if (CharAt(i + 1, end) == '-' && TryHyphened(i, end, out date, out next))
        {
            return true;
        }

        var number = _text.AsSpan(_tokens[i].Start, _tokens[i].Span.Length);
        var slashed = number.Contains('/');
        Span<Range> parts = stackalloc Range[4];
        if (number.Length is < 4 or > 10)
        {
            return false;
        }

        var count = number.Split(parts, slashed ? '/' : '.');
        if (count == 2 && slashed)
        {
            return TryTwo(i, number[parts[0]], number[parts[1]], out date, out next);
        }

        if (count != 3 || number.Length < 8 || !TryNumber(number[parts[0]], out var day) || !TryNumber(number[parts[1]], out var month) || !TryNumber(number[parts[2]], out var year))
        {
            return false;
        }

        if (slashed && number[parts[0]].Length == 4)
        {
            (day, year) = (year, day);
        }
        else if (number[parts[2]].Length == 2 && (slashed || number.Length == 8))
        {
            year += 2000;
        }
        else if (number[parts[2]].Length != 4)
        {
            return false;
        }

        return TryDate(i, i + 1, year, month, day, out date, out next);
    }

    private bool TryHyphened(int i, int end, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        if (CharAt(i + 3, end) != '-' || NumberAt(i, end) is not { } first || NumberAt(i + 2, end) is not { } month || NumberAt(i + 4, end) is not { } last
            || _tokens[i + 4].End - _tokens[i].Start != 10)
        {
            return false;
        }

        return _tokens[i].Span.Length == 4 ? TryDate(i, i + 5, first, month, last, out date, out next)
            : _tokens[i + 4].Span.Length == 4 && TryDate(i, i + 5, last, month, first, out date, out next);
    }

    private bool TryDate(int from, int to, int year, int month, int day, out DateExpression date, out int next)
    {
        (date, next) = (null!, from);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        (date, next) = (Calendar(from, to) with { Year = year, Month = month, Day = day }, to);
        return true;
    }

    /// <summary>"le 14/09", "en 09/2024": a score or a share elsewhere.</summary>
    private bool TryTwo(int i, ReadOnlySpan<char> left, ReadOnlySpan<char> right, out DateExpression date, out int next)
    {
        (date, next) = (null!, i);
        var before = i > 0 ? _tokens[i - 1].Word.Date : DateWord.None;
        if (!TryNumber(left, out var first) || !TryNumber(right, out var second))
        {
            return false;
        }

        if (right.Length == 4 && left.Length <= 2 && first is >= 1 and <= 12 && second is >= FirstYear and <= LastYear && before.Is(DateRoles.In | DateRoles.Since | DateRoles.From))
        {
            (date, next) = (Calendar(i, i + 1) with { Year = second, Month = first }, i + 1);
            return true;
        }

        if (left.Length <= 2 && right.Length == 2 && second is >= 1 and <= 12 && first >= 1 && first <= DateTime.DaysInMonth(2000, second)
            && _tokens[i - 1 < 0 ? 0 : i - 1].Lower is { Length: 2 } && before.Is(DateRoles.The | DateRoles.From | DateRoles.To))
        {
            (date, next) = (Calendar(i, i + 1) with { Month = second, Day = first }, i + 1);
            return true;
        }

        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> part, out int value) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
