package footpath.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final JournalOptions SMALL_FILES = new JournalOptions(200, 1 << 20, 1 << 20);

    @TempDir
    Path folder;

    @Test
    void recordsAreReadInTheOrderOfTheirNumbersAcrossFiles() throws Exception {
        try (Journal journal = Journal.open(folder, SMALL_FILES, 0)) {
            for (int i = 1; i <= 40; i++) {
                assertThat(journal.append(bytes("record " + i)).get()).isEqualTo(i);
            }

            assertThat(files()).hasSizeGreaterThan(3);
            assertThat(texts(journal, 0)).isEqualTo(texts(1, 40));
            assertThat(texts(journal, 17)).isEqualTo(texts(18, 40));
        }
    }

    @Test
    void aReaderGoesOnWhereTheJournalGrows() throws Exception {
        try (Journal journal = Journal.open(folder, SMALL_FILES, 0);
                JournalReader reader = journal.read(0)) {
            assertThat(reader.next(Long.MAX_VALUE)).isEmpty();
            for (int i = 1; i <= 30; i++) {
                journal.append(bytes("record " + i)).get();
                assertThat(reader.next(Long.MAX_VALUE))
                        .singleElement()
                        .satisfies(record -> assertThat(text(record)).startsWith("record "));
            }
            assertThat(reader.lastNumber()).isEqualTo(30);
            assertThat(journal.awaitBehind(30, 1)).isFalse();
            assertThat(journal.awaitBehind(29, 1)).isTrue();
        }
    }

    @Test
    void aRecordTornAtAnyByteIsForgottenAndNothingBeforeItIs() throws Exception {
        append(1, 3);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        int lastBytes = Frame.bytes(bytes("record 3"));
        for (int torn = whole.length - lastBytes; torn < whole.length; torn++) {
            Files.write(file, Arrays.copyOf(whole, torn));
            append(3, 4);

            try (Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 0)) {
                assertThat(texts(journal, 0)).isEqualTo(texts(1, 4));
            }
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void aFlippedBitAnywhereCostsItsOwnRecordAndIsTold() throws Exception {
        append(1, 5);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        int begin = 2 * Frame.bytes(bytes("record 1"));
        for (int at = begin; at < begin + Frame.bytes(bytes("record 3")); at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);

            try (Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 0);
                    JournalReader reader = journal.read(0)) {
                assertThat(journal.append(bytes("record 6")).get()).isEqualTo(6);
                List<String> texts = new ArrayList<>(texts(reader));
                assertThat(texts).isEqualTo(List.of("record 1", "record 2", "record 4", "record 5", "record 6"));
                assertThat(reader.damages()).containsExactly(new JournalDamage(file, 2, 4));
                assertThat(reader.damages().getFirst().lost()).isEqualTo(1);
            }
            Files.delete(files().getLast());
        }
    }

    @Test
    void whatIsReleasedIsDeletedAndNumbersGoOn() throws Exception {
        try (Journal journal = Journal.open(folder, SMALL_FILES, 0)) {
            for (int i = 1; i <= 40; i++) {
                journal.append(bytes("record " + i)).get();
            }
            int before = files().size();
            journal.release(25);

            assertThat(files()).hasSizeBetween(2, before - 1);
            assertThat(texts(journal, 25)).isEqualTo(texts(26, 40));
            journal.release(40);
            assertThat(files()).hasSize(1);
        }
        try (Journal journal = Journal.open(folder, SMALL_FILES, 40)) {
            assertThat(journal.append(bytes("record 41")).get()).isEqualTo(41);
        }
    }

    @Test
    void numbersGoOnBehindWhatWasTakenOutThoughTheFolderWasEmptied() throws Exception {
        try (Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 7)) {
            assertThat(journal.lastNumber()).isEqualTo(7);
            assertThat(journal.append(bytes("record 8")).get()).isEqualTo(8);
            assertThat(texts(journal, 7)).isEqualTo(texts(8, 8));
        }
    }

    @Test
    void whatIsAppendedByManyAtOnceIsAllThereOnce() throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (Journal journal = Journal.open(folder, new JournalOptions(4_000, 1 << 20, 1 << 20), 0)) {
            List<CompletableFuture<Long>> done = IntStream.range(0, 2_000)
                    .parallel()
                    .mapToObj(i -> journal.append(bytes("from many " + i)))
                    .toList();
            for (CompletableFuture<Long> one : done) {
                numbers.add(one.get());
            }
            assertThat(texts(journal, 0)).hasSize(2_000).doesNotHaveDuplicates();
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 2_000).mapToObj(Long::valueOf).toList());
    }

    @Test
    void moreThanMayWaitIsRefusedAndTakesNothing() throws Exception {
        try (Journal journal = Journal.open(folder, new JournalOptions(1 << 20, 10, 1 << 20), 0)) {
            assertThatThrownBy(() -> journal.append(new byte[11]))
                    .isInstanceOf(JournalUnavailable.class)
                    .hasMessageContaining("more waits for the disk");
            assertThat(journal.append(new byte[10]).get()).isEqualTo(1);
            assertThat(journal.waitingBytes()).isZero();
        }
    }

    @Test
    void moreThanMayBeKeptIsRefusedUntilSomeIsReleased() throws Exception {
        try (Journal journal = Journal.open(folder, new JournalOptions(100, 1 << 20, 300), 0)) {
            int taken = 0;
            while (isTaken(journal)) {
                taken++;
            }
            assertThat(taken).isBetween(4, 10);
            journal.release(taken);
            assertThat(isTaken(journal)).isTrue();
        }
    }

    @Test
    void aClosedJournalRefuses() {
        Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 0);
        journal.close();
        assertThatThrownBy(() -> journal.append(bytes("late"))).isInstanceOf(JournalUnavailable.class);
    }

    private static boolean isTaken(Journal journal) throws Exception {
        try {
            journal.append(new byte[20]).get();
            return true;
        } catch (JournalUnavailable full) {
            return false;
        }
    }

    private void append(int first, int last) throws Exception {
        try (Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 0)) {
            for (int i = first; i <= last; i++) {
                assertThat(journal.append(bytes("record " + i)).get()).isEqualTo(i);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> texts(Journal journal, long after) throws IOException {
        try (JournalReader reader = journal.read(after)) {
            List<String> texts = texts(reader);
            assertThat(reader.damages()).isEmpty();
            return texts;
        }
    }

    private static List<String> texts(JournalReader reader) throws IOException {
        return reader.next(Long.MAX_VALUE).stream().map(JournalTest::text).toList();
    }

    private static List<String> texts(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "record " + i).toList();
    }

    private static String text(JournalRecord record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
