package footpath.index;

import footpath.events.log.EventLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a new overlay holds: the timeline of each person of whom something is new, and of each in the overlays that it
/// takes the place of.
///
/// What was known of them is taken from the files that hold it, and from the log what is new alone, so that an
/// overlay costs what is written, however large the log is. Confined to one thread.
final class OverlayPlan {
    private final PersonChange change;
    private final List<ShardFile> replaced;
    private final LatestTimelines stored;
    private final WordNumbers words;

    /// Persons whose events are to be read from the log.
    private final BitSet parted;

    private final Map<ShardFile, TimelineRows> rowsOf = new HashMap<>();
    private final List<MergedTimelines.Part> parts = new ArrayList<>();
    private TimelineBlock rows = new TimelineBlock();

    /// @param files    what the overlay is to be laid over
    /// @param replaced those of its overlays that are not needed afterwards: the newest ones
    OverlayPlan(EventLog log, PersonChange change, IndexFiles files, List<ShardFile> replaced) {
        this.change = change;
        this.replaced = replaced;
        this.stored = new LatestTimelines(files.base(), files.overlays());
        this.words = WordNumbers.of(log);
        this.parted = change.parted();
    }

    /// @param fresh what no file holds: what is new of all persons, and all there is of those who are parted
    void read(TimelineBlock fresh) {
        rows = fresh;
        findParts();
    }

    private void findParts() {
        BitSet concerned = new BitSet();
        for (int i = 0; i < rows.subjectCount; i++) {
            concerned.set(rows.persons[i]);
        }
        replaced.forEach(overlay -> addPersons(overlay, concerned));
        change.others().stream().forEach(concerned::set);
        concerned.andNot(parted);
        concerned.stream()
                .filter(person -> change.now().person(person) == person)
                .forEach(person -> change.olderOf(person).forEach(older -> add(person, older)));
    }

    private static void addPersons(ShardFile overlay, BitSet found) {
        var timelines = new Timelines(overlay);
        for (int subject = 0; subject < timelines.subjectCount(); subject++) {
            found.set(timelines.person(subject));
        }
    }

    /// What the files hold of a person of then belongs to one of now.
    private void add(int person, int older) {
        stored.of(older)
                .map(found -> new MergedTimelines.Part(
                        person,
                        rowsOf.computeIfAbsent(found.file(), file -> TimelineRows.of(file, words)),
                        found.firstEvent(),
                        found.endEvent()))
                .ifPresent(parts::add);
    }

    TimelineSource timelines() {
        return new MergedTimelines(parts, rows);
    }

    /// Whether nobody has a timeline in it.
    boolean isEmpty() {
        return parts.isEmpty() && rows.subjectCount == 0;
    }

    /// Who has no timeline any more that an older file may have one of, ascending.
    int[] gone() {
        BitSet gone = (BitSet) change.others().clone();
        for (ShardFile overlay : replaced) {
            GonePersons before = overlay.gone();
            IntStream.range(0, before.count()).map(before::person).forEach(gone::set);
        }
        parts.forEach(part -> gone.clear(part.person()));
        for (int i = 0; i < rows.subjectCount; i++) {
            gone.clear(rows.persons[i]);
        }
        return gone.stream().toArray();
    }
}
