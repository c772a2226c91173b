package footpath.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.source.NoSettings;
import footpath.collect.source.SourceKind;
import footpath.events.identity.Identity;
import footpath.server.Footpath;
import footpath.server.doctor.Finding.Verdict;
import footpath.server.serve.Serving;
import footpath.server.source.Sources;
import footpath.store.journal.Journal;
import footpath.store.journal.JournalOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_CREATED)) {
            new Sources(footpath.sources(), footpath.clock()).create("shop", SourceKind.API, new NoSettings());
            footpath.arrivals()
                    .append(new ArrivalBatch(
                            "shop",
                            List.of(),
                            List.of(new QuarantinedCall(
                                    "footpath", Optional.empty(), "no user", Instant.EPOCH, new byte[] {'{', '}'}))))
                    .join();
        }
    }

    @Test
    void aSoundInstallationIsHealthy() {
        Doctor.Examination examination = examine(Clock.systemUTC());

        assertThat(examination.healthy()).as(examination.toString()).isTrue();
        assertThat(examination.findings())
                .extracting(Finding::name)
                .containsExactly(
                        "java",
                        "data directory",
                        "disk",
                        "fsync",
                        "lock",
                        "port",
                        "documents",
                        "log",
                        "journal",
                        "index",
                        "clock",
                        "quarantine",
                        "sources");
        assertThat(finding(examination, "quarantine").verdict()).isEqualTo(Verdict.WARNING);
        assertThat(finding(examination, "quarantine").remedy()).contains("footpath quarantine");
        assertThat(finding(examination, "sources").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aSourceThatIsSilentForLongIsTold() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));

        Finding sources = finding(examine(later), "sources");
        assertThat(sources.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(sources.told()).contains("\"shop\" has sent nothing since");
    }

    @Test
    void flippedBytesInTheLogAreFound() throws IOException {
        flip(data.resolve("events.duckdb"), 0, 4_096);

        Doctor.Examination examination = examine(Clock.systemUTC());
        assertThat(examination.healthy()).isFalse();
        assertThat(finding(examination, "log").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding(examination, "log").remedy()).contains("backup");
    }

    @Test
    void flippedBytesInTheDocumentsAreFound() throws IOException {
        Path file = data.resolve("documents.sqlite");
        flip(file, 4_096, (int) Files.size(file));

        Finding documents = finding(examine(Clock.systemUTC()), "documents");
        assertThat(documents.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(documents.remedy()).contains("backup");
    }

    @Test
    void damageInsideTheJournalIsFoundAndWhatCanBeReadIsCounted() throws Exception {
        long through;
        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR)) {
            through = footpath.log().journalThrough();
        }
        try (Journal journal = Journal.open(data.resolve("journal"), JournalOptions.DEFAULT, through)) {
            for (int i = 0; i < 3; i++) {
                journal.append(new byte[1_000]).get();
            }
        }
        Path last;
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            last = files.max(Path::compareTo).orElseThrow();
        }
        long end = Files.size(last);
        flip(last, end - 1_500, (int) (end - 1_400));

        Finding journal = finding(examine(Clock.systemUTC()), "journal");
        assertThat(journal.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(journal.told()).startsWith("2 records wait").contains("1 more cannot be read");
    }

    @Test
    void aClockFarBehindTheLastEventIsFound() {
        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR)) {
            Arrival event = new Arrival(
                    Optional.empty(),
                    Optional.of("Visit"),
                    "",
                    List.of(Identity.user("ada")),
                    ArrivalTimes.received(footpath.clock().instant()),
                    "{}",
                    "{}",
                    "{}",
                    Optional.empty(),
                    Arrival.Client.UNKNOWN,
                    false,
                    false);
            footpath.arrivals()
                    .append(new ArrivalBatch("shop", List.of(event), List.of()))
                    .join();
        }
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

        assertThat(finding(examine(Clock.systemUTC()), "clock").verdict()).isEqualTo(Verdict.OK);
        assertThat(finding(examine(behind), "clock").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding(examine(behind), "clock").remedy()).contains("set the clock");
    }

    @Test
    void aMissingDirectoryEndsTheExamination() {
        Doctor.Examination examination = new Doctor(folder.resolve("none"), 1, Clock.systemUTC()).examine();

        assertThat(examination.healthy()).isFalse();
        assertThat(examination.findings().getLast().told()).contains("does not exist");
    }

    @Test
    void ofARunningServerTheHealthIsAsked() {
        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR);
                Serving serving = Serving.start(footpath, 0)) {
            Doctor.Examination examination = new Doctor(data, serving.port(), Clock.systemUTC()).examine();

            assertThat(finding(examination, "lock").told()).contains("is in use by process");
            assertThat(examination.findings())
                    .extracting(Finding::name)
                    .contains("server: journal", "server: log", "server: index", "server: disk")
                    .doesNotContain("documents", "log");
        }
    }

    private Doctor.Examination examine(Clock clock) {
        return new Doctor(data, 0, clock).examine();
    }

    private static Finding finding(Doctor.Examination examination, String name) {
        return examination.findings().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + examination));
    }

    private static void flip(Path file, long from, int toExclusive) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = from; at < toExclusive; at++) {
                bytes.seek(at);
                int before = bytes.read();
                bytes.seek(at);
                bytes.write(before ^ 0xFF);
            }
        }
    }
}
