package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

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

    /// Notes the events that some cases have in their index.
    void mark(BitSet cases, IndexSnapshot index) {
        cases.stream().mapToObj(index::locate).flatMap(Optional::stream).forEach(location -> {
            Shard shard = location.shard();
            int subject = location.subject();
            int mark = shard.person(subject) + 1;
            SeqColumn seqs = shard.seqs();
            for (int event = shard.firstEvent(subject); event < shard.endEvent(subject); event++) {
                mark(seqs.seqAt(event), mark);
            }
        });
    }

    /// Copies what is noted of the events of some cases.
    void mark(BitSet cases, CaseRange target) {
        for (long seq = afterSeq + 1; seq <= throughSeq; seq++) {
            int mark = mark(seq);
            if (mark != NONE && cases.get(mark - 1)) {
                target.mark(seq, mark);
            }
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
