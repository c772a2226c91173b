package footpath.analytics.variant;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/// How often each variant occurs, by codes of a dictionary of its own.
///
/// A variant is a number: the packed codes where they fit, or else `~n`, where `n` is its place in a table.
final class VariantPartial implements Partial<VariantPartial> {
    long persons;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    final VariantPacking packing;
    private final PackedVariants packed = new PackedVariants();

    /// Those that cannot be packed.
    private final VariantTable unpacked;

    private final VariantKey key = new VariantKey();
    private long[] counts = new long[64];

    /// How long the journeys last.
    final JourneyTimes times;

    /// @param known     the names that journeys can have, in the same order wherever partials are to be merged; those
    ///     of others count too, but cannot be packed
    /// @param mostTimes of so many journeys at most the times are kept
    VariantPartial(List<String> known, int mostTimes) {
        this(known, new VariantTable(), mostTimes);
    }

    VariantPartial(VariantTable empty, int mostTimes) {
        this(List.of(), empty, mostTimes);
    }

    private VariantPartial(List<String> known, VariantTable empty, int mostTimes) {
        this.packing = VariantPacking.of(known.size());
        this.unpacked = empty;
        this.times = new JourneyTimes(mostTimes);
        known.forEach(this::code);
    }

    /// Receives variants.
    interface Sink {
        void accept(long variant, long journeys);
    }

    /// The code of a name, which is added if it is new.
    int code(String name) {
        return codes.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    /// Counts a journey.
    ///
    /// @param sequence its codes, the first `length` entries
    void addJourney(int[] sequence, int length, long micros) {
        long variant = packing.pack(sequence, length);
        if (variant != 0) {
            packed.add(variant);
        } else {
            variant = addUnpacked(key.of(sequence, length), 1);
        }
        times.add(variant, micros);
    }

    /// Whether the known names can be packed.
    boolean packsNames() {
        return packing.longest() > 0;
    }

    /// Counts a journey by its codes in one number.
    void addPacked(long variant, long micros) {
        packed.add(variant);
        times.add(variant, micros);
    }

    /// Counts journeys of one variant, without their times.
    ///
    /// @param sequence its codes, the first `length` entries
    ///
    /// @return the variant
    long add(int[] sequence, int length, long journeys) {
        long variant = packing.pack(sequence, length);
        if (variant == 0) {
            return addUnpacked(key.of(sequence, length), journeys);
        }
        packed.add(variant, journeys);
        return variant;
    }

    private long addUnpacked(VariantKey sequence, long journeys) {
        int place = unpacked.findOrAdd(sequence);
        if (place == counts.length) {
            counts = Arrays.copyOf(counts, 2 * place);
        }
        counts[place] += journeys;
        return ~place;
    }

    /// How many variants there are.
    int distinct() {
        return packed.size() + unpacked.size();
    }

    /// Gives all variants, in no order.
    void forEach(Sink sink) {
        packed.forEach(sink::accept);
        for (int place = 0; place < unpacked.size(); place++) {
            sink.accept(~place, counts[place]);
        }
    }

    /// The names of a variant, one by one.
    List<String> names(long variant) {
        return Arrays.stream(codes(variant)).mapToObj(names::get).toList();
    }

    private int[] codes(long variant) {
        return variant < 0 ? unpacked.codes((int) ~variant) : packing.codes(variant);
    }

    private long count(long variant) {
        return variant < 0 ? counts[(int) ~variant] : packed.count(variant);
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
        long variant = packing.pack(sequence, sequence.length);
        if (variant != 0) {
            return packed.count(variant);
        }
        int place = unpacked.find(key.of(sequence, sequence.length));
        return place < 0 ? 0 : counts[place];
    }

    /// @param other of the same kernel, so what is packed is packed alike
    @Override
    public void merge(VariantPartial other) {
        persons += other.persons;
        packed.merge(other.packed);
        int[] own = other.names.stream().mapToInt(this::code).toArray();
        boolean isSame = names.equals(other.names);
        long[] ownVariants = new long[other.unpacked.size()];
        for (int place = 0; place < ownVariants.length; place++) {
            ownVariants[place] = addUnpacked(own(other, place, own, isSame), other.counts[place]);
        }
        times.merge(other.times, variant -> variant < 0 ? ownVariants[(int) ~variant] : variant);
    }

    /// The key here of a variant there.
    private VariantKey own(VariantPartial other, int place, int[] own, boolean isSame) {
        if (isSame) {
            return other.unpacked.key(place, key);
        }
        int[] sequence = other.unpacked.codes(place);
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = own[sequence[i]];
        }
        return key.of(sequence, sequence.length);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(names.size());
        names.forEach(out::putText);
        // By their order here, since where they lie tells how they came together.
        long[] sorted = packed.sorted();
        out.putLong(distinct());
        for (long variant : sorted) {
            write(variant, out);
        }
        for (int place = 0; place < unpacked.size(); place++) {
            write(~place, out);
        }
        LongUnaryOperator number =
                variant -> variant < 0 ? sorted.length + ~variant : Arrays.binarySearch(sorted, variant);
        times.write(out, number);
    }

    private void write(long variant, PartialWriter out) {
        out.putLong(count(variant));
        out.putLongs(Arrays.stream(codes(variant)).asLongStream().toArray());
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        persons = in.takeLong();
        int[] own = new int[in.takeCount()];
        for (int name = 0; name < own.length; name++) {
            own[name] = code(in.takeText());
        }
        in.require(Arrays.stream(own).distinct().count() == own.length, "has a name twice");
        long[] numbered = new long[in.takeCount()];
        for (int variant = 0; variant < numbered.length; variant++) {
            numbered[variant] = readVariant(in, own);
        }
        times.read(in, numbered);
    }

    private long readVariant(PartialReader in, int[] own) {
        long journeys = in.takeLong();
        long[] sequence = in.takeLongs();
        in.require(journeys > 0 && sequence.length > 0, "has a variant without journeys or events");
        for (long code : sequence) {
            in.require(code >= 0 && code < own.length, "has a variant of unknown names");
        }
        int[] ownSequence =
                Arrays.stream(sequence).mapToInt(code -> own[(int) code]).toArray();
        return add(ownSequence, ownSequence.length, journeys);
    }
}
