package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.store.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Inputs that are wrong as a whole give one line that says which, what and what instead; single wrong rows are
/// quarantined.
class BadInputTest {
    private static final String HEADER = "who,at,what,value\n";
    private static final String GOOD = HEADER + "anna,2024-01-01 10:00:00,Visit,1\nben,2024-01-01 11:00:00,Visit,2\n";

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
    void anUnknownColumnIsNamedWithTheNearestKnownOne() {
        assertThat(errorOf(bench.file("a.csv", GOOD), Workbench.CLICKS.replace("person: who", "person: woh")))
                .isEqualTo("m.yaml: event.person: a.csv has no column \"woh\"; did you mean \"who\"?");
    }

    @Test
    void anUnknownColumnInAnExpressionIsNamedWithTheNearestKnownOne() {
        assertThat(errorOf(bench.file("a.csv", GOOD), Workbench.CLICKS.replace("what", "{expression: upper(wht)}")))
                .isEqualTo("m.yaml: event.name: a.csv has no column \"wht\"; did you mean \"what\"?");
    }

    @Test
    void aTimeFormatThatFitsNoRowFailsWithTheFirstValue() {
        assertThat(errorOf(
                        bench.file("a.csv", GOOD),
                        Workbench.CLICKS.replace("time: at", "time: {column: at, format: \"%d.%m.%Y\"}")))
                .isEqualTo(
                        "a.csv: none of its 2 rows can be understood; the first is line 2, column at: time \"2024-01-01"
                                + " 10:00:00\" does not fit the format %d.%m.%Y; change the mapping so that it fits the file");
    }

    @Test
    void aTimePatternThatIsNoneFails() {
        assertThat(errorOf(
                        bench.file("a.csv", GOOD),
                        Workbench.CLICKS.replace("time: at", "time: {column: at, format: \"%Q\"}")))
                .startsWith("m.yaml: event.time: the time format \"%Q\" is none:");
    }

    @Test
    void anEmptyFileFails() {
        assertThat(errorOf(bench.file("a.csv", ""), Workbench.CLICKS))
                .isEqualTo("a.csv: is empty; a file holds at least one row");
    }

    @Test
    void aFileWithNothingButItsHeaderAddsNothing() {
        ImportReport report = bench.load(bench.file("a.csv", HEADER), Workbench.CLICKS);

        assertThat(report.rows()).isZero();
        assertThat(report.events()).isZero();
    }

    @Test
    void aMissingFileAndAFolderFail() throws IOException {
        assertThat(errorOf(folder.resolve("none.csv"), Workbench.CLICKS))
                .startsWith("none.csv: there is no such file; ");
        assertThat(errorOf(Files.createDirectory(folder.resolve("a.csv")), Workbench.CLICKS))
                .isEqualTo("a.csv: is a folder; name a CSV, JSON-lines or Parquet file");
    }

    @Test
    void gzipThatEndsEarlyFails() {
        byte[] whole = Workbench.gzip(manyRows());
        assertThat(errorOf(bench.file("a.csv.gz", Arrays.copyOf(whole, whole.length / 2)), Workbench.CLICKS))
                .isEqualTo("a.csv.gz: ends before its gzip data does; copy it again, whole");
        assertThat(errorOf(bench.file("a.csv.gz", Arrays.copyOf(whole, whole.length - 4)), Workbench.CLICKS))
                .isEqualTo("a.csv.gz: ends before its gzip data does; copy it again, whole");
        assertThat(bench.log().lastSeq()).isZero();
    }

    @Test
    void gzipWithAWrongChecksumFails() {
        byte[] packed = Workbench.gzip(manyRows());
        packed[packed.length - 6] ^= 1;
        assertThat(errorOf(bench.file("a.csv.gz", packed), Workbench.CLICKS))
                .startsWith("a.csv.gz: its gzip data is damaged: ");
    }

    @Test
    void zstdThatEndsEarlyOrIsDamagedFails() {
        byte[] whole = Workbench.zstd(manyRows());
        assertThat(errorOf(bench.file("a.csv.zst", Arrays.copyOf(whole, whole.length / 2)), Workbench.CLICKS))
                .startsWith("a.csv.zst: its zstd data is damaged or ends early: ");
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 0x55;
        assertThat(errorOf(bench.file("b.csv.zst", damaged), Workbench.CLICKS))
                .startsWith("b.csv.zst: its zstd data is damaged");
    }

    @Test
    void aFileThatIsNoParquetFails() {
        assertThat(errorOf(bench.file("a.parquet", GOOD), Workbench.CLICKS))
                .startsWith("a.parquet: is no whole Parquet file: ")
                .endsWith("; copy it again, or name its true format in the mapping");
    }

    @Test
    void aParquetFileThatEndsEarlyFails() throws IOException {
        Path whole = bench.parquet(
                "w.parquet", "SELECT 'anna' AS who, now() AS \"at\", 'Visit' AS what, range AS value FROM range(5000)");
        byte[] bytes = Files.readAllBytes(whole);
        assertThat(errorOf(bench.file("a.parquet", Arrays.copyOf(bytes, bytes.length - 100)), Workbench.CLICKS))
                .startsWith("a.parquet: is no whole Parquet file: ");
    }

    @Test
    void aParquetFileWithADamagedPageFailsAndKeepsNothing() throws IOException {
        Path whole = bench.parquet(
                "w.parquet",
                "SELECT 'p' || range AS who, now() AS \"at\", 'Visit' AS what, range AS value FROM range(50000)");
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, 1_000, bytes.length / 2, (byte) 0x5a);

        assertThat(errorOf(bench.file("a.parquet", bytes), Workbench.CLICKS)).startsWith("a.parquet: cannot be read");
        assertThat(bench.log().lastSeq()).isZero();
    }

    @Test
    void aNestedParquetColumnAsksForItsField() {
        Path file = bench.parquet(
                "a.parquet",
                "SELECT {'id': 'anna', 'age': 3} AS user, TIMESTAMPTZ '2024-01-01 10:00:00+00' AS \"at\", 'Visit' AS what, [1, 2] AS value");
        assertThat(errorOf(file, Workbench.CLICKS.replace("who", "user").replace("[value]", "[]")))
                .isEqualTo(
                        "m.yaml: event.person: \"user\" is a structure: STRUCT(id VARCHAR, age INTEGER); name one of its"
                                + " fields, as user.field");
        assertThat(errorOf(file, Workbench.CLICKS.replace("who", "user.id")))
                .startsWith(
                        "m.yaml: event.properties.value: \"value\" holds several values: INTEGER[]; pick one by an expression");

        bench.load(file, Workbench.CLICKS.replace("who", "user.id").replace("[value]", "{age: user.age}"));
        assertThat(bench.events()).containsExactly("1 anna 2024-01-01T10:00:00Z Visit {age=3}");
    }

    @Test
    void aLineOfTenMegabytesIsQuarantined() {
        String text = GOOD + "carl,2024-01-01 12:00:00,Visit," + "x".repeat(10_000_000)
                + "\ndora,2024-01-01 13:00:00,Visit,4\n";
        ImportReport report = bench.load(bench.file("a.csv", text), Workbench.CLICKS);

        assertThat(bench.quarantine()).containsExactly("line 4 [] is longer than 2,000,000 bytes");
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.examples().getFirst().raw()).hasSize(4_096);
    }

    @Test
    void aNulCharacterInAPersonIsQuarantinedAndInAPropertyKept() {
        bench.load(
                bench.file(
                        "a.csv", HEADER + "an\0na,2024-01-01 10:00:00,Visit,1\nben,2024-01-01 11:00:00,Visit,a\0b\n"),
                Workbench.CLICKS);

        assertThat(bench.quarantine()).containsExactly("line 2 [who] person holds a NUL character");
        assertThat(bench.events()).containsExactly("1 ben 2024-01-01T11:00:00Z Visit {value=a\0b}");
    }

    @Test
    void timesOutsideTheYears1To9998AreQuarantined() {
        bench.load(
                bench.file(
                        "a.csv",
                        GOOD + "c,0000-06-01,Visit,3\nd,9999-06-01,Visit,4\ne,9998-12-31 23:59:59.999999,Visit,5\n"
                                + "f,0001-01-01,Visit,6\ng,infinity,Visit,7\nh,epoch,Visit,8\ni,2023-02-29,Visit,9\n"),
                Workbench.CLICKS);

        assertThat(bench.quarantine())
                .containsExactly(
                        "line 4 [at] time \"0000-06-01\" lies outside the years 1 to 9998",
                        "line 5 [at] time \"9999-06-01\" lies outside the years 1 to 9998",
                        "line 8 [at] time \"infinity\" does not fit the format iso",
                        "line 9 [at] time \"epoch\" does not fit the format iso",
                        "line 10 [at] time \"2023-02-29\" does not fit the format iso");
        assertThat(bench.events())
                .contains(
                        "3 e 9998-12-31T23:59:59.999999Z Visit {value=5}", "4 f 0001-01-01T00:00:00Z Visit {value=6}");
    }

    @Test
    void aColumnThatStandsTwiceInTheHeaderFailsIfItIsUsed() {
        Path file = bench.file("a.csv", "who,at,what,value,value\nanna,2024-01-01,Visit,1,2\n");

        assertThat(errorOf(file, Workbench.CLICKS))
                .isEqualTo(
                        "a.csv: two columns are named \"value\" (columns 4 and 5); rename one of them in the header");
        assertThat(bench.load(file, Workbench.CLICKS.replace("[value]", "[]")).events())
                .isEqualTo(1);
    }

    @Test
    void rowsInAnotherEncodingAreQuarantinedWithTheRemedy() {
        byte[] latin = (GOOD + "käthe,2024-01-01 12:00:00,Visit,3\n").getBytes(StandardCharsets.ISO_8859_1);

        bench.load(bench.file("a.csv", latin), Workbench.CLICKS);
        assertThat(bench.quarantine())
                .containsExactly(
                        "line 4 [who] is not valid utf-8 text; if the file is written in another encoding, name it"
                                + " in csv.encoding");

        bench.load(
                bench.file("a.csv", latin),
                Workbench.CLICKS.replace("source: clicks", "source: again\ncsv: {encoding: latin-1}"));
        assertThat(bench.log().person("käthe")).isPresent();
    }

    @Test
    void binaryDataThatIsNoTextFails() {
        byte[] bytes = new byte[100_000];
        new java.util.Random(7).nextBytes(bytes);
        assertThat(errorOf(bench.file("a.csv", bytes), Workbench.CLICKS))
                .startsWith("m.yaml: event.person: a.csv has no column");
    }

    @Test
    void theSameFileUnderAnotherMappingFailsAndSaysWhatToDo() {
        Path file = bench.file("a.csv", GOOD);
        bench.load(file, Workbench.CLICKS);

        assertThat(errorOf(file, Workbench.CLICKS.replace("[value]", "[]")))
                .startsWith("a.csv: was imported into source \"clicks\" on ")
                .endsWith(
                        " with another mapping; give m.yaml another \"source\" to keep both, or start an empty data directory");
    }

    @Test
    void expressionsThatAreMoreThanOneValueAreRefused() {
        Path file = bench.file("a.csv", GOOD);
        assertThat(expressionError(file, "(SELECT 'x')")).contains("holds a query of its own");
        assertThat(expressionError(file, "what, who")).contains("is more than one value");
        assertThat(expressionError(file, "what FROM read_csv('/etc/passwd') --"))
                .contains("cannot be used");
        assertThat(expressionError(file, "what FROM source; DROP TABLE x; SELECT who"))
                .contains("cannot be used");
        assertThat(expressionError(file, "count(*)")).contains("it sums over rows, but the mapping has no \"per\"");
        assertThat(expressionError(file, "row_number() OVER ()")).contains("looks at other rows");
        assertThat(expressionError(file, "uuid()::VARCHAR")).contains("does not give the same value twice");
        assertThat(expressionError(file, "upper(what")).contains("syntax error");
        assertThat(expressionError(file, "nosuch(what)")).contains("nosuch");
    }

    @Test
    void aLookupThatIsMissingAmbiguousOrLacksAColumnFails() {
        Path file = bench.file("a.csv", GOOD);
        bench.file("names.csv", "who,full\nanna,Anna\nanna,Anne\n");
        String mapping = Workbench.CLICKS + "lookup: {file: names.csv, key: who, columns: [full]}\n";

        assertThat(errorOf(file, mapping))
                .isEqualTo("names.csv: the key who = \"anna\" stands in it 2 times; a lookup has one row for each key");
        assertThat(errorOf(file, mapping.replace("names.csv", "nams.csv")))
                .startsWith("nams.csv: there is no such file");
        assertThat(errorOf(file, mapping.replace("[full]", "[ful]")))
                .isEqualTo("m.yaml: lookup: names.csv has no column \"ful\"; did you mean \"full\"?");
        bench.file("names.csv", "who,value\nanna,Anna\n");
        assertThat(errorOf(file, mapping.replace("[full]", "[value]")))
                .startsWith("names.csv: adds a column \"value\" that a.csv has");
    }

    @Test
    void aColumnThatDiffersBetweenTheRowsOfAnEventAsksForASum() {
        assertThat(errorOf(bench.file("a.csv", GOOD), Workbench.CLICKS + "per: [who, at, what]\n"))
                .isEqualTo(
                        "m.yaml: event.properties.value: \"value\" differs between the rows of one event; add it to \"per\", or sum it up"
                                + " by an expression such as min(value)");
    }

    @Test
    void aNumberAsTimeAsksForItsFormat() {
        Path file =
                bench.parquet("a.parquet", "SELECT 'anna' AS who, 1704103200 AS \"at\", 'Visit' AS what, 1 AS value");
        assertThat(errorOf(file, Workbench.CLICKS))
                .isEqualTo(
                        "m.yaml: event.time: the time is a number (INTEGER); add format: epoch_s, epoch_ms or epoch_us");
    }

    @Test
    void linesThatEndInDifferentWaysFailWithAnExplanation() {
        assertThat(errorOf(bench.file("a.csv", GOOD + "\r\n\r\ncarl,2024-01-01,Visit,1\r\n"), Workbench.CLICKS))
                .startsWith("a.csv: ");
    }

    private String expressionError(Path file, String expression) {
        return errorOf(file, Workbench.CLICKS.replace("what", "{expression: \"" + expression + "\"}"));
    }

    private String errorOf(Path file, String mapping) {
        InvalidInput error = assertThrows(InvalidInput.class, () -> bench.load(file, mapping));
        String message = String.valueOf(error.getMessage());
        assertThat(message).doesNotContain("\n");
        return message;
    }

    private static String manyRows() {
        return HEADER
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> "p" + i + ",2024-01-01 10:00:00,Visit," + i * 7919 + "\n")
                        .collect(Collectors.joining());
    }
}
