package footpath.index;

import footpath.events.log.EventLog;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the recent timelines of a moment out of those of the moment before and of what came since.
///
/// Time O(own events + persons concerned), whatever the files hold. Confined to one thread.
final class RecentMerge {
    private final PersonChange change;
    private final Optional<RecentTimelines> before;
    private final LatestTimelines latest;
    private final WordNumbers words;
    private final BitSet parted;
    private final TimelineBlock fresh;
    private final TimelineBlock own = new TimelineBlock();
    private final StoredParts stored = new StoredParts();
    private final TimelineSorter sorter = new TimelineSorter();
    private final Map<ShardFile, TimelineRows> rowsOf = new HashMap<>();
    private int freshPlace;

    /// @param files  what was there before
    /// @param before what was recent then, the newest of these
    /// @param fresh  the events that came since, and all events of those who are parted
    RecentMerge(
            EventLog log,
            PersonChange change,
            IndexFiles files,
            Optional<RecentTimelines> before,
            TimelineBlock fresh) {
        this.change = change;
        this.before = before;
        this.latest = new LatestTimelines(files.base(), files.overlays());
        this.words = WordNumbers.of(log);
        this.parted = change.parted();
        this.fresh = fresh;
    }

    /// None if there would be more than so many events of their own.
    Optional<RecentTimelines> merged(long mostEvents) {
        BitSet concerned = concerned();
        for (int person = concerned.nextSetBit(0); person >= 0; person = concerned.nextSetBit(person + 1)) {
            add(person);
            if (own.eventCount > mostEvents) {
                return Optional.empty();
            }
        }
        return Optional.of(new RecentTimelines(own, stored, gone()));
    }

    private BitSet concerned() {
        var concerned = new BitSet();
        before.ifPresent(recent -> addPersons(recent.own(), concerned));
        addPersons(fresh, concerned);
        change.others().stream()
                .forEach(other -> concerned.set(other, change.now().person(other) == other));
        return concerned;
    }

    private static void addPersons(TimelineBlock of, BitSet found) {
        for (int i = 0; i < of.subjectCount; i++) {
            found.set(of.persons[i]);
        }
    }

    private void add(int person) {
        int subject = own.subjectCount;
        int from = own.eventCount;
        stored.remove(subject);
        if (change.others().get(person)) {
            takeOverWhole(person);
        } else {
            takeOver(person, subject);
        }
        takeFresh(person);
        sorter.sort(own, from, own.eventCount);
        if (own.eventCount > from) {
            takeOutIfLate(subject, from);
            own.endTimeline(person);
        }
    }

    /// All events of the persons of then who are this one now.
    private void takeOverWhole(int person) {
        if (!parted.get(person)) {
            change.olderOf(person)
                    .forEach(older -> latest.of(older)
                            .ifPresent(found -> copy(found.file(), found.firstEvent(), found.endEvent())));
        }
    }

    /// The events that were in no file before, and where the others are.
    private void takeOver(int person, int subject) {
        int was = before.map(recent -> recent.subjectOf(person)).orElse(-1);
        if (was < 0) {
            latest.of(person).ifPresent(found -> stored.put(subject, found));
        } else {
            RecentTimelines recent = before.orElseThrow();
            recent.copyOwn(was, own);
            stored.put(subject, recent.stored(), was);
        }
    }

    private void takeFresh(int person) {
        while (freshPlace < fresh.subjectCount && fresh.persons[freshPlace] < person) {
            freshPlace++;
        }
        if (freshPlace < fresh.subjectCount && fresh.persons[freshPlace] == person) {
            fresh.copyTo(own, fresh.start(freshPlace), fresh.ends[freshPlace]);
        }
    }

    /// If an own event happened before one of those in the file, all of them become own ones. Of one instant those of
    /// the file are first, since they came first.
    private void takeOutIfLate(int subject, int from) {
        ShardFile file = stored.file(subject);
        if (file != null && own.times[from] < stored.lastTime(subject)) {
            copy(file, stored.first(subject), stored.end(subject));
            sorter.sort(own, from, own.eventCount);
            stored.remove(subject);
        }
    }

    private void copy(ShardFile file, int firstEvent, int endEvent) {
        rowsOf.computeIfAbsent(file, each -> TimelineRows.of(each, words)).copyTo(own, firstEvent, endEvent);
    }

    /// Who has no timeline any more.
    private int[] gone() {
        var gone = (BitSet) change.others().clone();
        before.ifPresent(recent -> {
            for (int person : recent.gone()) {
                gone.set(person);
            }
        });
        for (int i = 0; i < own.subjectCount; i++) {
            gone.clear(own.persons[i]);
        }
        return gone.stream().toArray();
    }
}
