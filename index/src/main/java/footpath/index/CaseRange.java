package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// The case of each event of a range of the log. Freed on close.
final class CaseRange implements AutoCloseable {
    /// An event that belongs to no case.
    static final int NONE = 0;

    private final long afterSeq;
    private final long throughSeq;
    private final Scratch scratch;
    private final MemorySegment marks;

    CaseRange(Path directory, long afterSeq, long throughSeq) {
        this.afterSeq = afterSeq;
        this.throughSeq = throughSeq;
        this.scratch = new Scratch(directory);
        this.marks = scratch.allocate((throughSeq - afterSeq) * Integer.BYTES);
    }

    boolean covers(long after, long through) {
        return afterSeq <= after && through <= throughSeq;
    }

    /// What is noted of an event, [#NONE] at first.
    int mark(long seq) {
        return marks.getAtIndex(Bytes.INT, seq - afterSeq - 1);
    }

    void mark(long seq, int mark) {
        marks.setAtIndex(Bytes.INT, seq - afterSeq - 1, mark);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
