package footpath.index;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes through the persons of an index in order, each with the newest timeline the files hold of it.
///
/// Time O(files) for each person. Confined to one thread.
final class TimelineWalk {
    /// No person's number is so high.
    private static final int NOBODY = Integer.MAX_VALUE;

    private final List<Cursor> newestFirst;
    private final int endPerson;
    private int person;
    private @Nullable ShardFile file;
    private int firstEvent;
    private int endEvent;

    /// @param firstPerson persons from this number
    /// @param endPerson   to before this one
    TimelineWalk(IndexFiles files, int firstPerson, int endPerson) {
        this.endPerson = endPerson;
        this.newestFirst = Stream.concat(files.overlays().reversed().stream().map(List::of), Stream.of(files.base()))
                .map(each -> new Cursor(each, firstPerson))
                .toList();
    }

    /// Goes on to the next person that has a timeline.
    boolean next() {
        boolean hasTimeline = false;
        while (!hasTimeline) {
            person = NOBODY;
            for (Cursor cursor : newestFirst) {
                person = Math.min(person, cursor.person);
            }
            if (person >= endPerson) {
                return false;
            }
            hasTimeline = take();
        }
        return true;
    }

    /// Takes the timeline of the person from the newest file that knows it, and leads all of them past it.
    private boolean take() {
        boolean isKnown = false;
        boolean hasTimeline = false;
        for (Cursor cursor : newestFirst) {
            if (cursor.person == person) {
                if (!isKnown) {
                    isKnown = true;
                    hasTimeline = !cursor.isGone;
                    file = cursor.file;
                    firstEvent = cursor.firstEvent;
                    endEvent = cursor.endEvent;
                }
                cursor.advance();
            }
        }
        return hasTimeline;
    }

    int person() {
        return person;
    }

    /// The file that holds its timeline.
    ShardFile file() {
        if (file == null) {
            throw new IllegalStateException("index: no person was asked for yet");
        }
        return file;
    }

    int firstEvent() {
        return firstEvent;
    }

    int endEvent() {
        return endEvent;
    }

    /// A place in files that follow each other in order of persons.
    private static final class Cursor {
        private final List<ShardFile> files;
        private int next;
        private @Nullable Timelines timelines;
        private @Nullable GonePersons gone;
        private int subject;
        private int goneIndex;
        private int person;
        private boolean isGone;
        private @Nullable ShardFile file;
        private int firstEvent;
        private int endEvent;

        Cursor(List<ShardFile> files, int firstPerson) {
            this.files = files;
            do {
                open();
            } while (timelines != null && isBefore(timelines, firstPerson));
            if (timelines != null && gone != null) {
                subject = timelines.firstFrom(firstPerson);
                goneIndex = gone.firstFrom(firstPerson);
            }
            advance();
        }

        /// Whether all persons of a file are below one, and it has nothing else to say.
        private boolean isBefore(Timelines of, int firstPerson) {
            return next < files.size() && of.subjectCount() > 0 && of.person(of.subjectCount() - 1) < firstPerson;
        }

        private void open() {
            boolean isAny = next < files.size();
            file = isAny ? files.get(next++) : null;
            timelines = file == null ? null : new Timelines(file);
            gone = file == null ? null : file.gone();
            subject = 0;
            goneIndex = 0;
        }

        void advance() {
            while (timelines != null
                    && gone != null
                    && subject == timelines.subjectCount()
                    && goneIndex == gone.count()) {
                open();
            }
            if (timelines == null || gone == null) {
                person = NOBODY;
                return;
            }
            int held = subject < timelines.subjectCount() ? timelines.person(subject) : NOBODY;
            int lost = goneIndex < gone.count() ? gone.person(goneIndex) : NOBODY;
            isGone = lost < held;
            person = Math.min(held, lost);
            if (isGone) {
                goneIndex++;
            } else {
                firstEvent = timelines.firstEvent(subject);
                endEvent = timelines.endEvent(subject);
                subject++;
            }
        }
    }
}
