package footpath.analytics.variant;

import footpath.analytics.SessionReader;
import footpath.index.Shard;

/// Goes through the journeys of a shard as sequences of names, repeats collapsed if wanted. Confined to one thread.
final class VariantJourneys {
    private final SessionReader reader;
    private final boolean collapse;
    private int[] collapsed = new int[64];
    private int size;

    VariantJourneys(ResolvedVariant variant, Shard shard) {
        this.reader = variant.read(shard);
        this.collapse = variant.question.collapse();
    }

    boolean next() {
        if (!reader.next()) {
            return false;
        }
        size = reader.size();
        if (collapse) {
            collapse(reader.names(), reader.size());
        }
        return true;
    }

    private void collapse(int[] all, int length) {
        if (collapsed.length < length) {
            collapsed = new int[2 * length];
        }
        size = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                collapsed[size++] = all[i];
            }
        }
    }

    int subject() {
        return reader.subject();
    }

    /// Names by the codes of the shard; the first [#size()] entries.
    int[] names() {
        return collapse ? collapsed : reader.names();
    }

    int size() {
        return size;
    }

    /// Positions of its events in the shard, repeats included; the first [#eventCount()] entries.
    int[] events() {
        return reader.events();
    }

    /// How many events it has, repeats included.
    int eventCount() {
        return reader.size();
    }

    /// Time from the first event to the last, repeats included.
    long micros() {
        return reader.times()[reader.size() - 1] - reader.times()[0];
    }
}
