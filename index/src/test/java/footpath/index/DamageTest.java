package footpath.index;

import static footpath.testkit.Journeys.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Event;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.events.log.LogView;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the files, the index gives the log's answer, and says what it had to mend.
class DamageTest {
    private static final IndexOptions FEW_SHARDS = new IndexOptions(60, 1, 1_000, 1_000_000, 8, 0, 2);

    @TempDir
    Path temporary;

    private MemoryEventLog log = new RandomJourneys(3, 12, 5).log();
    private Path directory;
    private Map<String, byte[]> pristine;

    @BeforeEach
    void writeAnIndexWithEveryKindOfFile() {
        directory = temporary.resolve("index");
        try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
            appendToIt();
            index.refresh();
            assertRight(index);
        }
        pristine = files();
        for (String kind : List.of("manifest", "base-", "overlay-", "persons-", ".property.", ".trait.")) {
            assertThat(pristine.keySet()).anyMatch(name -> name.contains(kind));
        }
    }

    private void appendToIt() {
        log.append(events("p1", "a@1m/web{value=3}").toArray(Event[]::new));
        log.append(events("p7", "b@1m new@2m").toArray(Event[]::new));
    }

    @Test
    void anUndamagedIndexIsUsedAsItIs() {
        try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
            assertRight(index);
            assertThat(index.state().healed()).isEmpty();
            assertThat(index.state().rowsRead()).isZero();
        }
        assertThat(files()).containsExactlyEntriesOf(pristine);
    }

    @Test
    void anyFlippedBitOfAHeaderIsFoundAndHealed() {
        for (var file : pristine.entrySet()) {
            for (int position : headerBytes(file.getValue())) {
                byte[] damaged = file.getValue().clone();
                damaged[position] ^= (byte) (1 << (position % 8));
                assertHealed(file.getKey(), damaged);
            }
        }
    }

    @Test
    void anyFlippedBitOfASectionIsFoundAndHealed() {
        for (var file : pristine.entrySet()) {
            for (int position : sectionBytes(file.getValue(), 1)) {
                byte[] damaged = file.getValue().clone();
                damaged[position] ^= (byte) (1 << (position % 8));
                assertHealed(file.getKey(), damaged);
            }
        }
    }

    @Test
    void aTruncatedOrProlongedFileIsFoundAndHealed() {
        for (var file : pristine.entrySet()) {
            int length = file.getValue().length;
            for (int cut : List.of(0, 1, 31, 40, length / 2, length - 1, length + 1)) {
                assertHealed(file.getKey(), Arrays.copyOf(file.getValue(), cut));
            }
        }
    }

    @Test
    void aMissingFileIsWrittenAnew() throws IOException {
        for (String name : pristine.keySet()) {
            restore();
            Files.delete(directory.resolve(name));
            try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
                assertRight(index);
                index.refresh();
                assertRight(index);
            }
        }
    }

    @Test
    void damageWhileTheIndexIsOpenIsHealedByTheNextQuestion() throws IOException {
        for (var file : pristine.entrySet()) {
            restore();
            log = new RandomJourneys(3, 12, 5).log();
            appendToIt();
            try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
                byte[] damaged = file.getValue().clone();
                // Sections below 4 were verified when the index was opened.
                sectionBytes(damaged, 4).forEach(position -> damaged[position] ^= 4);
                // In place, as a failing disk would do it: the mapping sees the change.
                Files.write(directory.resolve(file.getKey()), damaged, StandardOpenOption.WRITE);
                assertRight(index);
                log.append(events("p2", "c@3m").toArray(Event[]::new));
                index.refresh();
                assertRight(index);
            }
            try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
                assertRight(index);
            }
        }
    }

    /// Whether the fold is done by a refresh or beside them, what it met is healed, and no answer has it.
    @Test
    void damageThatIsMetWhileOverlaysAreFoldedIsHealed() throws IOException {
        for (IndexOptions options : List.of(
                JourneyIndexLaws.TINY,
                JourneyIndexLaws.BESIDE,
                JourneyIndexLaws.RECENT,
                JourneyIndexLaws.RECENT_BESIDE)) {
            var healed = new TreeSet<String>();
            for (var file : pristine.entrySet()) {
                if (file.getKey().endsWith(".shard")) {
                    restore();
                    log = new RandomJourneys(3, 12, 5).log();
                    appendToIt();
                    healed.addAll(foldedOver(file.getKey(), file.getValue().clone(), options));
                }
            }
            assertThat(healed).anyMatch(name -> name.startsWith("base-"));
            assertThat(healed).anyMatch(name -> name.startsWith("overlay-"));
        }
    }

    /// What is recent is put together from files when it is asked for; by then they may be damaged, and deleted.
    @Test
    void damageBelowWhatIsRecentIsHealedByTheNextQuestion() throws IOException {
        var options = new IndexOptions(60, 1, 1_000, 1_000_000, 8, 1_000, 2);
        for (var file : pristine.entrySet()) {
            restore();
            log = new RandomJourneys(3, 12, 5).log();
            appendToIt();
            try (var index = JourneyIndex.open(directory, log, options)) {
                for (int person = 1; person < 10; person++) {
                    log.append(events("p" + person, "c@900000m").toArray(Event[]::new));
                }
                index.refresh();
                byte[] damaged = file.getValue().clone();
                sectionBytes(damaged, 4).forEach(position -> damaged[position] ^= 4);
                Files.write(directory.resolve(file.getKey()), damaged, StandardOpenOption.WRITE);
                assertRight(index);
            }
            try (var index = JourneyIndex.open(directory, log, options)) {
                assertRight(index);
            }
        }
    }

    /// The names of files that were healed while a damaged one was to be folded.
    private List<String> foldedOver(String name, byte[] damaged, IndexOptions options) throws IOException {
        var healed = new ArrayList<String>();
        sectionBytes(damaged, 4).forEach(position -> damaged[position] ^= 4);
        Files.write(directory.resolve(name), damaged, StandardOpenOption.WRITE);
        try (var index = JourneyIndex.open(directory, log, options)) {
            boolean isFolded = false;
            for (int minute = 0; !isFolded; minute++) {
                // Of persons of their own, so that no overlay needs what is damaged.
                log.append(events("q" + minute % 9, "a@" + minute + "m").toArray(Event[]::new));
                IndexState state = index.refresh();
                state.healed()
                        .forEach(
                                damage -> healed.add(damage.file().getFileName().toString()));
                isFolded = state.rebuilt();
            }
            index.refresh();
            assertRight(index);
        }
        return healed;
    }

    @Test
    void theIndexOfAnotherLogIsRebuilt() {
        MemoryEventLog other = new RandomJourneys(4, 12, 5).log();
        try (var index = JourneyIndex.open(directory, other, FEW_SHARDS)) {
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(other));
            assertThat(index.state().healed())
                    .singleElement()
                    .extracting(CorruptShard::getMessage)
                    .isEqualTo("index file manifest: belongs to another event log; it is rebuilt from the event log");
        }
    }

    @Test
    void aNewerFormatVersionIsRebuiltNotMisread() {
        byte[] manifest = Objects.requireNonNull(pristine.get("manifest")).clone();
        manifest[12] = 99;
        var header = ByteBuffer.wrap(manifest).order(ByteOrder.LITTLE_ENDIAN);
        int end = SectionFile.HEADER_START + header.getInt(20) * SectionFile.ENTRY_LENGTH;
        header.putInt(16, SectionFile.headerCrc(MemorySegment.ofArray(manifest), end));
        assertHealed("manifest", manifest);
    }

    @Test
    void leftoversOfAKilledProcessAreIgnoredAndRemoved() throws IOException {
        restore();
        Files.write(directory.resolve("base-9-0.shard.unfinished"), new byte[100]);
        Files.write(directory.resolve("base-9-1.shard"), new byte[100]);
        Files.write(directory.resolve("scratch123.unfinished"), new byte[100]);
        log.append(events("p2", "c@3m").toArray(Event[]::new));
        try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
            assertRight(index);
            assertThat(index.state().healed()).isEmpty();
            assertThat(files().keySet()).noneMatch(name -> name.contains("unfinished") || name.startsWith("base-9"));
        }
    }

    /// A process killed between any two steps leaves the files of a moment: the manifest of before, and
    /// some files of after.
    @Test
    void killedBetweenAnyTwoStepsTheIndexIsTheOneBefore() throws IOException {
        log.append(RandomJourneys.of(77).events().toArray(Event[]::new));
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            assertThat(index.state().rebuilt()).isTrue();
        }
        Map<String, byte[]> after = files();
        var added = new ArrayList<>(after.keySet());
        added.removeAll(pristine.keySet());
        assertThat(added).hasSizeGreaterThan(3);
        for (int written = 0; written <= added.size(); written++) {
            restore();
            for (String name : added.subList(0, written)) {
                Files.write(directory.resolve(name), after.get(name));
            }
            try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
                assertRight(index);
                assertThat(index.state().healed()).isEmpty();
            }
        }
    }

    @Test
    void aLogThatFailsMidwayLeavesTheIndexAsItWas() {
        var failing = new FailingLog(log);
        try (var index = JourneyIndex.open(directory, failing, FEW_SHARDS)) {
            log.append(events("p2", "c@3m d@4m").toArray(Event[]::new));
            long before = index.snapshot().eventCount();
            failing.failAfter = 1;
            assertThatThrownBy(index::refresh).isInstanceOf(UncheckedIOException.class);
            assertThat(index.snapshot().eventCount()).isEqualTo(before);
            failing.failAfter = Integer.MAX_VALUE;
            index.refresh();
            assertRight(index);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path file = Files.createFile(temporary.resolve("occupied"));
        assertThatThrownBy(() -> JourneyIndex.open(file, log, FEW_SHARDS))
                .isInstanceOf(IndexException.class)
                .hasMessageStartingWith("index: cannot create " + file);
    }

    private void assertHealed(String name, byte[] damaged) {
        restore();
        try {
            Files.write(directory.resolve(name), damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
            var told = new ArrayList<>(index.state().healed());
            assertRight(index);
            told.addAll(index.state().healed());
            told.addAll(index.refresh().healed());
            assertThat(told)
                    .extracting(damage -> damage.file().getFileName().toString())
                    .contains(name);
            assertRight(index);
        }
        try (var index = JourneyIndex.open(directory, log, FEW_SHARDS)) {
            assertRight(index);
            assertThat(index.refresh().healed()).isEmpty();
        }
    }

    /// Touches every part of the index and compares it with the log.
    private void assertRight(JourneyIndex index) {
        index.ask(snapshot -> {
            assertThat(IndexContent.of(snapshot)).isEqualTo(IndexContent.of(log));
            for (Shard shard : snapshot.shards()) {
                int postings = IndexContent.postings(shard).values().stream()
                        .mapToInt(List::size)
                        .sum();
                assertThat(postings).isEqualTo(shard.eventCount());
            }
            for (int person = 0; person < snapshot.personCount(); person++) {
                assertThat(snapshot.person(snapshot.personKey(person))).isEqualTo(OptionalInt.of(person));
            }
            assertThat(ColumnContent.properties(snapshot, "value")).isEqualTo(ColumnContent.properties(log, "value"));
            assertThat(ColumnContent.traits(snapshot, "tier")).isEqualTo(ColumnContent.traits(log, "tier"));
            return snapshot;
        });
    }

    /// Every byte of the fixed header and a few of each section's entry.
    private static List<Integer> headerBytes(byte[] file) {
        int sections = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(20);
        var positions = new ArrayList<Integer>();
        for (int position = 0; position < SectionFile.HEADER_START; position += 3) {
            positions.add(position);
        }
        for (int section = 0; section < sections; section++) {
            int entry = SectionFile.HEADER_START + section * SectionFile.ENTRY_LENGTH;
            positions.addAll(List.of(entry + 1, entry + 5, entry + 9, entry + 18));
        }
        return positions;
    }

    /// The first and last byte of each section from an id on.
    private static List<Integer> sectionBytes(byte[] file, int fromId) {
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var positions = new ArrayList<Integer>();
        for (int section = 0; section < header.getInt(20); section++) {
            int entry = SectionFile.HEADER_START + section * SectionFile.ENTRY_LENGTH;
            int offset = (int) header.getLong(entry + 8);
            int length = (int) header.getLong(entry + 16);
            if (length == 0 || header.getInt(entry) < fromId) {
                continue;
            }
            positions.add(offset);
            if (length > 1) {
                positions.add(offset + length - 1);
            }
        }
        return positions;
    }

    private Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void restore() {
        try {
            for (String name : files().keySet()) {
                Files.delete(directory.resolve(name));
            }
            for (var file : pristine.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The log, but its reading breaks off when told to.
    private static final class FailingLog implements LogView {
        private final EventLog log;
        private int failAfter = Integer.MAX_VALUE;

        FailingLog(EventLog log) {
            this.log = log;
        }

        private EventSink failing(EventSink sink) {
            int[] left = {failAfter};
            return (person, name, channel, timeMicros, seq) -> {
                if (left[0]-- <= 0) {
                    throw new UncheckedIOException(new IOException("disk gone"));
                }
                sink.accept(person, name, channel, timeMicros, seq);
            };
        }

        @Override
        public EventLog whole() {
            return log;
        }

        @Override
        public void scan(long afterSeq, long throughSeq, EventSink sink) {
            log.scan(afterSeq, throughSeq, failing(sink));
        }

        @Override
        public void scanTimelines(long throughSeq, KnownPersons persons, int[] of, EventSink sink) {
            log.scanTimelines(throughSeq, persons, of, failing(sink));
        }
    }
}
