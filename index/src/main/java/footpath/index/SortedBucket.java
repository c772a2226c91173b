package footpath.index;

import java.util.Arrays;

/// The rows of one bucket in order of person, time and arrival, in arrays that are used again for the next one.
///
/// Copying the rows once, in the order they lie in, lets all that follows go through memory from front to back. Heap:
/// 20
/// bytes for each row of the largest bucket. Confined to one thread.
final class SortedBucket {
    private final TimelineSorter sorter = new TimelineSorter();
    private int[] ends = new int[0];
    private int firstPerson;
    private int personSpan;

    long[] times = new long[0];
    long[] arrivals = new long[0];
    int[] names = new int[0];

    /// Takes in the rows of a bucket, in place of those of the one before.
    void load(RowBuckets.Bucket bucket) {
        firstPerson = bucket.firstPerson;
        personSpan = bucket.personSpan;
        makeRoom(bucket.size());
        countPersons(bucket);
        for (int row = 0; row < bucket.size(); row++) {
            int place = ends[bucket.person(row) - firstPerson]++;
            times[place] = bucket.time(row);
            arrivals[place] = bucket.arrival(row);
            names[place] = bucket.name(row);
        }
        int from = 0;
        for (int i = 0; i < personSpan; i++) {
            sorter.sort(this, from, ends[i]);
            from = ends[i];
        }
    }

    private void makeRoom(int rows) {
        if (times.length < rows) {
            times = new long[rows];
            arrivals = new long[rows];
            names = new int[rows];
        }
        if (ends.length < personSpan) {
            ends = new int[personSpan];
        }
        Arrays.fill(ends, 0, personSpan, 0);
    }

    /// Leaves in `ends` where the rows of each person begin; placing them moves it to where they end. Stable, so each
    /// person's rows stay in order of arrival.
    private void countPersons(RowBuckets.Bucket bucket) {
        for (int row = 0; row < bucket.size(); row++) {
            ends[bucket.person(row) - firstPerson]++;
        }
        int sum = 0;
        for (int i = 0; i < personSpan; i++) {
            int count = ends[i];
            ends[i] = sum;
            sum += count;
        }
    }

    /// How many persons the bucket has room for; not all need have events.
    int personSpan() {
        return personSpan;
    }

    int person(int i) {
        return firstPerson + i;
    }

    /// The row after the last one of a person; that of the person before is where this one's begin.
    int end(int i) {
        return ends[i];
    }

    int channel(int row) {
        return RowBuckets.channelOf(arrivals[row]);
    }

    long seq(int row) {
        return RowBuckets.seqOf(arrivals[row]);
    }
}
