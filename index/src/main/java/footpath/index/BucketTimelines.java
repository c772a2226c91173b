package footpath.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// The timelines of rows that lie in buckets: the second half of the sort by person, time and arrival.
///
/// Copying the rows of a bucket once, in the order they lie in, lets all that follows go through memory from front to
/// back. Time O(events) for journeys that arrived in order. Confined to one thread at a time.
final class BucketTimelines implements TimelineSource {
    private final List<RowBuckets.Bucket> buckets;
    private final TimelineSorter sorter = new TimelineSorter();
    private final TimelineBlock block = new TimelineBlock();
    private int[] ends = new int[0];

    /// @param buckets in order of persons
    BucketTimelines(List<RowBuckets.Bucket> buckets) {
        this.buckets = buckets;
    }

    /// Cuts buckets into shards of about as many events each: threads that go through them are done at the
    /// same time. None is without events.
    ///
    /// @param shards how many at most
    static List<BucketTimelines> cut(RowBuckets rows, int shards) {
        var cut = new ArrayList<BucketTimelines>();
        var shard = new ArrayList<RowBuckets.Bucket>();
        long events = 0;
        for (RowBuckets.Bucket bucket : rows.buckets()) {
            if (bucket.size() == 0) {
                continue;
            }
            shard.add(bucket);
            events += bucket.size();
            if (events >= rows.rowCount() * (cut.size() + 1) / shards) {
                cut.add(new BucketTimelines(List.copyOf(shard)));
                shard.clear();
            }
        }
        return cut;
    }

    /// All rows in one block, for those that are few.
    static TimelineBlock sorted(RowBuckets rows) {
        var whole = new TimelineBlock();
        for (RowBuckets.Bucket bucket : rows.buckets()) {
            new BucketTimelines(List.of()).load(bucket, whole);
        }
        return whole;
    }

    @Override
    public void count(ShardCensus census) {
        for (RowBuckets.Bucket bucket : buckets) {
            var persons = new BitSet(bucket.personSpan);
            for (int row = 0; row < bucket.size(); row++) {
                persons.set(bucket.person(row) - bucket.firstPerson);
                census.addEvent(bucket.name(row), bucket.time(row), bucket.arrival(row));
            }
            census.addSubjects(persons.cardinality());
        }
    }

    @Override
    public void read(Consumer<TimelineBlock> sink) {
        for (RowBuckets.Bucket bucket : buckets) {
            block.clear();
            load(bucket, block);
            sink.accept(block);
        }
    }

    /// Adds the timelines of a bucket to a block.
    private void load(RowBuckets.Bucket bucket, TimelineBlock target) {
        target.makeRoom(bucket.size());
        countPersons(bucket, target.eventCount);
        for (int row = 0; row < bucket.size(); row++) {
            int place = ends[bucket.person(row) - bucket.firstPerson]++;
            target.times[place] = bucket.time(row);
            target.arrivals[place] = bucket.arrival(row);
            target.names[place] = bucket.name(row);
        }
        int from = target.eventCount;
        for (int i = 0; i < bucket.personSpan; i++) {
            if (ends[i] > from) {
                sorter.sort(target, from, ends[i]);
                target.endTimeline(bucket.firstPerson + i, ends[i]);
                from = ends[i];
            }
        }
        target.eventCount = from;
    }

    /// Leaves in `ends` where the rows of each person begin; placing them moves it to where they end. Stable, so each
    /// person's rows stay in order of arrival.
    private void countPersons(RowBuckets.Bucket bucket, int first) {
        if (ends.length < bucket.personSpan) {
            ends = new int[bucket.personSpan];
        }
        Arrays.fill(ends, 0, bucket.personSpan, 0);
        for (int row = 0; row < bucket.size(); row++) {
            ends[bucket.person(row) - bucket.firstPerson]++;
        }
        int sum = first;
        for (int i = 0; i < bucket.personSpan; i++) {
            int count = ends[i];
            ends[i] = sum;
            sum += count;
        }
    }
}
