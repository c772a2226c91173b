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

    /// How long the journeys last.
    final JourneyTimes times;

    /// @param mostTimes of so many journeys at most the times are kept
    VariantPartial(int mostTimes) {
        this(new VariantTable(), mostTimes);
    }

    VariantPartial(VariantTable empty, int mostTimes) {
        this.variants = empty;
        this.times = new JourneyTimes(mostTimes);
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
    ///
    /// @return the number of the variant
    int add(int[] sequence, int length, long journeys) {
        int variant = variants.findOrAdd(key.of(sequence, length));
        if (variant == counts.length) {
            counts = Arrays.copyOf(counts, 2 * variant);
        }
        counts[variant] += journeys;
        return variant;
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
        int[] ownVariants = new int[other.variants.size()];
        for (int variant = 0; variant < ownVariants.length; variant++) {
            int[] sequence = other.variants.codes(variant);
            for (int i = 0; i < sequence.length; i++) {
                sequence[i] = own[sequence[i]];
            }
            ownVariants[variant] = add(sequence, sequence.length, other.counts[variant]);
        }
        times.merge(other.times, ownVariants);
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
        times.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        persons = in.takeLong();
        int names = in.takeCount();
        for (int name = 0; name < names; name++) {
            in.require(code(in.takeText()) == name, "has a name twice");
        }
        for (int left = in.takeCount(); left > 0; left--) {
            long journeys = in.takeLong();
            long[] sequence = in.takeLongs();
            in.require(journeys > 0 && sequence.length > 0, "has a variant without journeys or events");
            for (long code : sequence) {
                in.require(code >= 0 && code < names, "has a variant of unknown names");
            }
            int[] own = Arrays.stream(sequence).mapToInt(Math::toIntExact).toArray();
            add(own, own.length, journeys);
        }
        times.read(in, variants.size());
    }
}
