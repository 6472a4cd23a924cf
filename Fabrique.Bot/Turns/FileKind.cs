namespace Fabrique.Bot.Turns;

/// <summary>What a file is, by how it begins: a name proves nothing.</summary>
/// <param name="Family">"image", "audio", "document", or "" for what is not taken.</param>
/// <param name="Extension">With its point.</param>
internal sealed record FileKind(string Family, string ContentType, string Extension)
{
    public const string Image = "image";
    public const string Audio = "audio";
    public const string Document = "document";

    /// <summary>Media type of .xlsx.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Programs, pages and whatever else is not known: never kept.</summary>
    public static readonly FileKind Unknown = new("", "application/octet-stream", "");

    private static readonly FileKind PlainText = new(Document, "text/plain", ".txt");

    // https://www.iana.org/assignments/media-types and each format's own specification.
    private static readonly (int At, byte[] Bytes, FileKind Kind)[] Signatures =
    [
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], new(Image, "image/png", ".png")),
        (0, [0xFF, 0xD8, 0xFF], new(Image, "image/jpeg", ".jpg")),
        (0, [.. "GIF87a"u8], new(Image, "image/gif", ".gif")),
        (0, [.. "GIF89a"u8], new(Image, "image/gif", ".gif")),
        (8, [.. "WEBPVP8"u8], new(Image, "image/webp", ".webp")),
        (4, [.. "ftypheic"u8], new(Image, "image/heic", ".heic")),
        (4, [.. "ftypmif1"u8], new(Image, "image/heif", ".heif")),
        (4, [.. "ftypavif"u8], new(Image, "image/avif", ".avif")),
        (0, [.. "ID3"u8], new(Audio, "audio/mpeg", ".mp3")),
        (0, [0xFF, 0xFB], new(Audio, "audio/mpeg", ".mp3")),
        (0, [0xFF, 0xF3], new(Audio, "audio/mpeg", ".mp3")),
        (0, [0xFF, 0xF1], new(Audio, "audio/aac", ".aac")),
        (0, [.. "OggS"u8], new(Audio, "audio/ogg", ".ogg")),
        (8, [.. "WAVEfmt "u8], new(Audio, "audio/wav", ".wav")),
        (0, [.. "fLaC"u8], new(Audio, "audio/flac", ".flac")),
        (0, [.. "#!AMR"u8], new(Audio, "audio/amr", ".amr")),
        (4, [.. "ftypM4A"u8], new(Audio, "audio/mp4", ".m4a")),
        (4, [.. "ftyp3g"u8], new(Audio, "audio/3gpp", ".3gp")),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new(Audio, "audio/webm", ".webm")),
        (0, [.. "%PDF-"u8], new(Document, "application/pdf", ".pdf")),
        (30, [.. "mimetypeapplication/vnd.oasis.opendocument.text"u8], new(Document, "application/vnd.oasis.opendocument.text", ".odt")),
        (30, [.. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8], new(Document, "application/vnd.oasis.opendocument.spreadsheet", ".ods")),
        (30, [.. "mimetypeapplication/vnd.oasis.opendocument.presentation"u8], new(Document, "application/vnd.oasis.opendocument.presentation", ".odp")),
    ];

    // Office files are archives: what they are stands in the names of their parts.
    private static readonly (byte[] Part, FileKind Kind)[] OfficeParts =
    [
        ([.. "word/"u8], new(Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")),
        ([.. "xl/"u8], new(Document, Workbook, ".xlsx")),
        ([.. "ppt/"u8], new(Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")),
    ];

    public static FileKind Of(ReadOnlySpan<byte> content, string name)
    {
        foreach (var (at, bytes, kind) in Signatures)
        {
            if (content.Length >= at + bytes.Length && content.Slice(at, bytes.Length).SequenceEqual(bytes))
            {
                return kind;
            }
        }

        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return Office(content);
        }

        return IsPlainText(content, name) ? PlainText with { Extension = Path.GetExtension(name).ToLowerInvariant() } : Unknown;
    }

    private static FileKind Office(ReadOnlySpan<byte> content)
    {
        // A macro is a program, and is kept nowhere.
        if (content.IndexOf("[Content_Types].xml"u8) < 0 || content.IndexOf("vbaProject"u8) >= 0)
        {
            return Unknown;
        }

        foreach (var (part, kind) in OfficeParts)
        {
            if (content.IndexOf(part) >= 0)
            {
                return kind;
            }
        }

        return Unknown;
    }

    private static bool IsPlainText(ReadOnlySpan<byte> content, string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".csv" or ".md"
        && content.Length > 0 && content.IndexOf((byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(content);
}
