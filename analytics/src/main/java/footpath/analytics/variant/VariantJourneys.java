package footpath.analytics.variant;

import footpath.analytics.SessionReader;
import footpath.index.Shard;

/// Goes through the journeys of a shard as sequences of names, repeats collapsed if wanted. Confined to one thread.
final class VariantJourneys {
    private final SessionReader reader;
    private final boolean collapse;
    private int[] names = new int[64];
    private int size;

    VariantJourneys(ResolvedVariant variant, Shard shard) {
        this.reader = variant.read(shard);
        this.collapse = variant.question.collapse();
    }

    boolean next() {
        if (!reader.next()) {
            return false;
        }
        int length = reader.size();
        if (names.length < length) {
            names = new int[2 * length];
        }
        size = 0;
        for (int i = 0; i < length; i++) {
            int name = reader.name(i);
            if (!collapse || size == 0 || name != names[size - 1]) {
                names[size++] = name;
            }
        }
        return true;
    }

    int subject() {
        return reader.subject();
    }

    /// Names by the codes of the shard; the first [#size()] entries.
    int[] names() {
        return names;
    }

    int size() {
        return size;
    }

    /// The position of an event of it in the shard, repeats included.
    int event(int place) {
        return reader.event(place);
    }

    /// How many events it has, repeats included.
    int eventCount() {
        return reader.size();
    }

    /// Time from the first event to the last, repeats included.
    long micros() {
        return reader.time(reader.size() - 1) - reader.time(0);
    }
}
