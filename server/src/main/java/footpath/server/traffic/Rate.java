package footpath.server.traffic;

import java.time.Instant;

/// How much came in over the last minute and hour, in rings of 60 seconds and 60 minutes. Safe for use by several
/// threads; adding is a few steps under a lock that nobody holds for longer.
final class Rate {
    private static final int SPAN = 60;

    /// One more than the span: the unit that has only begun needs a slot, too.
    private static final int SLOTS = SPAN + 1;

    private final Ring seconds = new Ring();
    private final Ring minutes = new Ring();

    private static final class Ring {
        private final long[] counts = new long[SLOTS];
        private final long[] units = new long[SLOTS];

        void add(long unit, long count) {
            int slot = (int) Math.floorMod(unit, (long) SLOTS);
            if (units[slot] != unit) {
                units[slot] = unit;
                counts[slot] = 0;
            }
            counts[slot] += count;
        }

        /// Of the 60 whole units before this one.
        long sum(long unit) {
            long sum = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                if (units[slot] < unit && units[slot] >= unit - SPAN) {
                    sum += counts[slot];
                }
            }
            return sum;
        }
    }

    synchronized void add(Instant now, long count) {
        seconds.add(now.getEpochSecond(), count);
        minutes.add(Math.floorDiv(now.getEpochSecond(), 60L), count);
    }

    /// How many a second, over the last 60 whole seconds.
    synchronized double ofMinute(Instant now) {
        return seconds.sum(now.getEpochSecond()) / 60.0;
    }

    /// How many a second, over the last 60 whole minutes.
    synchronized double ofHour(Instant now) {
        return minutes.sum(Math.floorDiv(now.getEpochSecond(), 60L)) / 3600.0;
    }
}
