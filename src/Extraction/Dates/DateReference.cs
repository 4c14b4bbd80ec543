namespace Dossier.Extraction.Dates;

/// <summary>What a date is read against, and how exactly that is known.</summary>
internal readonly record struct DateReference(DateOnly? Day, (int Year, int Month)? Month, int? Year, DateOnly? Latest)
{
    /// <summary>The same as a date.</summary>
    public EdtfDate? Whole => Day is { } day ? EdtfDate.OfDay(day) : Month is { } month ? EdtfDate.OfMonth(month.Year, month.Month) : Year is { } year ? EdtfDate.OfYear(year) : null;

    public static DateReference Of(EdtfDate? date)
    {
        // At either end of the calendar there is nothing to look back or ahead to.
        if (date?.Earliest is not { Year: > 100 } earliest || date.Latest is not { Year: < 9800 } latest)
        {
            return default;
        }

        if (earliest.Year != latest.Year)
        {
            return new DateReference(null, null, null, latest);
        }

        return new DateReference(
            earliest == latest ? earliest : null,
            earliest.Month == latest.Month ? (latest.Year, latest.Month) : null,
            latest.Year,
            latest);
    }

    /// <summary>1 is Monday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
