package footpath.store.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.ImportReport;
import footpath.collect.QuarantinedRow;
import footpath.store.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that cannot be understood are kept with the line an editor would show, and nothing vanishes.
class QuarantineTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = Workbench.in(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void linesAreTheFilesOwnThroughBlankLinesQuotedLineEndsAndRaggedRows() {
        ImportReport report = bench.load(bench.file("a.csv", """
                        who,at,what,value
                        anna,2024-01-01,"Visit
                        of two lines",1

                        ben,never,Visit,2
                        carl,2024-01-01,Visit

                        ,2024-01-01,Visit,3
                        dora,2024-01-01,"Visit"x,4
                        erik,2024-01-01,"",5
                        fay,2024-01-01,Visit,6,7
                        gus,2024-01-01,Visit,"last
                        """), Workbench.CLICKS);

        assertThat(bench.quarantine())
                .containsExactly(
                        "line 5 [at] time \"never\" does not fit the format iso",
                        "line 6 [] has 3 values where 4 are expected",
                        "line 8 [who] person is missing",
                        "line 9 [what] a quoted value does not end at a separator or line end",
                        "line 10 [what] name is missing",
                        "line 11 [] has 5 values where 4 are expected",
                        "line 12 [value] a quoted value does not end at a separator or line end");
        assertThat(bench.log().kept().rows(10))
                .extracting(QuarantinedRow::raw)
                .startsWith("ben,never,Visit,2", "carl,2024-01-01,Visit");
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.events()).isEqualTo(1);
        assertThat(report.quarantined()).isEqualTo(7);
    }

    @Test
    void linesAreRightWithWindowsLineEnds() {
        bench.load(
                bench.file(
                        "a.csv",
                        "who,at,what,value\r\n\r\nanna,2024-01-01,\"Vi\r\nsit\",1\r\nben,never,Visit,2\r\ncarl,x\r\n"),
                Workbench.CLICKS);

        assertThat(bench.quarantine())
                .containsExactly(
                        "line 5 [at] time \"never\" does not fit the format iso",
                        "line 6 [] has 2 values where 4 are expected");
    }

    @Test
    void oneWrongPersonNameOrChannelIsFoundAmongAllOthers() {
        Path file = bench.parquet("a.parquet", """
                SELECT CASE range WHEN 7 THEN 'p' || chr(0) WHEN 8 THEN ' ' ELSE 'p' || range % 3 END AS who,
                    1704103200 + range AS "at", CASE range WHEN 9 THEN repeat('x', 257) WHEN 10 THEN NULL ELSE 'Visit' END AS what,
                    CASE range WHEN 11 THEN repeat('ö', 65) WHEN 12 THEN repeat('ö', 64) ELSE NULL END AS via FROM range(20)
                """);
        var report =
                bench.load(file, "event: {person: who, time: {column: at, format: epoch_s}, name: what, channel: via}");

        assertThat(report.events()).isEqualTo(15);
        assertThat(report.persons()).isEqualTo(3);
        assertThat(bench.quarantine())
                .containsExactly(
                        "line 8 [who] person holds a NUL character",
                        "line 9 [who] person is missing",
                        "line 10 [what] name has 257 characters, at most 256 are allowed",
                        "line 11 [what] name is missing",
                        "line 12 [via] channel has 65 characters, at most 64 are allowed");
    }

    @Test
    void oneWrongKeyAloneIsFound() {
        for (String wrong :
                new String[] {"'p' || chr(0), 'Visit', NULL", "'p', NULL, NULL", "'p', 'Visit', repeat('x', 65)"}) {
            Path file = bench.parquet(
                    "a.parquet",
                    "SELECT 1704103200 + range AS \"at\", t.* FROM range(2), (VALUES (" + wrong
                            + "), ('p', 'Visit', NULL)) t(who, what, via)");
            var report = bench.load(
                    file, "event: {person: who, time: {column: at, format: epoch_s}, name: what, channel: via}");

            assertThat(report.events()).isEqualTo(2);
            assertThat(report.quarantined()).isEqualTo(2);
        }
    }

    @Test
    void inALargeFileEveryRowIsCountedOnceAndEveryBadLineIsFound() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("who,at,what,value\n");
        List<String> expected = new ArrayList<>();
        int line = 2;
        int rows = 0;
        for (int i = 0; i < 400_000; i++) {
            rows++;
            int kind = random.nextInt(1_000);
            if (kind == 0) {
                expected.add(line + " [at]");
                text.append("p").append(i).append(",nine,Visit,1\n");
                line++;
            } else if (kind == 1) {
                expected.add(line + " []");
                text.append("p").append(i).append(",2024-01-01\n");
                line++;
            } else if (kind == 2) {
                text.append("\n");
                rows--;
                line++;
            } else if (kind < 100) {
                text.append("p")
                        .append(i)
                        .append(",2024-01-01,Visit,\"two, ")
                        .append("x".repeat(random.nextInt(60)))
                        .append("\n\"\"lines\"\"\"\n");
                line += 2;
            } else {
                text.append("p")
                        .append(i)
                        .append(",2024-01-01,Visit,")
                        .append(i)
                        .append("\n");
                line++;
            }
        }
        ImportReport report = bench.load(bench.file("a.csv", text.toString()), Workbench.CLICKS);

        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.quarantined()).isEqualTo(expected.size());
        assertThat(report.events()).isEqualTo(rows - expected.size());
        assertThat(bench.log().kept().rows(10_000))
                .extracting(row -> row.line() + " [" + row.column() + "]")
                .containsExactlyElementsOf(expected);
    }
}
