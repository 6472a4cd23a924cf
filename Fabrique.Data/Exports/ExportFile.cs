namespace Fabrique.Data.Exports;

/// <summary>Writes a file so that nobody ever meets half of it.</summary>
public static class ExportFile
{
    /// <summary>Calls <paramref name="write"/> with a stream beside <paramref name="path"/> and puts the file in its place when it is whole.
    /// Whatever stood there before stays until then, and for good when the writing fails or is cancelled.</summary>
    /// <returns>What <paramref name="write"/> returns.</returns>
    /// <exception cref="IOException">The folder cannot be written, or the same file is being written by another export.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        // The same name every time: what a killed export left is written over by the next one.
        var partial = path + ".part";
        var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            T result;
            await using (stream)
            {
                result = await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
