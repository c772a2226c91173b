package footpath.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A limit to the size of files stands for a full disk: the system refuses the write in the same way, also to root.
class FullDiskJournalTest {
    private static final int RECORD_BYTES = 10_000;

    @TempDir
    Path folder;

    @Test
    void aFullDiskRefusesRecordsUntilThereIsRoomAndLosesNoneItTook() throws Exception {
        Process process = start();
        List<Long> taken = new ArrayList<>();
        try (BufferedReader answers = process.inputReader()) {
            assertThat(answers.readLine()).isEqualTo("open");
            limitFiles(process, Integer.toString(5 * RECORD_BYTES));
            String answer = append(process, answers);
            while (answer.startsWith("took ")) {
                taken.add(Long.valueOf(answer.substring(5)));
                answer = append(process, answers);
            }
            assertThat(answer).contains("the disk refuses to write");
            assertThat(append(process, answers)).contains("the disk refuses to write");
            limitFiles(process, "unlimited");
            for (int i = 0; i < 3; i++) {
                answer = append(process, answers);
                assertThat(answer).startsWith("took ");
                taken.add(Long.valueOf(answer.substring(5)));
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }

        assertThat(taken).hasSizeBetween(6, 9);
        try (Journal journal = Journal.open(folder, JournalOptions.DEFAULT, 0);
                JournalReader reader = journal.read(0)) {
            assertThat(reader.next(Long.MAX_VALUE))
                    .extracting(JournalRecord::number)
                    .isEqualTo(taken);
            assertThat(reader.damages()).isEmpty();
        }
    }

    private static String append(Process process, BufferedReader answers) throws IOException {
        process.outputWriter().append("append\n").flush();
        return answers.readLine();
    }

    private static void limitFiles(Process process, String bytes) throws IOException, InterruptedException {
        Process limit =
                new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":").start();
        assertThat(limit.waitFor()).isZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Appending.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// A process of its own that appends a record for each line of its input, and tells what became of it.
    static final class Appending {
        private Appending() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintStream answers = System.out;
            try (Journal journal = Journal.open(Path.of(arguments[0]), JournalOptions.DEFAULT, 0)) {
                answers.println("open");
                while (lines.readLine() != null) {
                    try {
                        answers.println(
                                "took " + journal.append(new byte[RECORD_BYTES]).get());
                    } catch (ExecutionException refused) {
                        answers.println("refused " + refused.getMessage());
                    }
                }
            }
        }
    }
}
