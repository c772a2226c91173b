package footpath.analytics;

import footpath.index.SessionColumns;
import java.util.Optional;
import java.util.function.Consumer;

/// The spans of sessions of which every event is read, since some events or subjects do not count.
final class ReadSpans extends SessionSpans {
    private final SessionReader reader;

    private int count;
    private int[] subjects = {};
    private int[] newSubjects = {};
    private int[] firsts = {};
    private int[] sizes = {};
    private int[] firstNames = {};
    private int[] lastNames = {};
    private int[] periods = {};
    private long[] starts = {};
    private long[] lengths = {};

    /// The subject of the last session before the block; none is -1.
    private int subjectBefore = -1;

    ReadSpans(SessionReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean next() {
        if (count > 0) {
            subjectBefore = subjects[count - 1];
        }
        if (!reader.nextBlock()) {
            return false;
        }
        count = reader.count();
        makeRoom(count);
        long[] times = reader.times();
        int[] events = reader.events();
        int[] names = reader.names();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = reader.ends()[i];
            subjects[i] = reader.subjects()[i];
            firsts[i] = events[from];
            sizes[i] = end - from;
            firstNames[i] = names[from];
            lastNames[i] = names[end - 1];
            starts[i] = times[from];
            lengths[i] = times[end - 1] - times[from];
            from = end;
        }
        return true;
    }

    private void makeRoom(int sessions) {
        if (starts.length < sessions) {
            int room = sessions + sessions / 2;
            subjects = new int[room];
            newSubjects = new int[room];
            firsts = new int[room];
            sizes = new int[room];
            firstNames = new int[room];
            lastNames = new int[room];
            periods = new int[room];
            starts = new long[room];
            lengths = new long[room];
        }
    }

    @Override
    public Optional<SessionColumns> columns() {
        return Optional.empty();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int[] subjects() {
        return subjects;
    }

    @Override
    public int[] newSubjects() {
        int before = subjectBefore;
        for (int i = 0; i < count; i++) {
            newSubjects[i] = subjects[i] == before ? 0 : 1;
            before = subjects[i];
        }
        return newSubjects;
    }

    @Override
    public int[] firsts() {
        return firsts;
    }

    @Override
    public int[] sizes() {
        return sizes;
    }

    @Override
    public int[] firstNames() {
        return firstNames;
    }

    @Override
    public int[] lastNames() {
        return lastNames;
    }

    @Override
    public long[] starts() {
        return starts;
    }

    @Override
    public long[] lengths() {
        return lengths;
    }

    @Override
    public int[] periods(CalendarPeriods calendar) {
        for (int i = 0; i < count; i++) {
            periods[i] = calendar.periodOf(starts[i]);
        }
        return periods;
    }

    @Override
    public void addLengths(int[] measures, DurationTally durations, Consumer<ClassedDurations> classed) {
        durations.addAll(measures, lengths, count);
    }
}
