package footpath.index;

import java.nio.file.Path;

/// A file of the index is missing or damaged. Nothing is lost: the next [JourneyIndex#refresh()] writes it anew from
/// the event log, and [JourneyIndex#ask] does so at once.
public final class CorruptShard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String problem;

    CorruptShard(Path file, String problem) {
        super("index file " + file.getFileName() + ": " + problem + "; it is rebuilt from the event log");
        this.file = file;
        this.problem = problem;
    }

    /// The file that cannot be trusted.
    public Path file() {
        return file;
    }

    /// What was wrong with it.
    public String problem() {
        return problem;
    }
}
