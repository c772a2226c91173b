package footpath.index;

import footpath.events.PropertyValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// One property of every event of a shard, or one trait of every subject, as codes into a dictionary.
///
/// Code 0 means absent; code k above 0 means `dictionary().get(k - 1)`. Every value of the dictionary occurs. Safe for
/// use by several threads.
public final class PropertyColumn {
    /// So many tables are kept, of dictionaries of at most so many values.
    private static final int MOST_TABLES = 8;

    private static final int MOST_VALUES = 1 << 16;

    private final CodeColumn codes;
    private final List<PropertyValue> dictionary;

    /// By condition, the one asked for last at the end.
    private final SequencedMap<Object, boolean[]> tables = new LinkedHashMap<>();

    PropertyColumn(CodeColumn codes, List<PropertyValue> dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /// The codes, one an event (property) or one a subject (trait).
    public CodeColumn codes() {
        return codes;
    }

    /// The values, read from the file at each access: O(1), allocates the value.
    public List<PropertyValue> dictionary() {
        return dictionary;
    }

    /// For each code whether a condition holds of its value, and at 0 whether it holds of none; must not be changed.
    /// The tables of the latest conditions are kept, since to read every value takes longer than most questions do.
    ///
    /// @param condition equal to another if both hold of the same values
    public boolean[] holding(Object condition, Predicate<Optional<PropertyValue>> holds) {
        synchronized (tables) {
            boolean[] known = tables.remove(condition);
            boolean[] table = known == null ? table(holds) : known;
            if (table.length <= MOST_VALUES) {
                tables.put(condition, table);
            }
            if (tables.size() > MOST_TABLES) {
                tables.pollFirstEntry();
            }
            return table;
        }
    }

    private boolean[] table(Predicate<Optional<PropertyValue>> holds) {
        boolean[] table = new boolean[dictionary.size() + 1];
        table[0] = holds.test(Optional.empty());
        for (int code = 1; code < table.length; code++) {
            table[code] = holds.test(Optional.of(dictionary.get(code - 1)));
        }
        return table;
    }

    /// The codes at positions `from` to `toExclusive` as a column of their own, with the values that occur there.
    /// Time O(positions).
    PropertyColumn cut(int from, int toExclusive, Arena arena) {
        int[] own = new int[toExclusive - from];
        var numbers = new HashMap<Integer, Integer>();
        var occurring = new ArrayList<Integer>();
        for (int i = 0; i < own.length; i++) {
            int code = codes.at(from + i);
            if (code != 0) {
                own[i] = numbers.computeIfAbsent(code, added -> {
                    occurring.add(added);
                    return occurring.size();
                });
            }
        }
        int width = CodeColumn.widthFor(occurring.size());
        MemorySegment segment = arena.allocate((long) own.length * width, width);
        for (int i = 0; i < own.length; i++) {
            CodeColumn.put(segment, width, i, own[i]);
        }
        return new PropertyColumn(new CodeColumn(segment, width), new Selection(dictionary, occurring));
    }

    /// Some values of another dictionary, by their codes there.
    private static final class Selection extends AbstractList<PropertyValue> implements RandomAccess {
        private final List<PropertyValue> values;
        private final List<Integer> codes;

        Selection(List<PropertyValue> values, List<Integer> codes) {
            this.values = values;
            this.codes = codes;
        }

        @Override
        public PropertyValue get(int index) {
            return values.get(codes.get(index) - 1);
        }

        @Override
        public int size() {
            return codes.size();
        }
    }

    /// A dictionary in the mapped sections of a [ColumnFile].
    static final class MappedDictionary extends AbstractList<PropertyValue> implements RandomAccess {
        private final MemorySegment offsets;
        private final MemorySegment values;

        MappedDictionary(MemorySegment offsets, MemorySegment values) {
            this.offsets = offsets;
            this.values = values;
        }

        @Override
        public PropertyValue get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            long from = offsets.getAtIndex(Bytes.LONG, index);
            long to = offsets.getAtIndex(Bytes.LONG, index + 1L);
            return ValueBytes.decode(values.asSlice(from, to - from));
        }

        @Override
        public int size() {
            return (int) (offsets.byteSize() >> 3) - 1;
        }
    }
}
