package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.file.FilePreview;
import footpath.collect.file.Preview;
import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingGuess;
import footpath.collect.mapping.MappingReader;
import footpath.store.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A preview tells the format, guesses the mapping, and counts what the import then gives.
class FilePreviewTest {
    private static final Path EXAMPLES =
            Path.of("..", "examples", "data").toAbsolutePath().normalize();

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
    void aTableIsReadByTheWordsOfItsHeaderAndTheLookOfItsValues() {
        Path file = bench.file("shop-log.dat", """
                customer_id;created_at;action;amount;zip;note
                c1;2024-03-01 10:00:00;Visited;1.50;01234;
                c2;2024-03-01 11:00:00;Bought;20;04567;hello
                c3;2024-03-01 12:00:00;Bought;20;04567;
                c4;2024-03-01 12:00:00;Bought;20;04567;
                c1;never;Bought;3;04567;
                """);

        MappingGuess guess = FilePreview.guess(file);

        assertThat(guess.yaml()).isEqualTo("""
                source: shop-log
                format: csv
                csv: {delimiter: ";"}
                columns: {amount: number, zip: text}
                event:
                  person: customer_id
                  time: {column: created_at, zone: UTC}
                  name: action
                  properties: [amount, zip, note]
                """);
        assertThat(guess.notes()).singleElement().asString().contains("have no offset and are read as UTC");
        Preview preview = preview(file);
        assertThat(preview.rows()).isEqualTo(5);
        assertThat(preview.events()).isEqualTo(4);
        assertThat(preview.persons()).isEqualTo(4);
        assertThat(preview.first()).contains(Instant.parse("2024-03-01T10:00:00Z"));
        assertThat(preview.last()).contains(Instant.parse("2024-03-01T12:00:00Z"));
        assertThat(preview.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rows()).isEqualTo(1);
            assertThat(reason.first().line()).isEqualTo(6);
            assertThat(reason.first().column()).isEqualTo("created_at");
        });
        assertThat(preview.examples()).hasSize(4);
        assertThat(preview.examples().getFirst().properties()).isEqualTo("{\"amount\":1.5,\"zip\":\"01234\"}");
        assertThat(preview.unmapped()).isEmpty();
    }

    @Test
    void theTablesOfTheExamplesAreGuessedAsTheirMappingsSay() {
        assertThat(guess("completejourney/coupon_redemptions.csv.gz"))
                .contains("person: household_id", "time: {column: redemption_date, zone: UTC}");
        assertThat(guess("completejourney/transactions_sample.csv.gz"))
                .contains(
                        "person: household_id",
                        "time: transaction_timestamp",
                        "columns: {quantity: number, sales_value: number, retail_disc: number, coupon_disc: number,");
        assertThat(guess("completejourney/demographics.csv.gz"))
                .contains("traits:\n  person: household_id\n  properties: [age, income, home_ownership,");
        assertThat(guess("eshop/e-shop_clothing_2008.csv.gz"))
                .contains(
                        "csv: {delimiter: \";\"}",
                        "person: session ID",
                        "time: {expression: 'make_date(\"year\"::BIGINT, \"month\"::BIGINT, \"day\"::BIGINT)', zone: UTC}");
        assertThatThrownBy(() -> guess("completejourney/campaigns.csv.gz"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no column reads as the time when it happened");
    }

    @Test
    void aDayThatCanBeReadInTwoWaysIsNotGuessed() {
        String rows = "user,date,event\nu,03/04/2024,a\nu,05/06/2024,b\n";

        assertThatThrownBy(() -> FilePreview.guess(bench.file("days.csv", rows)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("can be read as %d/%m/%Y and as %m/%d/%Y");
        assertThat(FilePreview.guess(bench.file("told.csv", rows + "u,31/12/2024,c\n" + "u,30/12/2024,c\n"))
                        .yaml())
                .contains("time: {column: date, format: \"%d/%m/%Y\", zone: UTC}");
    }

    @Test
    void whatCannotBeGuessedIsNamedWithWhatItCouldBe() {
        assertThatThrownBy(() ->
                        FilePreview.guess(bench.file("who.csv", "a,time\n1,2024-01-01\n1,2024-01-02\n2,2024-01-03\n")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no column is named as one that tells who it was; it could be one of \"a\"");
        assertThatThrownBy(() -> FilePreview.guess(bench.file("when.csv", "user,day,x\nu,Monday,1\nu,Friday,2\n")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("it could be one of \"day\" (Monday)");
    }

    @Test
    void nestedJsonAndParquetAreGuessedToo() {
        String line =
                "{\"user\":{\"id\":\"u%d\"},\"ts\":%d,\"event\":\"%s\",\"channel\":\"web\",\"id\":\"e%d\",\"n\":1}\n";
        Path json = bench.file(
                "a.txt",
                line.formatted(1, 1709287200123L, "open", 1)
                        + line.formatted(2, 1709287200124L, "open", 2)
                        + line.formatted(1, 1709287200125L, "buy", 3));
        assertThat(FilePreview.guess(json).yaml()).isEqualTo("""
                source: a
                format: jsonl
                event:
                  person: user.id
                  time: {column: ts, format: epoch_ms}
                  name: event
                  channel: channel
                  message_id: id
                  properties: ["n"]
                """);
        assertThat(preview(json).events()).isEqualTo(3);
        Path parquet = bench.parquet(
                "b.bin",
                "SELECT 'u' || i AS user_id, TIMESTAMP '2024-01-01' + INTERVAL 1 DAY * i AS at, 'x' AS action, i / 2 AS price"
                        + " FROM range(5) t(i)");
        assertThat(FilePreview.guess(parquet).yaml()).isEqualTo("""
                source: b
                format: parquet
                event:
                  person: user_id
                  time: {column: at, zone: UTC}
                  name: action
                  properties: [price]
                """);
        assertThat(preview(parquet).persons()).isEqualTo(5);
    }

    @Test
    void formatsThatSayWhatTheyMeanNeedNoGuess() {
        Preview process = preview(bench.file("process", text("orders.xes")));
        assertThat(process.format()).isEqualTo("xes");
        assertThat(List.of(process.rows(), process.events(), process.persons(), process.quarantined()))
                .containsExactly(5L, 3L, 2L, 2L);
        Preview access = preview(bench.file("access", Workbench.gzip(text("access.log"))));
        assertThat(access.format()).isEqualTo("access-log");
        assertThat(List.of(access.rows(), access.events(), access.persons(), access.quarantined()))
                .containsExactly(7L, 5L, 4L, 2L);
        Preview analytics = preview(bench.file("analytics", text("ga4.jsonl")));
        assertThat(analytics.format()).isEqualTo("google-analytics");
        assertThat(List.of(analytics.rows(), analytics.events(), analytics.persons(), analytics.quarantined()))
                .containsExactly(4L, 2L, 2L, 2L);
    }

    @Test
    void aPreviewCountsWhatTheImportThenGives() {
        String mapping = """
                source: s
                columns: {n: number}
                event:
                  person: who
                  time: at
                  name: what
                  message_id: key
                  properties: [n]
                """;
        StringBuilder rows = new StringBuilder("who,at,what,key,n,left,empty\n");
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            rows.append(random.nextInt(20) == 0 ? "" : "p" + random.nextInt(50))
                    .append(',')
                    .append(random.nextInt(20) == 0 ? "soon" : "2024-01-0" + (1 + random.nextInt(9)))
                    .append(",w,k")
                    .append(random.nextInt(2_000))
                    .append(',')
                    .append(random.nextInt(20) == 0 ? "many" : "1")
                    .append(random.nextInt(20) == 0 ? "" : "," + i % 5 + ",")
                    .append('\n');
        }
        Path file = bench.file("s.csv", rows.toString());

        Preview preview = preview(file, mapping);
        assertThat(bench.log().lastSeq()).as("a preview writes nothing").isZero();
        ImportReport report = bench.load(file, mapping);

        assertThat(List.of(
                        preview.rows(),
                        preview.events(),
                        preview.duplicates(),
                        preview.quarantined(),
                        preview.persons()))
                .containsExactly(
                        report.rows(), report.events(), report.duplicates(), report.quarantined(), report.persons());
        assertThat(preview.reasons().stream().mapToLong(Preview.Reason::rows).sum())
                .isEqualTo(report.quarantined());
        assertThat(preview.reasons())
                .hasSize(4)
                .allSatisfy(reason -> assertThat(bench.log().kept().rows(5_000)).contains(reason.first()));
        assertThat(preview.unmapped()).extracting(Preview.UnmappedColumn::name).containsExactly("left", "empty");
        assertThat(preview.unmapped().getFirst().examples()).containsExactly("0", "1", "2");
        assertThat(preview.unmapped().getLast().rows()).isZero();
    }

    @Test
    void columnsThatNoPartOfAMappingUsesAreListedForRecordsToo() {
        String mapping = DefaultMappings.of(FileFormat.ACCESS_LOG)
                .orElseThrow()
                .replaceAll("properties: .*", "properties: [path]");

        assertThat(preview(bench.file("access", text("access.log")), mapping).unmapped())
                .extracting(column -> column.name() + " " + column.rows() + " " + column.examples())
                .containsExactlyInAnyOrder(
                        "protocol 4 [HTTP/1.0, HTTP/1.1]",
                        "bytes 4 [2326, 512, 9]",
                        "query.q 1 [red shoes]",
                        "query.page 1 [2]",
                        "referrer 1 [http://www.example.com/start.html]",
                        "rest 1 [0.017]",
                        "request 1 [\u0016\u0003\u0001]");
    }

    @Test
    void whatIsNoKnownFormatIsToldByWhatItLooksLike() {
        assertThat(problem("<html><body/></html>")).contains("is XML, but neither XES nor OCEL");
        assertThat(problem("<!-- a -->".repeat(20_000) + "<!DOCTYPE x [<!ENTITY a 'b'>]> <x:log/>"))
                .contains("has a document type");
        assertThat(problem("[{\"a\":1}]")).contains("is one JSON array; write one object a line");
        assertThat(problem("{\n  \"a\": 1\n}")).contains("is JSON, but not one object a line");
        assertThat(problem("a\u0000b")).contains("is no text");
        assertThat(problem("Dear reader,\nthis is a letter.\n")).contains("its format cannot be told");
    }

    @Test
    void otherEncodingsAndSeparatorsAreTold() {
        String rows = "user_id\twhen\tevent\nJürgen\t2024-01-01\tx\nAnna\t2024-01-02\ty\n";

        assertThat(preview(bench.file("l.tsv", rows.getBytes(StandardCharsets.ISO_8859_1)))
                        .examples()
                        .getFirst()
                        .person())
                .isEqualTo("Jürgen");
        assertThat(preview(bench.file("u.tsv", ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE)))
                        .examples()
                        .getFirst()
                        .person())
                .isEqualTo("Jürgen");
        assertThat(preview(bench.file("b.tsv", "\uFEFF" + rows)).examples()).hasSize(2);
    }

    private String problem(String content) {
        try {
            return preview(bench.file("x", content)).mapping();
        } catch (InvalidInput e) {
            return e.problem() + "; " + e.remedy();
        }
    }

    private static String guess(String example) {
        return FilePreview.guess(EXAMPLES.resolve(example)).yaml();
    }

    private Preview preview(Path file) {
        return FilePreview.of(file, FilePreview.guess(file), folder, ImportListener.NONE);
    }

    private Preview preview(Path file, String yaml) {
        Mapping mapping = MappingReader.parse("m.yaml", folder, yaml);
        return FilePreview.of(file, mapping, new MappingGuess(yaml, List.of()), folder, ImportListener.NONE);
    }

    private static String text(String name) {
        try (InputStream in = FilePreviewTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
