using System.Collections.Frozen;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>File systems on which SQLite's locks and shared memory do not hold between machines.</summary>
internal static class NetworkFileSystems
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "webdav", "davfs", "coda", "ceph", "lustre", "gpfs",
        "beegfs", "glusterfs", "ocfs2", "gfs2", "vboxsf", "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.rclone",
        "fuse.davfs", "fuse.davfs2", "fuse.smbnetfs", "fuse.curlftpfs");

    public static bool Hold(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows())
        {
            return full.StartsWith(@"\\", StringComparison.Ordinal) || new DriveInfo(full).DriveType == DriveType.Network;
        }

        return IsNetwork(new DriveInfo(full).DriveFormat);
    }

    /// <param name="name">As the platform calls it: "ext4", "nfs4", "fuse.sshfs".</param>
    public static bool IsNetwork(string name) => Names.Contains(name);
}
