package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts how far the subjects of a shard come along a chain of events of different names, each within a time of the
/// first or of the one before: the funnel most people ask, and the plainest patterns.
///
/// Time O(postings of the names), one pass; memory O(events of the longest timeline). Confined to one thread.
public final class ChainScan {
    /*
     * Step by step over a block of whole subjects, since borders between subjects are what a processor cannot foresee.
     * 1. Level d marks the events of step d that end a chain of d steps, a bit each, and keeps for each from when the
     *    limit of the next step is counted.
     * 2. Events of different steps never compete: so the chain that an event of step d + 1 continues is that of the last
     *    event of level d before it, whose chain is the latest. If what must not come between did, it came between all
     *    earlier ones too.
     * 3. The last event of a level before another is found by counting the zeros between (EventMarks): nothing is sorted,
     *    merged or searched.
     * 4. The first event of a subject in its deepest level ends its best chain.
     * 5. Where every event of everyone counts, all this is done for 64 events at once, without postings (ChainBits).
     */

    /// A step of the chain.
    ///
    /// @param events      of one name, which no other step has
    /// @param limitMicros at most so long after the first event of the chain, or the one before; inclusive
    /// @param without     what must not come between the step before and this one, each of one name
    public record Link(EventMatcher events, long limitMicros, List<EventMatcher> without) {
        public Link {
            without = List.copyOf(without);
        }
    }

    /// Is told how far subjects come.
    public interface Sink {
        /// @param firstSubject of `count` neighbours
        /// @param depths       how many steps each of them reaches; 0 if none
        /// @param origins      the event that begins the first of its longest chains, if it reaches a step
        void reach(int firstSubject, int count, int[] depths, int[] origins);
    }

    private static final int NOBODY = -1;

    /// A block ends after so many subjects or events, but has one subject at least.
    private static final int SUBJECTS = 2048;

    private static final int EVENTS = 8192;

    private final boolean fromFirst;

    /// Whether events at one instant matter, and there may be any.
    private final boolean hasTies;

    private final List<ChainStep> steps = new ArrayList<>();
    private final ChainInstants instants;

    private final ChainHits hits;
    private final ChainOrigins origins;
    private final SubjectBlocks blocks;
    private final int[] borders;

    /// How levels are built if not by postings.
    private final Optional<ChainBits> bits;

    /// All, or the latest two if nobody asks where chains begin.
    private ChainLevel[] levels = {};

    /// Whether any events of the block happened at one instant, and that matters.
    private boolean isTied;

    private boolean wantsOrigins;

    /// @param fromFirst whether limits count from the first event of the chain, else from the one before
    /// @param byInstant whether at one instant the event of the lower step comes first, whichever arrived first
    public ChainScan(
            Shard shard, List<Link> links, SubjectMask mask, TimeCut period, boolean fromFirst, boolean byInstant) {
        this.fromFirst = fromFirst;
        this.hasTies = byInstant && shard.hasTies();
        int subjects = Math.min(SUBJECTS, shard.subjectCount());
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS);
        this.borders = blocks.borders();
        this.hits = new ChainHits(borders, fromFirst);
        this.origins = new ChainOrigins(subjects);
        this.instants = new ChainInstants(shard.gapClasses());
        for (Link link : links) {
            Optional<ChainStep> step = ChainStep.of(link, shard, mask, period);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        this.bits = ChainBits.of(shard, links.subList(0, steps.size()), mask, period, fromFirst);
    }

    /// Adds how many subjects reach each step.
    ///
    /// @param reached one number a step
    public void run(long[] reached, @Nullable Sink sink) {
        levels = new ChainLevel[sink == null ? 2 : steps.size()];
        Arrays.setAll(levels, depth -> new ChainLevel(borders.length));
        while (!steps.isEmpty() && blocks.next()) {
            bits.ifPresent(found -> found.read(blocks));
            isTied = hasTies && instants.read(blocks.firstEvent(), blocks.endEvent());
            boolean isQuick = bits.isPresent() && !isTied;
            wantsOrigins = sink != null && !isQuick;
            hits.wantOrigins(wantsOrigins);
            int deepest = block(reached, isQuick ? bits.orElse(null) : null);
            if (sink != null && isQuick) {
                origins.trace(levels, deepest, bits.orElseThrow(), blocks);
            }
            if (sink != null) {
                origins.tell(sink, blocks);
            }
        }
    }

    /// @param quick builds levels, where it can
    ///
    /// @return how many steps anybody reaches
    private int block(long[] reached, @Nullable ChainBits quick) {
        int depth = 0;
        while (depth < steps.size()) {
            ChainLevel level = levels[depth % levels.length];
            level.clear(blocks.endEvent() - blocks.firstEvent());
            if (depth == 0) {
                begin(level, quick);
            } else {
                extend(depth, levels[(depth - 1) % levels.length], level, quick);
            }
            int subjects = quick == null ? level.subjectCount : quick.follow(level.marks);
            if (subjects == 0) {
                break;
            }
            reached[depth++] += subjects;
            if (wantsOrigins) {
                origins.note(depth, level, blocks.firstSubject());
            }
        }
        return depth;
    }

    private void begin(ChainLevel level, @Nullable ChainBits quick) {
        if (quick != null && entersByBits()) {
            quick.enter(level);
        } else {
            steps.getFirst().postings().skipTo(blocks.firstEvent());
            enter(steps.getFirst().postings(), level);
        }
    }

    /// Else times are looked at by place, which entering by bits does not note.
    private boolean entersByBits() {
        return steps.size() == 1 || steps.get(1).barriers().isEmpty();
    }

    private void extend(int depth, ChainLevel old, ChainLevel level, @Nullable ChainBits quick) {
        ChainStep step = steps.get(depth);
        boolean isPlain = step.barriers().isEmpty();
        if (isPlain && quick != null) {
            quick.extend(depth, old, level, depth == 1);
            return;
        }
        step.postings().skipTo(blocks.firstEvent());
        if (isPlain && !isTied) {
            hits.extend(step, old, level, blocks.firstSubject(), blocks.endEvent());
        } else {
            step.markBarriers(blocks.firstEvent(), blocks.endEvent());
            extendWith(step, old, level);
        }
    }

    /// Begins chains.
    private void enter(PostingReader read, ChainLevel level) {
        int[] readSubjects = read.subjects;
        int[] readEvents = read.events;
        long[] readTimes = read.times;
        EventMarks marks = level.marks;
        long[] since = level.since;
        int base = borders[0];
        int found = 0;
        int last = NOBODY;
        do {
            int end = read.endBefore(blocks.endEvent());
            for (int i = read.next; i < end; i++) {
                int subject = readSubjects[i];
                int at = readEvents[i] - base;
                marks.mark(at, 1);
                since[at] = readTimes[i];
                found += EventBlocks.isNonZero(subject ^ last);
                last = subject;
            }
            if (wantsOrigins) {
                begin(read, end, base, level);
            }
            read.next = end;
        } while (read.more());
        level.subjectCount = found;
    }

    /// Notes where chains begin: of several entries at one instant the first to arrive.
    private void begin(PostingReader read, int end, int base, ChainLevel level) {
        for (int i = read.next; i < end; i++) {
            int at = read.events[i] - base;
            int before = isTied ? level.marks.last(at, instants.first(at)) : NOBODY;
            level.origins[at] = before < 0 ? read.events[i] : level.origins[before];
            level.add(read.subjects[i], level.origins[at], 1);
        }
    }

    /// Builds the level of a step where the order within an instant matters, or what came between.
    private void extendWith(ChainStep step, ChainLevel level, ChainLevel newLevel) {
        PostingReader read = step.postings();
        int base = borders[0];
        int firstSubject = blocks.firstSubject();
        int found = 0;
        int last = NOBODY;
        do {
            int end = read.endBefore(blocks.endEvent());
            for (int i = read.next; i < end; i++) {
                int subject = read.subjects[i];
                int at = read.events[i] - base;
                long micros = read.times[i];
                int start = borders[subject - firstSubject] - base;
                int before = level.marks.last(isTied ? instants.end(at) : at, start);
                if (before < 0 || micros - level.since[before] > step.limitMicros() || !isOpen(step, before, at)) {
                    continue;
                }
                int origin = level.origins[before];
                newLevel.marks.mark(at, 1);
                newLevel.since[at] = fromFirst ? level.since[before] : micros;
                newLevel.origins[at] = origin;
                newLevel.add(subject, origin, 1);
                found += subject == last ? 0 : 1;
                last = subject;
            }
            read.next = end;
        } while (read.more());
        newLevel.subjectCount = found;
    }

    /// Whether nothing came between that must not: after the instant of the one, before that of the other.
    private boolean isOpen(ChainStep step, int before, int at) {
        return isTied ? step.isOpen(instants.end(before), instants.first(at)) : step.isOpen(before + 1, at);
    }
}
