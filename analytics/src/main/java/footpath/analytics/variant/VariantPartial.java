package footpath.analytics.variant;

import footpath.analytics.LongList;
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
/// A variant is a number: the packed codes where they fit, which are above 0, or else `~n`, where `n` is its place in a
/// table.
final class VariantPartial implements Partial<VariantPartial> {
    long persons;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    final VariantPacking packing;

    /// Those that can be packed, and how long the journeys of all last.
    final JourneyCounts journeys;

    /// Those that cannot be packed.
    private final VariantTable unpacked;

    private final VariantKey key = new VariantKey();
    private long[] counts = new long[64];

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
        this.journeys = new JourneyCounts(mostTimes);
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
        journeys.add(variant != 0 ? variant : addUnpacked(key.of(sequence, length), 1), micros);
    }

    /// Counts a journey.
    ///
    /// @param sequence its codes, the first `length` entries, each below [VariantKey#ONE_BYTE]
    void addJourney(byte[] sequence, int length, long micros) {
        if (length > packing.longest()) {
            journeys.add(addUnpacked(key.of(sequence, 0, length), 1), micros);
        } else {
            int[] few = new int[length];
            Arrays.setAll(few, i -> sequence[i]);
            addJourney(few, length, micros);
        }
    }

    /// Whether the known names can be packed.
    boolean packsNames() {
        return packing.longest() > 0;
    }

    /// Counts journeys of one variant, without their times.
    ///
    /// @param sequence its codes, the first `length` entries
    ///
    /// @return the variant
    long add(int[] sequence, int length, long count) {
        long variant = packing.pack(sequence, length);
        if (variant == 0) {
            return addUnpacked(key.of(sequence, length), count);
        }
        journeys.addCount(variant, count);
        return variant;
    }

    private long addUnpacked(VariantKey sequence, long count) {
        int place = unpacked.findOrAdd(sequence);
        if (place == counts.length) {
            counts = Arrays.copyOf(counts, 2 * place);
        }
        counts[place] += count;
        return ~place;
    }

    /// How many variants there are.
    int distinct() {
        return journeys.size() + unpacked.size();
    }

    /// Gives all variants, in no order.
    void forEach(Sink sink) {
        journeys.forEach(sink::accept);
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
        return variant < 0 ? counts[(int) ~variant] : journeys.count(variant);
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
            return journeys.count(variant);
        }
        int place = unpacked.find(key.of(sequence, sequence.length));
        return place < 0 ? 0 : counts[place];
    }

    /// @param other of the same kernel, so what is packed is packed alike
    @Override
    public void merge(VariantPartial other) {
        persons += other.persons;
        int[] own = other.names.stream().mapToInt(this::code).toArray();
        boolean isSame = names.equals(other.names);
        long[] ownVariants = new long[other.unpacked.size()];
        for (int place = 0; place < ownVariants.length; place++) {
            ownVariants[place] = addUnpacked(own(other, place, own, isSame), other.counts[place]);
        }
        journeys.merge(other.journeys, variant -> ownVariants[(int) ~variant]);
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
        long[] sorted = journeys.sorted();
        out.putLong(distinct());
        for (long variant : sorted) {
            write(variant, out);
        }
        for (int place = 0; place < unpacked.size(); place++) {
            write(~place, out);
        }
        LongUnaryOperator number =
                variant -> variant < 0 ? sorted.length + ~variant : Arrays.binarySearch(sorted, variant);
        writeTimes(out, number);
    }

    private void writeTimes(PartialWriter out, LongUnaryOperator number) {
        out.putLong(journeys.isWhole() ? 1 : 0);
        var variants = new LongList();
        var micros = new LongList();
        if (journeys.isWhole()) {
            journeys.forEachJourney((variant, time) -> {
                variants.add(number.applyAsLong(variant));
                micros.add(time);
            });
        }
        out.putLongs(variants.toArray());
        out.putLongs(micros.toArray());
    }

    private void readTimes(PartialReader in, long[] numbered) {
        if (in.takeLong() != 1) {
            journeys.forgetTimes();
        }
        long[] variants = in.takeLongs();
        long[] micros = in.takeLongs(variants.length);
        for (int i = 0; i < variants.length; i++) {
            in.require(
                    variants[i] >= 0 && variants[i] < numbered.length && micros[i] >= 0,
                    "has a journey of an unknown variant or a negative time");
            variants[i] = numbered[(int) variants[i]];
        }
        journeys.setTimes(variants, micros);
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
        readTimes(in, numbered);
    }

    private long readVariant(PartialReader in, int[] own) {
        long count = in.takeLong();
        long[] sequence = in.takeLongs();
        in.require(count > 0 && sequence.length > 0, "has a variant without journeys or events");
        for (long code : sequence) {
            in.require(code >= 0 && code < own.length, "has a variant of unknown names");
        }
        int[] ownSequence =
                Arrays.stream(sequence).mapToInt(code -> own[(int) code]).toArray();
        return add(ownSequence, ownSequence.length, count);
    }
}
