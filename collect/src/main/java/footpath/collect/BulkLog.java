package footpath.collect;

import java.nio.file.Path;
import java.util.Optional;

/// A log that takes whole files. One file is one transaction: it is in the log wholly or not at all, whenever the
/// process may end.
public interface BulkLog {
    /// The finished import of a file's content into a source, if there was one.
    Optional<PastImport> find(String source, String sha256);

    /// Adds the events and traits of a file, and puts what cannot be understood into the quarantine.
    ///
    /// @throws InvalidInput    if the file or the mapping turns out unusable; nothing is kept
    /// @throws ImportCancelled if the listener asked for it; nothing is kept
    ImportReport append(BulkLoad load, ImportListener listener);

    /// A folder for files that are needed while a file is read; the log removes what a dead process left in
    /// it.
    Path scratch();
}
