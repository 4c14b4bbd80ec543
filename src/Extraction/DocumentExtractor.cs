namespace Dossier.Extraction;

/// <summary>The pipeline: calls the stages in order, nothing else.</summary>
public static class DocumentExtractor
{
    /// <summary>Grows with every change that alters a result: what was read by another version is read again.</summary>
    public const string Version = "1";
}
