package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that appear in a watched folder while a server runs.
class FolderFeedTest {
    @TempDir
    private Path folder;

    private Path exports;

    @BeforeEach
    void makeFolder() throws IOException {
        exports = Files.createDirectories(folder.resolve("exports"));
        Files.writeString(folder.resolve("visits.mapping.yaml"), """
                event:
                  name: {constant: Visit}
                  person: who
                  time: at
                """);
    }

    @Test
    void filesAreTakenAsTheyAppearAndNeverAgain() throws Exception {
        String content = "who,at\n" + rows(0, 2_000);
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("exports", "folder", settings("100ms"));
            appear("a.csv", content);
            SourceCalls.await(() -> footpath.log().lastSeq() == 2_000);
            assertThat(footpath.log().tail(1).getFirst().event().source()).isEqualTo("exports");
            appear("same-content.csv", content);
            Files.writeString(exports.resolve("notes.txt"), "no export");
            Files.writeString(exports.resolve(".b.csv"), "who,at\n" + rows(9_000, 9_100));
            appear("c.csv", "who,at\n" + rows(3_000, 3_010));
            SourceCalls.await(() -> calls.source("exports").contains("same-content.csv"));
            SourceCalls.await(() -> footpath.log().lastSeq() == 2_010);
            assertThat(calls.source("exports")).doesNotContain("notes.txt").doesNotContain(".b.csv");
        }
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_AN_ERROR);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            String before = pulled(calls);
            SourceCalls.await(
                    () -> !pulled(calls).equals(before) && pulled(calls).contains("20"));
            assertThat(footpath.log().lastSeq()).isEqualTo(2_010);
        }
    }

    @Test
    void aFileThatCannotBeUsedIsToldAndHoldsUpNoOther() throws Exception {
        Files.writeString(exports.resolve("a.csv"), "who,when\nada,2026-01-01T00:00:00Z\n");
        Files.writeString(exports.resolve("b.csv"), "who,at\n" + rows(0, 7));
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("exports", "folder", settings("100ms"));
            SourceCalls.await(() -> footpath.log().lastSeq() == 7);
            SourceCalls.await(() -> calls.source("exports").contains("\"state\":\"failing\""));
            assertThat(calls.source("exports")).contains("a.csv").contains("\\\"at\\\"");

            Files.writeString(exports.resolve("a.csv"), "who,at\n" + rows(50, 52));
            SourceCalls.await(() -> footpath.log().lastSeq() == 9);
            SourceCalls.await(() -> calls.source("exports").contains("\"error\":null"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsToldInThreeFacts() throws Exception {
        Files.delete(exports);
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            SourceCalls calls = new SourceCalls(serving.address());
            calls.create("exports", "folder", settings("100ms"));
            SourceCalls.await(() -> calls.source("exports").contains("is not there, or no folder"));
            assertThat(calls.source("exports")).contains("make it, or name another");
            assertThat(calls.change("exports", "{\"settings\":{\"folder\":\"exports\"}}"))
                    .contains("write all of the path");
        }
    }

    /// Puts a file there whole, so that no look can find a part of it.
    private void appear(String name, String content) throws IOException {
        Files.move(Files.writeString(folder.resolve(name), content), exports.resolve(name));
    }

    private String settings(String interval) {
        return "{\"folder\":\"" + exports + "\",\"pattern\":\"*.csv\",\"mapping\":\""
                + folder.resolve("visits.mapping.yaml") + "\",\"interval\":\"" + interval + "\"}";
    }

    /// When the last look ended.
    private static String pulled(SourceCalls calls) {
        String told = calls.source("exports");
        int at = told.indexOf("\"pulled\":");
        return told.substring(at, told.indexOf('}', at));
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "p" + i + ",2026-01-01T00:00:00Z\n")
                .collect(Collectors.joining());
    }
}
