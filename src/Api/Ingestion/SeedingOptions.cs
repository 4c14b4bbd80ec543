using System.Globalization;

namespace Dossier.Api.Ingestion;

/// <summary>The section <c>Seeding</c> of the settings.</summary>
internal sealed class SeedingOptions
{
    public const string Section = "Seeding";

    /// <summary>A folder of documents to take in at start-up; empty: none. A relative one is looked for, see <see cref="Find"/>.</summary>
    public string Folder { get; set; } = "seeds";

    /// <summary>The day on which the documents count as received (2024-12-31); null: today.</summary>
    public string? ReceivedOn { get; set; }

    public bool IsReceivedOnValid => string.IsNullOrEmpty(ReceivedOn) || Day(ReceivedOn) is not null;

    public DateOnly ReceivedOnOr(DateOnly today) => Day(ReceivedOn) ?? today;

    /// <summary>
    /// The folder from the content root upwards, so that it is found from anywhere in a clone; else beside the program, where
    /// publishing puts it. Null where it is in neither.
    /// </summary>
    public string? Find(string contentRoot)
    {
        for (var root = new DirectoryInfo(contentRoot); root is not null; root = root.Parent)
        {
            var folder = Path.Combine(root.FullName, Folder);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        var beside = Path.Combine(AppContext.BaseDirectory, Folder);
        return Directory.Exists(beside) ? beside : null;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
