package footpath.analytics;

import footpath.events.PropertyValue;
import footpath.events.filter.Field;
import footpath.index.CodeColumn;
import footpath.index.PropertyColumn;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/// The field of a breakdown in one shard, as small codes. Safe for use by several threads.
public final class BreakdownColumn {
    private final CodeColumn codes;
    private final boolean ofSubjects;
    private final List<BreakdownValue> values;

    private BreakdownColumn(CodeColumn codes, boolean ofSubjects, List<BreakdownValue> values) {
        this.codes = codes;
        this.ofSubjects = ofSubjects;
        this.values = values;
    }

    /// The column of a field.
    public static BreakdownColumn of(Field field, Shard shard) {
        return switch (field) {
            case Field.Property(String name) -> of(shard.property(name), false);
            case Field.Trait(String name) -> of(shard.trait(name), true);
            case Field.Channel() ->
                new BreakdownColumn(
                        shard.channels(),
                        false,
                        shard.channelDictionary().stream()
                                .map(BreakdownColumn::channel)
                                .toList());
        };
    }

    /// The names of the events, in place of a field.
    public static BreakdownColumn ofNames(Shard shard) {
        List<BreakdownValue> names = shard.nameDictionary().stream()
                .<BreakdownValue>map(name -> new BreakdownValue.Value(new PropertyValue.Text(name)))
                .toList();
        return new BreakdownColumn(shard.names(), false, names);
    }

    private static BreakdownColumn of(PropertyColumn column, boolean ofSubjects) {
        List<PropertyValue> dictionary = column.dictionary();
        return new BreakdownColumn(column.codes(), ofSubjects, new AbstractList<BreakdownValue>() {
            @Override
            public BreakdownValue get(int code) {
                return code == 0 ? BreakdownValue.NONE : new BreakdownValue.Value(dictionary.get(code - 1));
            }

            @Override
            public int size() {
                return dictionary.size() + 1;
            }
        });
    }

    private static BreakdownValue channel(String channel) {
        return channel.isEmpty() ? BreakdownValue.NONE : new BreakdownValue.Value(new PropertyValue.Text(channel));
    }

    /// The code of an event, or of its subject if the field is a trait.
    public int codeOf(int subject, int event) {
        return codes.at(ofSubjects ? subject : event);
    }

    /// Copies the codes of the events of a block to the start of an array.
    public void copyTo(EventBlocks blocks, int[] target) {
        if (!ofSubjects) {
            codes.copyTo(blocks.events(), blocks.size(), target);
            return;
        }
        int from = 0;
        for (int i = 0; i < blocks.count(); i++) {
            Arrays.fill(target, from, blocks.ends()[i], codes.at(blocks.subjects()[i]));
            from = blocks.ends()[i];
        }
    }

    /// Whether each event has a code of its own that takes a byte.
    public boolean isNarrow() {
        return !ofSubjects && codes.width() == Byte.BYTES;
    }

    /// Copies the codes of events in a row to the start of an array, if they are narrow: as bytes without
    /// sign.
    public void copyNarrow(int from, int count, byte[] target) {
        MemorySegment.copy(codes.segment(), ValueLayout.JAVA_BYTE, from, target, 0, count);
    }

    /// Codes are smaller than this.
    public int codeCount() {
        return values.size();
    }

    /// What a code stands for.
    public BreakdownValue valueOf(int code) {
        return values.get(code);
    }
}
