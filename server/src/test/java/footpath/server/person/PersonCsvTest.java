package footpath.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonCsvTest {
    @Test
    void keysAreQuotedWhereTheyWouldBreakTheLine() {
        var page = new PersonPage(
                3,
                0,
                List.of(
                        new PersonLine("anna", 2, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
                        new PersonLine("ben, \"b\"", 0, null, null),
                        new PersonLine("cleo\n", 0, null, null)));

        assertThat(PersonCsv.of(page)).isEqualTo("""
                person,events,first_seen,last_seen
                anna,2,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z
                "ben, ""b\""",0,,
                "cleo
                ",0,,
                """);
    }
}
