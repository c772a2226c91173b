package footpath.collect;

import java.time.Instant;

/// An import that was finished before.
///
/// @param rows          rows the file had
/// @param mappingDigest digest of the mapping it was read with
/// @param finished      when it was committed
public record PastImport(long rows, String mappingDigest, Instant finished) {}
