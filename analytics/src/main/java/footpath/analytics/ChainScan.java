package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.ArrayList;
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
     * 5. Where every event of a name begins a chain, those events are most of all and need not be read (ChainEntry).
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

    /// Is told of the subjects and the steps they reach.
    public interface Sink {
        /// @param depth    how many steps; ascending for each subject
        /// @param subjects that come as deep; the first `count` entries
        /// @param origins  the event that begins the first chain of each
        void reach(int depth, int[] subjects, int[] origins, int count);
    }

    private static final int NOBODY = -1;

    /// A block ends after so many subjects or events, but has one subject at least.
    private static final int SUBJECTS = 2048;

    private static final int EVENTS = 8192;

    private final Shard shard;
    private final boolean fromFirst;

    /// Whether events at one instant matter, and there may be any.
    private final boolean hasTies;

    private final List<ChainStep> steps = new ArrayList<>();
    private final ChainInstants instants;

    private final ChainHits hits;
    private final SubjectBlocks blocks;
    private final int[] borders;

    /// How the first step is found if not by its postings.
    private final Optional<ChainEntry> entry;

    private ChainLevel level;
    private ChainLevel newLevel;

    /// Whether any events of the block happened at one instant, and that matters.
    private boolean isTied;

    private boolean wantsOrigins;

    /// @param fromFirst whether limits count from the first event of the chain, else from the one before
    /// @param byInstant whether at one instant the event of the lower step comes first, whichever arrived first
    public ChainScan(
            Shard shard, List<Link> links, SubjectMask mask, TimeCut period, boolean fromFirst, boolean byInstant) {
        this.shard = shard;
        this.fromFirst = fromFirst;
        this.hasTies = byInstant && shard.hasTies();
        int subjects = Math.min(SUBJECTS, shard.subjectCount());
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS);
        this.borders = blocks.borders();
        this.hits = new ChainHits(borders, fromFirst);
        this.level = new ChainLevel(subjects);
        this.newLevel = new ChainLevel(subjects);
        this.instants = new ChainInstants(shard.gapClasses());
        for (Link link : links) {
            Optional<ChainStep> step = ChainStep.of(link, shard, mask, period);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        this.entry = entry(links);
    }

    private Optional<ChainEntry> entry(List<Link> links) {
        if (steps.isEmpty() || !steps.getFirst().postings().takesAll()) {
            return Optional.empty();
        }
        boolean isPlain = steps.size() == 1 || steps.get(1).barriers().isEmpty();
        int name =
                shard.nameDictionary().indexOf(links.getFirst().events().names().getFirst());
        return isPlain ? ChainEntry.of(shard, name) : Optional.empty();
    }

    /// Adds how many subjects reach each step.
    ///
    /// @param reached one number a step
    public void run(long[] reached, @Nullable Sink sink) {
        wantsOrigins = sink != null;
        hits.wantOrigins(wantsOrigins);
        reached[0] += entry.map(ChainEntry::subjectCount).orElse(0);
        while (!steps.isEmpty() && blocks.next()) {
            block(reached, sink);
        }
    }

    private void block(long[] reached, @Nullable Sink sink) {
        int firstSubject = blocks.firstSubject();
        int firstEvent = blocks.firstEvent();
        int endEvent = blocks.endEvent();
        isTied = hasTies && instants.read(firstEvent, endEvent);
        level.clear(endEvent - firstEvent);
        entry.ifPresent(found -> found.mark(firstEvent, endEvent, level.marks));
        ChainEntry quick = isTied ? null : entry.orElse(null);
        if (quick == null) {
            steps.getFirst().postings().skipTo(firstEvent);
            enter(steps.getFirst().postings(), endEvent);
            reached[0] += entry.isPresent() ? 0 : level.subjectCount;
        } else if (wantsOrigins) {
            quick.addSubjects(level, blocks);
        }
        for (int depth = 1; depth < steps.size() && (level.subjectCount > 0 || depth == 1); depth++) {
            tell(depth, sink);
            ChainStep step = steps.get(depth);
            step.postings().skipTo(firstEvent);
            newLevel.clear(endEvent - firstEvent);
            if (step.barriers().isEmpty() && !isTied) {
                hits.extend(step, level, newLevel, depth == 1 ? quick : null, firstSubject, endEvent);
            } else {
                step.markBarriers(firstEvent, endEvent);
                extendWith(step, firstSubject, endEvent);
            }
            ChainLevel old = level;
            level = newLevel;
            newLevel = old;
            reached[depth] += level.subjectCount;
        }
        if (level.subjectCount > 0) {
            tell(steps.size(), sink);
        }
    }

    private void tell(int depth, @Nullable Sink sink) {
        if (sink != null) {
            sink.reach(depth, level.subjects, level.firstOrigins, level.subjectCount);
        }
    }

    /// Begins chains.
    private void enter(PostingReader read, int endEvent) {
        int[] readSubjects = read.subjects;
        int[] readEvents = read.events;
        long[] readTimes = read.times;
        EventMarks marks = level.marks;
        long[] since = level.since;
        int base = borders[0];
        int found = 0;
        int last = NOBODY;
        do {
            int end = read.endBefore(endEvent);
            for (int i = read.next; i < end; i++) {
                int subject = readSubjects[i];
                int at = readEvents[i] - base;
                marks.mark(at, 1);
                since[at] = readTimes[i];
                found += EventBlocks.isNonZero(subject ^ last);
                last = subject;
            }
            if (wantsOrigins) {
                begin(read, end, base);
            }
            read.next = end;
        } while (read.more());
        level.subjectCount = found;
    }

    /// Notes where chains begin: of several entries at one instant the first to arrive.
    private void begin(PostingReader read, int end, int base) {
        for (int i = read.next; i < end; i++) {
            int at = read.events[i] - base;
            int before = isTied ? level.marks.last(at, instants.first(at)) : NOBODY;
            level.origins[at] = before < 0 ? read.events[i] : level.origins[before];
            level.add(read.subjects[i], level.origins[at], 1);
        }
    }

    /// Builds the level of a step where the order within an instant matters, or what came between.
    private void extendWith(ChainStep step, int firstSubject, int endEvent) {
        PostingReader read = step.postings();
        int base = borders[0];
        int found = 0;
        int last = NOBODY;
        do {
            int end = read.endBefore(endEvent);
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
