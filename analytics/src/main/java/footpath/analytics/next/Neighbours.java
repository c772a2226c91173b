package footpath.analytics.next;

import footpath.analytics.EventTest;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.List;

/// Looks for the events next to others, which are asked for in ascending order. Reads each event of a subject once.
/// Confined to one thread.
final class Neighbours {
    /// No event.
    static final int NOTHING = -1;

    private final Shard shard;
    private final TimeCut period;
    private final boolean[] named;
    private final EventTest test;

    /// The first event of the subject that was not looked at.
    private int cursor;

    private int end;

    /// The last event looked at that is taken.
    private int found;

    Neighbours(Shard shard, EventMatcher taken, TimeCut period) {
        this.shard = shard;
        this.period = period;
        this.test = EventTest.ofEvents(taken.where(), shard);
        List<String> names = shard.nameDictionary();
        this.named = new boolean[names.size()];
        for (int name = 0; name < named.length; name++) {
            named[name] = taken.names().isEmpty() || taken.names().contains(names.get(name));
        }
    }

    /// Turns to a subject.
    void read(int subject) {
        int last = shard.endEvent(subject);
        cursor = period.first(shard.times(), shard.firstEvent(subject), last);
        end = period.end(shard.times(), cursor, last);
        found = NOTHING;
    }

    /// The first taken event after another; [#NOTHING] if there is none.
    int after(int event) {
        cursor = Math.max(cursor, event + 1);
        while (found <= event && cursor < end) {
            look();
        }
        return found > event ? found : NOTHING;
    }

    /// The last taken event before another; [#NOTHING] if there is none.
    int before(int event) {
        while (cursor < event) {
            look();
        }
        return found;
    }

    private void look() {
        if (named[shard.names().at(cursor)] && test.test(cursor)) {
            found = cursor;
        }
        cursor++;
    }
}
