using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>Dates and places out of the columns that hold their parts, from the first of these on.</summary>
internal static class Values
{
    public static EdtfDate? Edtf(this NpgsqlDataReader reader, int column) => reader.Nullable<string>(column) is { } edtf
        ? new EdtfDate(edtf, reader.NullableValue<DateOnly>(column + 1), reader.NullableValue<DateOnly>(column + 2))
        : null;

    public static ResolvedDate? Date(this NpgsqlDataReader reader, int column) => reader.Edtf(column) is { } date
        ? new ResolvedDate(date, SqlText.To<DateBasis>(reader.GetString(column + 3)), reader.Nullable<string>(column + 4))
        : null;

    public static EventPlace? Place(this NpgsqlDataReader reader, int column) => reader.Nullable<string>(column) is { } name
        ? new EventPlace(
            name,
            reader.Nullable<string>(column + 1),
            reader.NullableValue<double>(column + 2),
            reader.NullableValue<double>(column + 3),
            SqlText.To<PlacePrecision>(reader.GetString(column + 4)))
        : null;
}
