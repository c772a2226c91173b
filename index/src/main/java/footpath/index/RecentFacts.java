package footpath.index;

/// What is known of recent timelines without a look at all their events: bounds, which the files they are in may
/// widen.
///
/// @param isTied whether two events of a person may have happened at one instant
record RecentFacts(int subjects, long smallestSeq, long largestSeq, long firstTime, long lastTime, boolean isTied) {
    static RecentFacts of(RecentTimelines recent) {
        var bounds = new Bounds();
        recent.files().forEach(bounds::add);
        for (int subject = 0; subject < recent.subjectCount(); subject++) {
            bounds.add(recent, subject);
        }
        return new RecentFacts(
                recent.subjectCount(),
                bounds.smallestSeq,
                bounds.largestSeq,
                bounds.firstTime,
                bounds.lastTime,
                bounds.isTied);
    }

    private static final class Bounds {
        private long smallestSeq = Long.MAX_VALUE;
        private long largestSeq;
        private long firstTime = Long.MAX_VALUE;
        private long lastTime = Long.MIN_VALUE;
        private boolean isTied;

        void add(ShardFile file) {
            smallestSeq = Math.min(smallestSeq, file.smallestSeq());
            largestSeq = Math.max(largestSeq, file.largestSeq());
            firstTime = Math.min(firstTime, file.firstTimeMicros());
            lastTime = Math.max(lastTime, file.lastTimeMicros());
            isTied |= file.hasTies();
        }

        void add(RecentTimelines recent, int subject) {
            TimelineBlock own = recent.own();
            long before = recent.stored().lastTime(subject);
            for (int event = own.start(subject); event < own.ends[subject]; event++) {
                long seq = RowBuckets.seqOf(own.arrivals[event]);
                smallestSeq = Math.min(smallestSeq, seq);
                largestSeq = Math.max(largestSeq, seq);
                isTied |= own.times[event] == before;
                before = own.times[event];
            }
            firstTime = Math.min(firstTime, own.times[own.start(subject)]);
            lastTime = Math.max(lastTime, before);
        }
    }

    boolean isSeqWide() {
        return SeqColumn.isWide(smallestSeq, largestSeq);
    }

    /// As a file has them.
    long[] encoded(long throughSeq, int events, int names, int channels) {
        var facts = new long[ShardFile.FACT_COUNT];
        facts[ShardFile.FACT_SUBJECTS] = subjects;
        facts[ShardFile.FACT_EVENTS] = events;
        facts[ShardFile.FACT_THROUGH_SEQ] = throughSeq;
        facts[ShardFile.FACT_SMALLEST_SEQ] = smallestSeq;
        facts[ShardFile.FACT_LARGEST_SEQ] = largestSeq;
        facts[ShardFile.FACT_FIRST_TIME] = firstTime;
        facts[ShardFile.FACT_LAST_TIME] = lastTime;
        facts[ShardFile.FACT_NAME_WIDTH] = CodeColumn.widthFor(names - 1);
        facts[ShardFile.FACT_CHANNEL_WIDTH] = CodeColumn.widthFor(channels - 1);
        facts[ShardFile.FACT_TIES] = isTied ? 1 : 0;
        return facts;
    }
}
