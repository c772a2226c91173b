package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The names, or the channels, of events: how files and blocks have them. Safe for use by several threads.
///
/// @param words      of the log, by number
/// @param codes      the column of a file
/// @param dictionary the words of its codes
/// @param isNames    whether names are meant
record CodedWords(
        List<String> words,
        Function<ShardFile, CodeColumn> codes,
        Function<ShardFile, List<String>> dictionary,
        boolean isNames) {
    static CodedWords names(List<String> words) {
        return new CodedWords(words, ShardFile::names, ShardFile::nameDictionary, true);
    }

    static CodedWords channels(List<String> words) {
        return new CodedWords(words, ShardFile::channels, ShardFile::channelDictionary, false);
    }

    int count() {
        return words.size();
    }

    /// The column of a file in numbers of the log.
    Column columnOf(ShardFile file) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        int[] numberOf = dictionary.apply(file).stream()
                .mapToInt(word -> numbers.getOrDefault(word, -1))
                .toArray();
        if (IntStream.of(numberOf).anyMatch(number -> number < 0)) {
            throw new CorruptShard(file.path(), "has words that its log does not know");
        }
        return new Column(codes.apply(file), numberOf);
    }

    /// A column of codes of a file, and what number of the log each is for.
    static final class Column {
        private final CodeColumn codes;
        private final int[] numberOf;

        Column(CodeColumn codes, int[] numberOf) {
            this.codes = codes;
            this.numberOf = numberOf;
        }

        void copyTo(int from, int toExclusive, Buffer target) {
            int count = toExclusive - from;
            int[] numbers = target.room(count);
            codes.copyTo(from, toExclusive, numbers);
            for (int i = 0; i < count; i++) {
                numbers[i] = numberOf[numbers[i]];
            }
        }
    }

    void copyOwn(TimelineBlock own, int from, int toExclusive, Buffer target) {
        int[] numbers = target.room(toExclusive - from);
        for (int event = from; event < toExclusive; event++) {
            numbers[event - from] = isNames ? own.names[event] : RowBuckets.channelOf(own.arrivals[event]);
        }
    }

    /// Numbers on their way into a column, of which it is noted which occur. Confined to one thread.
    static final class Buffer {
        private final boolean[] isSeen;
        private int[] numbers = new int[256];
        private int count;

        Buffer(int words) {
            this.isSeen = new boolean[words];
        }

        private int[] room(int wanted) {
            if (numbers.length < wanted) {
                numbers = new int[Math.max(wanted, 2 * numbers.length)];
            }
            count = wanted;
            return numbers;
        }

        void write(MemorySegment codes, int width, int at) {
            for (int i = 0; i < count; i++) {
                isSeen[numbers[i]] = true;
            }
            CodeColumn.put(codes, width, at, numbers, count);
        }

        /// Makes codes of the numbers, one for each word that occurs, in order of number.
        ///
        /// @return the words that occur
        MemorySegment finish(MemorySegment codes, int width, List<String> words, Arena arena) {
            int[] seen = IntStream.range(0, isSeen.length)
                    .filter(number -> isSeen[number])
                    .toArray();
            if (seen.length < isSeen.length) {
                number(codes, width, seen);
            }
            byte[] encoded =
                    Words.encode(IntStream.of(seen).mapToObj(words::get).toList());
            MemorySegment kept = arena.allocate(encoded.length, Bytes.ALIGNMENT);
            MemorySegment.copy(encoded, 0, kept, Bytes.BYTE, 0, encoded.length);
            return kept;
        }

        private void number(MemorySegment codes, int width, int[] seen) {
            int[] codeOf = new int[isSeen.length];
            for (int code = 0; code < seen.length; code++) {
                codeOf[seen[code]] = code;
            }
            var column = new CodeColumn(codes, width);
            for (int event = 0; event < column.size(); event++) {
                CodeColumn.put(codes, width, event, codeOf[column.at(event)]);
            }
        }
    }
}
