using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts as files below a folder. Ids come from outside: what a name of a file may not hold is replaced.</summary>
internal sealed class TranscriptFiles(string folder)
{
    private const string Extension = ".transcript";

    // The end of the list, which each further activity overwrites.
    private static readonly byte[] End = "\n]"u8.ToArray();

    // Of all systems, so that a transcript can be moved to another one.
    private static readonly char[] Unfit = [.. Path.GetInvalidFileNameChars().Union("<>:\"/\\|?*")];

    private static readonly JsonSerializerSettings Written = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
    };

    /// <exception cref="ArgumentNullException">An id is missing.</exception>
    public string PathOf(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return Path.Combine(FolderOf(channelId), Fit(conversationId) + Extension);
    }

    public TranscriptInfo[] List(string channelId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var channel = new DirectoryInfo(FolderOf(channelId));
        return !channel.Exists
            ? []
            : [.. channel.EnumerateFiles("*" + Extension).Select(file => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = Path.GetFileNameWithoutExtension(file.Name),
                    Created = file.CreationTimeUtc,
                })];
    }

    /// <returns>Nothing where there is no such file.</returns>
    public static async Task<List<Activity>> ReadAsync(string file) => File.Exists(file)
        ? JsonConvert.DeserializeObject<List<Activity>>(await File.ReadAllTextAsync(file).ConfigureAwait(false)) ?? []
        : [];

    public static Task WriteAsync(string file, List<Activity> activities) =>
        File.WriteAllTextAsync(file, JsonConvert.SerializeObject(activities, Written).ReplaceLineEndings("\n"));

    /// <summary>Writes only the activity, however long the transcript is.</summary>
    public static async Task AppendAsync(string file, IActivity activity)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file));
        var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        await using (stream.ConfigureAwait(false))
        {
            var isFirst = stream.Length < End.Length;
            stream.Position = isFirst ? 0 : stream.Length - End.Length;
            var json = JsonConvert.SerializeObject(activity, Written).ReplaceLineEndings("\n");
            await stream.WriteAsync(Encoding.UTF8.GetBytes((isFirst ? "[\n" : ",\n") + json)).ConfigureAwait(false);
            await stream.WriteAsync(End).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes a file that may not be there, nor its folder.</summary>
    public static void Delete(string file)
    {
        if (File.Exists(file))
            File.Delete(file);
    }

    private static string Fit(string id)
    {
        var name = string.Join('_', id.Split(Unfit));
        return name is "." or ".." ? name.Replace('.', '_') : name;
    }

    private string FolderOf(string channelId) => Path.Combine(folder, Fit(channelId));
}
