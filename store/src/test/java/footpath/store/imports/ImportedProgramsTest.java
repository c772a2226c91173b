package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.bot.BotRules;
import footpath.store.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of files are flagged by the user agent among their properties.
class ImportedProgramsTest {
    private static final String CRAWLER = "Googlebot/2.1 (+http://www.google.com/bot.html)";
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0";

    private static final String TABLE = """
            source: pages
            event:
              person: who
              time: at
              name: what
              properties: [%s]
            """;
    private static final String OBJECTS = """
            source: pages
            format: jsonl
            event:
              person: who
              time: at
              name: what
              properties_object: more
            """;

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
    void rowsOfKnownProgramsAreFlaggedAndDoNotUsuallyCount() {
        bench.load(bench.file("visits.csv", table("USER_AGENT")), TABLE.formatted("USER_AGENT"));

        assertThat(bench.events())
                .containsExactly(
                        "1 ann 2024-01-01T10:00:00Z Visit {USER_AGENT=" + PERSON + "}",
                        "2 ann 2024-01-01T10:00:01Z Visit {USER_AGENT=" + CRAWLER + ", context.flag=crawler}",
                        "3 bob 2024-01-01T10:00:02Z Visit {USER_AGENT=HeadlessChrome/120, context.flag=headless}",
                        "4 bob 2024-01-01T10:00:03Z Visit");
        assertThat(bench.seqsThatCount()).containsExactly(1L, 4L);
        assertThat(bench.log().propertyNames()).contains("context.flag");
    }

    @Test
    void soAreThoseWhosePropertiesAreWholeObjects() {
        bench.load(bench.file("visits.jsonl", """
                        {"who":"ann","at":"2024-01-01 10:00:00","what":"Visit","more":{ "userAgent" : "%s" }}
                        {"who":"ann","at":"2024-01-01 10:00:01","what":"Visit","more":{"page":"/"}}
                        {"who":"ann","at":"2024-01-01 10:00:02","what":"Visit","more":{"context.flag":"rate","userAgent":"%s"}}
                        """.formatted(CRAWLER, CRAWLER)), OBJECTS);

        assertThat(bench.events())
                .containsExactly(
                        "1 ann 2024-01-01T10:00:00Z Visit {context.flag=crawler, userAgent=" + CRAWLER + "}",
                        "2 ann 2024-01-01T10:00:01Z Visit {page=/}",
                        "3 ann 2024-01-01T10:00:02Z Visit {context.flag=rate, userAgent=" + CRAWLER + "}");
        assertThat(bench.seqsThatCount()).containsExactly(2L);
        assertThat(bench.log().propertyNames()).contains("context.flag", "userAgent", "page");
    }

    @Test
    void whatIsFlaggedIsSetBySource() {
        bench.log().parts().setBotRules(new BotRules(Set.of("pages"), Map.of()));
        bench.load(bench.file("visits.csv", table("agent")), TABLE.formatted("agent"));
        bench.load(bench.file("again.csv", table("user_agent")), TABLE.formatted("user_agent"));
        assertThat(bench.seqsThatCount()).hasSize(8);

        bench.log().parts().setBotRules(new BotRules(Set.of(), Map.of("pages", List.of("firefox"))));
        bench.load(
                bench.file("more.csv", table("user_agent") + "cyd,2024-01-01 10:00:00,Visit,\n"),
                TABLE.formatted("user_agent"));
        assertThat(bench.events().get(8)).endsWith("{context.flag=pattern, user_agent=" + PERSON + "}");
    }

    private static String table(String agent) {
        return "who,at,what," + agent + "\n"
                + "ann,2024-01-01 10:00:00,Visit," + PERSON + "\n"
                + "ann,2024-01-01 10:00:01,Visit," + CRAWLER + "\n"
                + "bob,2024-01-01 10:00:02,Visit,HeadlessChrome/120\n"
                + "bob,2024-01-01 10:00:03,Visit,\n";
    }
}
