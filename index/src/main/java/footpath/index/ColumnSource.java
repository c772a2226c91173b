package footpath.index;

import footpath.events.PropertyValue;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// The property and trait columns of one snapshot's shards: found open, or on disk, or built from the log
/// and kept.
///
/// Safe for use by several threads; one column is built at a time.
final class ColumnSource {
    static final String SUFFIX = ".column";

    private final Path directory;
    private final EventLog log;
    private final List<ShardFile> base;
    private final List<ShardFile> overlays;
    private final long traitVersion;
    private final KnownPersons persons;
    private final int endPerson;
    private final Consumer<CorruptShard> damages;

    /// @param persons   whose traits they are
    /// @param endPerson the numbers of all persons are below
    ColumnSource(
            Path directory,
            EventLog log,
            List<ShardFile> base,
            List<ShardFile> overlays,
            long traitVersion,
            KnownPersons persons,
            int endPerson,
            Consumer<CorruptShard> damages) {
        this.directory = directory;
        this.log = log;
        this.base = base;
        this.overlays = overlays;
        this.traitVersion = traitVersion;
        this.persons = persons;
        this.endPerson = endPerson;
        this.damages = damages;
    }

    PropertyColumn property(ShardFile shard, String name) {
        String suffix = ".property." + hash(name) + SUFFIX;
        return shard.openColumn(path(shard, suffix).toString()).orElseGet(() -> propertyOrBuild(shard, name, suffix));
    }

    private synchronized PropertyColumn propertyOrBuild(ShardFile wanted, String name, String suffix) {
        List<ShardFile> missing = base.stream()
                .filter(each -> find(each, name, suffix, each.eventCount()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            buildBase(missing, name, suffix);
        }
        for (int i = 0; i < overlays.size() && !overlays.subList(0, i).contains(wanted); i++) {
            ShardFile overlay = overlays.get(i);
            if (!base.contains(wanted)
                    && find(overlay, name, suffix, overlay.eventCount()).isEmpty()) {
                buildOverlay(i, name, suffix);
            }
        }
        return find(wanted, name, suffix, wanted.eventCount())
                .orElseThrow(() -> new CorruptShard(path(wanted, suffix), "vanished as soon as it was written"));
    }

    private void buildBase(List<ShardFile> shards, String name, String suffix) {
        long through = shards.stream().mapToLong(ShardFile::throughSeq).max().orElse(0);
        var values = new ValueNumbers();
        try (var scratch = new Scratch(directory)) {
            MemorySegment numbers = scratch.allocate((through + 1) * Integer.BYTES);
            log.scanProperty(
                    name, 0, through, (seq, value) -> numbers.setAtIndex(Bytes.INT, seq, values.numberOf(value)));
            for (ShardFile shard : shards) {
                SeqColumn seqs = shard.seqs();
                write(
                        shard,
                        name,
                        suffix,
                        shard.eventCount(),
                        values,
                        event -> numbers.getAtIndex(Bytes.INT, seqs.seqAt(event)));
            }
        }
    }

    private void buildOverlay(int index, String name, String suffix) {
        ShardFile overlay = overlays.get(index);
        List<ShardFile> older = overlays.subList(0, index);
        long after = (older.isEmpty() ? base : older).getLast().throughSeq();
        var values = new ValueNumbers();
        int[] fresh = new int[Math.toIntExact(overlay.throughSeq() - after)];
        log.scanProperty(
                name,
                after,
                overlay.throughSeq(),
                (seq, value) -> fresh[(int) (seq - after - 1)] = values.numberOf(value));
        var column = new OverlayColumn(
                overlay,
                new LatestTimelines(base, older),
                values,
                shard -> find(shard, name, suffix, shard.eventCount()).orElseThrow());
        int[] numbers = column.numbers(fresh, after);
        write(overlay, name, suffix, overlay.eventCount(), values, event -> numbers[event]);
    }

    PropertyColumn trait(ShardFile shard, String name) {
        String suffix = traitMark(traitVersion) + hash(name) + SUFFIX;
        return shard.openColumn(path(shard, suffix).toString()).orElseGet(() -> traitOrBuild(shard, name, suffix));
    }

    /// Stands in the names of the trait columns of this version.
    static String traitMark(long traitVersion) {
        return ".trait." + traitVersion + ".";
    }

    private synchronized PropertyColumn traitOrBuild(ShardFile wanted, String name, String suffix) {
        var missing = new ArrayList<ShardFile>();
        for (List<ShardFile> shards : List.of(base, overlays)) {
            shards.stream()
                    .filter(each ->
                            find(each, name, suffix, each.subjectCount()).isEmpty())
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            buildTrait(missing, name, suffix);
        }
        return find(wanted, name, suffix, wanted.subjectCount())
                .orElseThrow(() -> new CorruptShard(path(wanted, suffix), "vanished as soon as it was written"));
    }

    private void buildTrait(List<ShardFile> shards, String name, String suffix) {
        var values = new ValueNumbers();
        int[] numbers = new int[endPerson];
        log.scanTrait(name, persons, (person, value) -> {
            // A person who came after the snapshot has no place in its shards.
            if (person < endPerson) {
                numbers[person] = values.numberOf(value);
            }
        });
        for (ShardFile shard : shards) {
            MemorySegment subjects = shard.persons();
            write(
                    shard,
                    name,
                    suffix,
                    shard.subjectCount(),
                    values,
                    subject -> numbers[subjects.getAtIndex(Bytes.INT, subject)]);
        }
    }

    /// A column that is open or on disk; a damaged one is told of, and gone.
    private Optional<PropertyColumn> find(ShardFile shard, String name, String suffix, int count) {
        Path path = path(shard, suffix);
        Optional<PropertyColumn> open = shard.openColumn(path.toString());
        if (open.isPresent() || !Files.exists(path)) {
            return open;
        }
        try {
            PropertyColumn column = ColumnFile.read(path, name, count, shard.fingerprint(), damages);
            shard.keepOpen(path.toString(), column);
            return Optional.of(column);
        } catch (CorruptShard damage) {
            damages.accept(damage);
            return Optional.empty();
        }
    }

    /// Keeps of all values those that occur in the shard, and numbers them anew.
    private void write(
            ShardFile shard, String name, String suffix, int count, ValueNumbers values, IntUnaryOperator numbers) {
        int[] codeOf = new int[values.size() + 1];
        int[] codes = new int[count];
        var dictionary = new ArrayList<PropertyValue>();
        for (int position = 0; position < count; position++) {
            int number = numbers.applyAsInt(position);
            if (number != 0) {
                if (codeOf[number] == 0) {
                    dictionary.add(values.value(number));
                    codeOf[number] = dictionary.size();
                }
                codes[position] = codeOf[number];
            }
        }
        ColumnFile.write(path(shard, suffix), name, shard.fingerprint(), codes, dictionary);
    }

    private static Path path(ShardFile shard, String suffix) {
        return shard.path().resolveSibling(shard.path().getFileName() + suffix);
    }

    /// Stands for a property in file names, which cannot hold every text.
    private static String hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return String.format(Locale.ROOT, "%016x", hash);
    }
}
