package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.ImportReport;
import footpath.store.Workbench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
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
    void anotherFileOfEventsThatAreAllKnownAddsNothing() {
        String mapping = Workbench.CLICKS.replace("event:", "event:\n  message_id: id");
        bench.load(bench.file("a.csv", "who,at,what,value,id\nu,2024-01-01,x,1,m1\n"), mapping);

        ImportReport report = bench.load(
                bench.file("b.csv", "who,at,what,value,id\nu,2024-01-01,x,2,m1\nu,2024-01-01,x,3,m1\n"), mapping);

        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(bench.events()).hasSize(1);
    }

    @Test
    void valuesOfCsvAreNumbersFlagsOrTextByTheirLook() {
        bench.load(bench.file("a.csv", """
                        who,at,what,a,b,c,d,e,f
                        anna,2024-01-01 10:00:00,Visit,1.50,true,0123,NA,,"say ""hi"", you"
                        ben,2024-01-01T11:30:00+02:00,"Sign up",-3,false,1e5,12345678901234567890,x y,"two
                        lines"
                        """), Workbench.CLICKS.replace("[value]", "[a, b, c, d, e, f]"));

        assertThat(bench.events())
                .containsExactly(
                        "1 anna 2024-01-01T10:00:00Z Visit {a=1.5, b=true, c=0123, f=say \"hi\", you}",
                        "2 ben 2024-01-01T09:30:00Z Sign up {a=-3, b=false, c=1e5, d=12345678901234567890, e=x y, f=two\nlines}");
    }

    @Test
    void anySeparatorAnyQuoteNoHeaderAndPackedFilesAreRead() {
        String rows = "anna;'2024-01-01 10:00:00';'a;b'\nben;'2024-01-02 10:00:00';c\n";
        String mapping = """
                source: s
                format: csv
                csv: {delimiter: ";", quote: "'", header: false, columns: [who, at, what]}
                event: {person: who, time: at, name: what}
                """;
        bench.load(bench.file("plain.dat", rows), mapping);
        bench.load(bench.file("packed.csv.gz", Workbench.gzip(rows)), mapping);
        bench.load(bench.file("packed.csv.zst", Workbench.zstd(rows)), mapping);
        bench.load(
                bench.file("tabs.csv", rows.replace(";'", "\t'").replace(";c", "\tc")),
                mapping.replace("\";\"", "\"\\\\t\""));
        bench.load(bench.file("numbered.csv", ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE)), """
                csv: {delimiter: ";", quote: "'", header: false, encoding: utf-16}
                event: {person: column1, time: column2, name: column3}
                """);

        assertThat(bench.events())
                .hasSize(10)
                .allMatch(event -> event.matches("\\d+ (anna 2024-01-01T10.* a;b|ben 2024-01-02.* c)"));
    }

    @Test
    void jsonLinesAreReadByDottedPathsAndKeepTheirTypes() {
        String lines = """
                {"user": {"id": "anna"}, "ts": 1704103200.5, "type": "Visit", "page": {"url": "/a", "depth": 2}, "ok": true}

                {"user": {"id": 7}, "ts": 1704103201, "type": "Visit", "page": {"url": ""}, "ok": null, "tags": [1, "b"]}
                not json
                {"ts": 1704103201, "type": "Visit"}
                [1]
                """;
        String mapping = """
                source: s
                event:
                  person: user.id
                  time: {column: ts, format: epoch_s}
                  name: type
                  properties: {url: page.url, depth: page.depth, ok: ok, tags: tags}
                """;
        ImportReport report = bench.load(bench.file("a.jsonl.zst", Workbench.zstd(lines)), mapping);

        assertThat(bench.events())
                .containsExactly(
                        "1 anna 2024-01-01T10:00:00.500Z Visit {depth=2, ok=true, url=/a}",
                        "2 7 2024-01-01T10:00:01Z Visit {tags=[1,\"b\"]}");
        assertThat(bench.quarantine())
                .containsExactly(
                        "line 4 [] is not a JSON object",
                        "line 5 [user.id] person is missing",
                        "line 6 [] is not a JSON object");
        assertThat(report.rows()).isEqualTo(5);
    }

    @Test
    void jsonLinesMayKeepTheWholeObject() {
        bench.load(
                bench.file(
                        "a.jsonl", "{\"u\": \"anna\", \"t\": \"2024-01-01T10:00:00Z\", \"n\": \"Visit\", \"x\": 1}\n"),
                "event: {person: u, time: t, name: n, properties: all}");

        assertThat(bench.events())
                .containsExactly("1 anna 2024-01-01T10:00:00Z Visit {n=Visit, t=2024-01-01T10:00:00Z, u=anna, x=1}");
        assertThat(bench.log().propertyNames()).containsExactly("n", "t", "u", "x");
    }

    @Test
    void parquetKeepsItsTypes() {
        Path file = bench.parquet("a.parquet", """
                SELECT 42 AS who, TIMESTAMP '2024-07-01 10:00:00' AS at, 'Visit' AS what, 1.25::DECIMAL(9,2) AS price, '7' AS code,
                       true AS ok, DATE '2024-02-03' AS day, NULL::INTEGER AS gone, 'nan'::DOUBLE AS odd, 3.0::DOUBLE AS whole
                """);
        bench.load(
                file,
                "event: {person: who, time: {column: at, zone: Europe/Berlin}, name: what, properties: [price, code, ok, day, gone, odd, whole]}");

        assertThat(bench.events())
                .containsExactly(
                        "1 42 2024-07-01T08:00:00Z Visit {code=7, day=2024-02-03, ok=true, price=1.25, whole=3}");
        assertThat(bench.log().tail(1).getFirst().event().properties().get("code"))
                .isInstanceOf(footpath.events.PropertyValue.Text.class);
    }

    @Test
    void aColumnOfJsonObjectsGivesTheProperties() {
        Path file = bench.parquet("a.parquet", """
                SELECT * FROM (VALUES ('anna', TIMESTAMPTZ '2024-01-01 10:00:00+00', '{"a": 1, "b": "x"}'),
                    ('ben', TIMESTAMPTZ '2024-01-01 10:00:00+00', NULL), ('carl', TIMESTAMPTZ '2024-01-01 10:00:00+00', '[1]'),
                    ('dora', TIMESTAMPTZ '2024-01-01 10:00:00+00', '{"a":'),
                    ('emil', TIMESTAMPTZ '2024-01-01 10:00:00+00', chr(10) || ' {"a": 2}')) t(who, "at", props)
                """);
        bench.load(file, "event: {person: who, time: at, name: {constant: Visit}, properties_object: props}");

        assertThat(bench.events())
                .containsExactly(
                        "1 anna 2024-01-01T10:00:00Z Visit {a=1, b=x}",
                        "2 ben 2024-01-01T10:00:00Z Visit",
                        "3 emil 2024-01-01T10:00:00Z Visit {a=2}");
        assertThat(bench.quarantine())
                .containsExactly("line 3 [props] holds no JSON object", "line 4 [props] holds no JSON object");
        assertThat(bench.log().propertyNames()).containsExactly("a", "b");
    }

    @Test
    void aBrokenJsonObjectFarIntoAFileLeavesAllOthersInOrder() {
        Path file = bench.parquet("a.parquet", """
                SELECT 'p' || range % 1000 AS who, 1704103200 + range AS "at",
                    CASE WHEN range = 250000 THEN '{"a":' ELSE '{"a": ' || range || '}' END AS props FROM range(300000)
                """);
        var report = bench.load(
                file,
                "event: {person: who, time: {column: at, format: epoch_s}, name: {constant: Visit}, properties_object: props}");

        assertThat(report.rows()).isEqualTo(300_000);
        assertThat(report.events()).isEqualTo(299_999);
        assertThat(report.persons()).isEqualTo(1000);
        assertThat(bench.quarantine()).containsExactly("line 250001 [props] holds no JSON object");
        assertThat(bench.log().lastSeq()).isEqualTo(299_999);
        assertThat(bench.log().events("p1", new long[] {250_002, 2, 250_001}).stream()
                        .map(logged -> logged.event().properties().get("a")))
                .containsExactly(
                        new footpath.events.PropertyValue.Numeric(250_002),
                        new footpath.events.PropertyValue.Numeric(1),
                        new footpath.events.PropertyValue.Numeric(250_001));
    }

    @Test
    void timesAreReadInEveryFormatAndZone() {
        String file = "who,at\na,%s\n";
        assertThat(time(file.formatted("1704103200123"), "format: epoch_ms")).isEqualTo("2024-01-01T10:00:00.123Z");
        assertThat(time(file.formatted("1704103200123456"), "format: epoch_us"))
                .isEqualTo("2024-01-01T10:00:00.123456Z");
        assertThat(time(file.formatted("-1.5"), "format: epoch_s")).isEqualTo("1969-12-31T23:59:58.500Z");
        assertThat(time(file.formatted("2024-01-01"), "zone: Asia/Tokyo")).isEqualTo("2023-12-31T15:00:00Z");
        assertThat(time(file.formatted("2024-01-01T10:00:00.5"), "zone: \"+02:00\""))
                .isEqualTo("2024-01-01T08:00:00.500Z");
        assertThat(time(file.formatted("2024-01-01T10:00:00Z"), "zone: Asia/Tokyo"))
                .isEqualTo("2024-01-01T10:00:00Z");
        assertThat(time(file.formatted("2024-01-01 10:00:00-0530"), "zone: Asia/Tokyo"))
                .isEqualTo("2024-01-01T15:30:00Z");
        assertThat(time(file.formatted("31.12.2023 23:15"), "format: \"%d.%m.%Y %H:%M\", zone: Europe/Berlin"))
                .isEqualTo("2023-12-31T22:15:00Z");
        assertThat(time(file.formatted("01/Jan/2024:10:00:00 +0200"), "format: \"%d/%b/%Y:%H:%M:%S %z\""))
                .isEqualTo("2024-01-01T08:00:00Z");
    }

    @Test
    void daylightSavingMovesWithTheZone() {
        String zone = "zone: America/New_York";
        assertThat(time("who,at\na,2024-03-09 12:00:00\n", zone)).isEqualTo("2024-03-09T17:00:00Z");
        assertThat(time("who,at\na,2024-03-10 12:00:00\n", zone)).isEqualTo("2024-03-10T16:00:00Z");
        assertThat(time("who,at\na,2024-11-03 01:30:00\n", zone))
                .as("twice that night: the second")
                .isEqualTo("2024-11-03T06:30:00Z");
        assertThat(time("who,at\na,2024-03-10 02:30:00\n", zone))
                .as("never that night: as if clocks had not moved")
                .isEqualTo("2024-03-10T07:30:00Z");
    }

    private String time(String text, String time) {
        bench.load(
                bench.file("t.csv", text),
                "source: s" + bench.log().lastSeq() + "\nevent: {person: who, time: {column: at, " + time
                        + "}, name: {constant: Visit}}");
        return bench.log().tail(1).getFirst().event().time().toString();
    }

    @Test
    void rowsOfOneCombinationFoldIntoOneEventAndBadCellsStayOut() {
        ImportReport report = bench.load(bench.file("a.csv", """
                        who,day,amount,item
                        ben,2024-01-02,5,pear
                        anna,2024-01-01,1.5,apple
                        anna,2024-01-01,2.5,fig
                        anna,2024-01-01,oops,kiwi
                        anna,2024-01-03,1,fig
                        ,2024-01-03,1,fig
                        ,2024-01-03,1,fig
                        """), """
                columns: {amount: number}
                per: [who, day]
                event:
                  person: who
                  time: day
                  name: {constant: Bought}
                  properties:
                    n: {expression: count(*)}
                    total: {expression: sum(amount)}
                    items: {expression: "string_agg(item, ' ' ORDER BY item)"}
                """);

        assertThat(bench.events())
                .containsExactly(
                        "1 ben 2024-01-02T00:00:00Z Bought {items=pear, n=1, total=5}",
                        "2 anna 2024-01-01T00:00:00Z Bought {items=apple fig, n=2, total=4}",
                        "3 anna 2024-01-03T00:00:00Z Bought {items=fig, n=1, total=1}");
        assertThat(bench.quarantine())
                .containsExactly("line 5 [amount] \"oops\" is no number", "line 7 [who] person is missing");
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.folded()).isEqualTo(1);
        assertThat(report.quarantined()).isEqualTo(3);
    }

    @Test
    void aLookupAddsColumnsAndARowWithoutAMatchHasNone() {
        bench.file("plans.csv", "plan,price,starts\np1,10,2024-01-01\np2,20,2024-02-01\n");
        ImportReport report = bench.load(bench.file("a.csv", "who,plan\nanna,p2\nben,p1\ncarl,p3\n"), """
                lookup: {file: plans.csv, key: plan, columns: [price, starts]}
                event: {person: who, time: starts, name: {constant: Subscribed}, properties: [plan, price]}
                """);

        assertThat(bench.events())
                .containsExactly(
                        "1 anna 2024-02-01T00:00:00Z Subscribed {plan=p2, price=20}",
                        "2 ben 2024-01-01T00:00:00Z Subscribed {plan=p1, price=10}");
        assertThat(bench.quarantine()).containsExactly("line 4 [starts] time is missing");
        assertThat(report.rows()).isEqualTo(3);
    }

    @Test
    void traitsOfTheLatestImportWinAndRaiseTheirVersionOnlyWhenTheyChange() {
        String mapping = "source: s\ntraits: {person: who, properties: [age, town]}";
        bench.load(bench.file("a.csv", "who,age,town\nanna,30,Ulm\nben,,Bonn\nanna,31,\n"), mapping);
        assertThat(bench.log().traits("anna")).hasToString("{age=31, town=Ulm}");
        assertThat(bench.log().traits("ben")).hasToString("{town=Bonn}");
        assertThat(bench.log().traitVersion()).isEqualTo(1);
        assertThat(bench.log().traitNames()).containsExactly("age", "town");

        bench.load(bench.file("b.csv", "who,age,town\nben,,Bonn\n"), mapping);
        assertThat(bench.log().traitVersion()).isEqualTo(1);

        bench.load(bench.file("c.csv", "who,age,town\nben,40,Köln\n"), mapping);
        assertThat(bench.log().traits("ben")).hasToString("{age=40, town=Köln}");
        assertThat(bench.log().traitVersion()).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceAddsNothingAndCountsItsRowsAsDuplicates() {
        Path file = bench.file("a.csv", "who,at,what,value\nanna,2024-01-01,Visit,1\nanna,2024-01-01,Visit,1\n");
        assertThat(bench.load(file, Workbench.CLICKS).events())
                .as("equal rows are two events")
                .isEqualTo(2);

        ImportReport again = bench.load(file, Workbench.CLICKS);
        assertThat(again.alreadyKnown()).isTrue();
        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(bench.log().lastSeq()).isEqualTo(2);
    }

    @Test
    void aMessageIdCountsOnceInAFileAndAcrossFilesOfOneSource() {
        String mapping = Workbench.CLICKS + "  message_id: id\n";
        bench.load(
                bench.file(
                        "a.csv",
                        "who,at,what,value,id\nanna,2024-01-01,Visit,1,m1\nanna,2024-01-01,Visit,2,m2\nben,2024-01-01,Visit,3,m1\n"),
                mapping);
        ImportReport second = bench.load(bench.file("b.csv", """
                        who,at,what,value,id
                        carl,2024-01-01,Visit,4,m2
                        carl,2024-01-01,Visit,5,m3
                        carl,2024-01-01,Visit,6,
                        carl,2024-01-01,Visit,7,
                        carl,never,Visit,8,m4
                        """), mapping);

        assertThat(bench.events())
                .containsExactly(
                        "1 anna 2024-01-01T00:00:00Z Visit {value=1}",
                        "2 anna 2024-01-01T00:00:00Z Visit {value=2}",
                        "3 carl 2024-01-01T00:00:00Z Visit {value=5}",
                        "4 carl 2024-01-01T00:00:00Z Visit {value=6}",
                        "5 carl 2024-01-01T00:00:00Z Visit {value=7}");
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.quarantined()).isEqualTo(1);
        assertThat(bench.load(
                                bench.file("c.csv", "who,at,what,value,id\ncarl,2024-01-01,Visit,4,m2\n"),
                                mapping.replace("clicks", "other"))
                        .events())
                .as("ids belong to a source")
                .isEqualTo(1);
    }

    @Test
    void personsAndNamesKeepTheirNumbersInOrderOfArrival() {
        bench.load(
                bench.file("a.csv", "who,at,what,value\nzoe,2024-01-01,B,\nanna,2024-01-01,A,\nzoe,2024-01-01,A,\n"),
                Workbench.CLICKS);
        bench.load(bench.file("b.csv", "who,at,what,value\nben,2024-01-01,C,\nanna,2024-01-01,B,\n"), Workbench.CLICKS);

        assertThat(bench.log().names()).containsExactly("B", "A", "C");
        assertThat(bench.log().person("zoe")).hasValue(0);
        assertThat(bench.log().person("anna")).hasValue(1);
        assertThat(bench.log().person("ben")).hasValue(2);
        assertThat(bench.log().person("nobody")).isEmpty();
        assertThat(bench.log().identityCount()).isEqualTo(3);
        assertThat(bench.log().channels()).containsExactly("");
    }

    @Test
    void pathsWithWildcardsAndQuotesAreTakenLiterally() {
        Path file = bench.file("it's [a] *.csv", "who,at,what,value\nanna,2024-01-01,Visit,1\n");
        bench.file("it's a b.csv", "who,at,what,value\nben,2024-01-01,Visit,1\n");

        assertThat(bench.load(file, Workbench.CLICKS).events()).isEqualTo(1);
        assertThat(bench.log().person("anna")).isPresent();
    }
}
