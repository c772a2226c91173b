package footpath.exchange;

/// A file somebody wants to make a map of. Its bytes are not copied and must not be changed.
///
/// @param name  as the file is called, without folders: names a map that has no title, and hints at the format
/// @param bytes what is in it
// A file is carried from the door to its reader and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record MapFile(String name, byte[] bytes) {}
