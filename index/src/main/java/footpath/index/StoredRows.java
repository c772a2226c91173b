package footpath.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The events of a file in the numbers of the log. Confined to one thread at a time.
final class StoredRows implements TimelineRows {
    private final ShardFile file;
    private final CodeColumn names;
    private final int[] nameNumbers;
    private final CodeColumn channels;
    private final int[] channelNumbers;
    private final TimeColumn times;
    private final SeqColumn seqs;
    private int[] channelCodes = new int[64];

    StoredRows(ShardFile file, WordNumbers words) {
        this.file = file;
        this.names = file.names();
        this.nameNumbers = numbers(file.nameDictionary(), words.names());
        this.channels = file.channels();
        this.channelNumbers = numbers(file.channelDictionary(), words.channels());
        this.times = file.times();
        this.seqs = file.seqs();
    }

    private int[] numbers(List<String> words, Map<String, Integer> numbers) {
        int[] found =
                words.stream().mapToInt(word -> numbers.getOrDefault(word, -1)).toArray();
        if (Arrays.stream(found).anyMatch(number -> number < 0)) {
            throw new CorruptShard(file.path(), "has words that its log does not know");
        }
        return found;
    }

    @Override
    public void copyTo(TimelineBlock block, int firstEvent, int endEvent) {
        int count = endEvent - firstEvent;
        block.makeRoom(count);
        int at = block.eventCount;
        times.copyTo(firstEvent, endEvent, block.times, at);
        names.copyTo(firstEvent, endEvent, block.names, at);
        if (channelCodes.length < count) {
            channelCodes = new int[Math.max(count, 2 * channelCodes.length)];
        }
        channels.copyTo(firstEvent, endEvent, channelCodes, 0);
        seqs.copyTo(firstEvent, endEvent, block.arrivals, at);
        for (int i = 0; i < count; i++) {
            block.names[at + i] = nameNumbers[block.names[at + i]];
            block.arrivals[at + i] = RowBuckets.arrival(block.arrivals[at + i], channelNumbers[channelCodes[i]]);
        }
        block.eventCount = at + count;
    }
}
