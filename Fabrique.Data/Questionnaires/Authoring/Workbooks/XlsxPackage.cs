using System.IO.Compression;
using System.Xml;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>The parts of a workbook's zip file, read within one budget whatever the file claims of itself.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MostEntries = 2_000;

    private readonly ZipArchive _zip;
    private long _left = Limits.UnpackedWorkbook;

    /// <exception cref="InvalidDataException">This is no zip file.</exception>
    /// <exception cref="WorkbookRefusedException">It has more parts than any workbook.</exception>
    public XlsxPackage(Stream content)
    {
        _zip = new ZipArchive(content, ZipArchiveMode.Read);
        if (_zip.Entries.Count > MostEntries)
            throw new WorkbookRefusedException(Problems.WorkbookTooLarge);
    }

    public bool HoldsMacros => _zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    public bool IsBinary => Find("xl/workbook.bin") is not null;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A reader of one part: no document type, no entity, nothing from elsewhere; null where there is no such part.</summary>
    public XmlReader? Open(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return XmlReader.Create(new BudgetStream(entry.Open(), this), settings);
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string name) =>
        _zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private void Spend(int count)
    {
        _left -= count;
        if (_left < 0)
            throw new WorkbookRefusedException(Problems.WorkbookTooLarge);
    }

    /// <summary>Counts what really comes out of the zip.</summary>
    private sealed class BudgetStream(Stream inner, XlsxPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            package.Spend(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The workbook goes beyond a bound; reading stops where it is.</summary>
internal sealed class WorkbookRefusedException(Func<string, Problem> problem) : Exception
{
    /// <summary>A file name → what to tell its author.</summary>
    public Func<string, Problem> Problem { get; } = problem;
}
