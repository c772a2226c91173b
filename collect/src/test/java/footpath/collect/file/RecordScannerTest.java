package footpath.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.mapping.CsvLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordScannerTest {
    @Test
    void recordsEndAtLineEndsOutsideQuotesAndBeginAtTheirLine() throws IOException {
        assertThat(scan("a,b\n\n1,\"x\ny\"\r\n2,\"say \"\"hi\"\"\n\"\n3,plain \"q\" text\n4"))
                .containsExactly(
                        "1: a,b", "2: ", "3: 1,\"x\ny\"", "5: 2,\"say \"\"hi\"\"\n\"", "7: 3,plain \"q\" text", "8: 4");
    }

    @Test
    void aValueThatGoesOnBehindItsQuoteEndsWithTheLine() throws IOException {
        assertThat(scan("\"a\"b,\"c\nd\n\"e\" ,f\n")).containsExactly("1: \"a\"b,\"c", "2: d", "3: \"e\" ,f");
    }

    @Test
    void aByteOrderMarkIsNoTextAndLoneCarriageReturnsEndLines() throws IOException {
        assertThat(scan("\uFEFFa\rb\r\nc")).containsExactly("1: a", "2: b", "3: c");
        assertThat(scan("")).isEmpty();
    }

    @Test
    void textIsCutToWhatIsKept() throws IOException {
        assertThat(scan("x".repeat(500) + "\ny")).containsExactly("1: " + "x".repeat(100), "2: y");
    }

    @Test
    void aRecordSplitsIntoItsValues() {
        assertThat(CsvValues.split("a,\"b, \"\"c\"\"\",,\"d\ne\"", CsvLayout.DEFAULT))
                .containsExactly("a", "b, \"c\"", "", "d\ne");
    }

    private static List<String> scan(String text) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordScanner scanner = new RecordScanner(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CsvLayout.DEFAULT, 100)) {
            while (scanner.next()) {
                records.add(scanner.line() + ": " + scanner.text());
            }
        }
        return records;
    }
}
