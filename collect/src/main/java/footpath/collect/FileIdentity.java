package footpath.collect;

/// What makes a file the same file: its content.
///
/// @param name   its name without folders, as it appears in reports
/// @param bytes  its size on disk
/// @param sha256 digest of its bytes on disk, 64 hexadecimal digits
public record FileIdentity(String name, long bytes, String sha256) {}
