package footpath.store;

import java.nio.file.Path;

/// The data directory is open elsewhere. The message names the process.
public final class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path path, String holder) {
        super(path + ": is in use by process " + (holder.isEmpty() ? "(just starting)" : holder)
                + "; stop that process, or name another data directory");
    }
}
