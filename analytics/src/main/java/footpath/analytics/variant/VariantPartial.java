package footpath.analytics.variant;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each variant occurs, by codes of a dictionary of its own.
final class VariantPartial implements Partial<VariantPartial> {
    long persons;

    final List<String> names = new ArrayList<>();
    final VariantTable variants;
    private final Map<String, Integer> codes = new HashMap<>();
    private final VariantKey key = new VariantKey();
    private long[] counts = new long[64];

    VariantPartial() {
        this(new VariantTable());
    }

    VariantPartial(VariantTable empty) {
        this.variants = empty;
    }

    /// The code of a name, which is added if it is new.
    int code(String name) {
        return codes.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    /// Counts journeys of one variant.
    ///
    /// @param sequence its codes, the first `length` entries
    void add(int[] sequence, int length, long journeys) {
        int variant = variants.findOrAdd(key.of(sequence, length));
        if (variant == counts.length) {
            counts = Arrays.copyOf(counts, 2 * variant);
        }
        counts[variant] += journeys;
    }

    /// How many journeys are a variant.
    long count(int variant) {
        return counts[variant];
    }

    /// How many journeys have these names, one by one.
    long count(List<String> wanted) {
        int[] sequence = new int[wanted.size()];
        for (int i = 0; i < sequence.length; i++) {
            Integer code = codes.get(wanted.get(i));
            if (code == null) {
                return 0;
            }
            sequence[i] = code;
        }
        int variant = variants.find(key.of(sequence, sequence.length));
        return variant < 0 ? 0 : counts[variant];
    }

    /// How many journeys there are.
    long journeys() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public void merge(VariantPartial other) {
        persons += other.persons;
        int[] own = other.names.stream().mapToInt(this::code).toArray();
        for (int variant = 0; variant < other.variants.size(); variant++) {
            int[] sequence = other.variants.codes(variant);
            for (int i = 0; i < sequence.length; i++) {
                sequence[i] = own[sequence[i]];
            }
            add(sequence, sequence.length, other.counts[variant]);
        }
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(names.size());
        names.forEach(out::putText);
        out.putLong(variants.size());
        for (int variant = 0; variant < variants.size(); variant++) {
            out.putLong(counts[variant]);
            out.putLongs(Arrays.stream(variants.codes(variant)).asLongStream().toArray());
        }
    }

    static VariantPartial read(PartialReader in) {
        var partial = new VariantPartial();
        partial.persons = in.takeLong();
        int names = in.takeCount();
        for (int name = 0; name < names; name++) {
            in.require(partial.code(in.takeText()) == name, "has a name twice");
        }
        for (int left = in.takeCount(); left > 0; left--) {
            long journeys = in.takeLong();
            long[] sequence = in.takeLongs();
            in.require(journeys > 0 && sequence.length > 0, "has a variant without journeys or events");
            for (long code : sequence) {
                in.require(code >= 0 && code < names, "has a variant of unknown names");
            }
            int[] own = Arrays.stream(sequence).mapToInt(Math::toIntExact).toArray();
            partial.add(own, own.length, journeys);
        }
        return partial;
    }
}
