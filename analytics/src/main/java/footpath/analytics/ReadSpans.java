package footpath.analytics;

/// The spans of sessions of which every event is read, since some events or subjects do not count.
final class ReadSpans extends SessionSpans {
    private final SessionReader reader;

    ReadSpans(SessionReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean next() {
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

    @Override
    public int[] firsts() {
        return firsts;
    }

    @Override
    public int[] firstNames() {
        return firstNames;
    }

    @Override
    public int[] lastNames() {
        return lastNames;
    }
}
