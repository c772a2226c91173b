package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.feed.Feed;
import footpath.collect.feed.FeedFailure;
import footpath.collect.feed.Feeds;
import footpath.collect.source.FolderSettings;
import footpath.collect.source.Source;
import footpath.collect.source.SourceKind;
import footpath.store.Workbench;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The looks of a watched folder, one by one, between writes that a test decides.
class WatchedFolderTest {
    @TempDir
    private Path folder;

    private Path exports;

    private final AtomicReference<Optional<String>> position = new AtomicReference<>(Optional.empty());

    @BeforeEach
    void makeFolder() throws IOException {
        exports = Files.createDirectories(folder.resolve("exports"));
    }

    @Test
    void aFileThatIsBeingWrittenIsTakenOnceItLookedTheSameTwiceAndNeverAgain() throws Exception {
        try (Workbench bench = Workbench.in(folder);
                Feed feed = feed(bench)) {
            try (OutputStream writer = Files.newOutputStream(exports.resolve("a.csv"))) {
                write(writer, "who,at,what,value\n");
                for (int row = 0; row < 4; row++) {
                    write(writer, "p" + row + ",2026-01-01T00:00:00Z,Visit,1\n");
                    look(feed);
                    assertThat(bench.log().lastSeq()).isZero();
                }
            }
            look(feed);
            assertThat(bench.log().lastSeq()).isEqualTo(4);
            look(feed);
            look(feed);
            assertThat(bench.log().lastSeq()).isEqualTo(4);
        }
        try (Workbench bench = Workbench.in(folder);
                Feed afterwards = feed(bench)) {
            look(afterwards);
            look(afterwards);
            assertThat(bench.log().lastSeq()).isEqualTo(4);
        }
    }

    private void look(Feed feed) throws FeedFailure {
        feed.pull(position.get(), batch -> position.set(Optional.of(batch.position())));
    }

    private Feed feed(Workbench bench) throws IOException {
        Path mapping = Files.writeString(folder.resolve("clicks.mapping.yaml"), Workbench.CLICKS);
        FolderSettings settings = new FolderSettings("{}", exports, "*.csv", mapping, Duration.ofSeconds(1));
        Source source = Source.of("exports", SourceKind.FOLDER, settings, Instant.EPOCH);
        return new Feeds(bench.log(), () -> {}, Clock.systemUTC()).of(source).orElseThrow();
    }

    private static void write(OutputStream writer, String text) throws IOException {
        writer.write(text.getBytes(StandardCharsets.UTF_8));
        writer.flush();
    }
}
