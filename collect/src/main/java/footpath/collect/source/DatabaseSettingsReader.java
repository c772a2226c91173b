package footpath.collect.source;

import footpath.collect.mapping.Section;
import footpath.collect.source.DatabaseSettings.Overlap;
import footpath.collect.source.DatabaseSettings.Query;
import footpath.collect.source.DatabaseSettings.Rows;
import footpath.collect.source.DatabaseSettings.Table;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads [DatabaseSettings].
final class DatabaseSettingsReader {
    private static final List<String> KEYS = List.of(
            "url",
            "user",
            "table",
            "query",
            "cursor",
            "overlap",
            "overlapNumbers",
            "key",
            "batch",
            "interval",
            "zone",
            "mapping");
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Duration LONGEST_OVERLAP = Duration.ofHours(3);
    private static final Duration DEFAULT_OVERLAP = Duration.ofMinutes(1);
    private static final long MOST_NUMBERS = 1_000_000;
    private static final long DEFAULT_NUMBERS = 1_000;
    private static final int MOST_ROWS = 10_000;
    private static final int DEFAULT_ROWS = 1_000;
    private static final int MOST_KEYS = 16;

    private DatabaseSettingsReader() {}

    static DatabaseSettings read(Section top) {
        top.keys(KEYS);
        return new DatabaseSettings(
                top.json(),
                url(top.required("url", "write where the database is, as jdbc:postgresql://localhost/shop")),
                Fields.text(top, "user"),
                rows(top),
                Fields.text(top.required("cursor", "name the column that is larger in each new or changed row")),
                overlap(top),
                top.at("key").map(DatabaseSettingsReader::key).orElse(List.of()),
                Math.toIntExact(Fields.number(top, "batch", DEFAULT_ROWS, 1, MOST_ROWS)),
                Fields.interval(top),
                top.at("zone").map(DatabaseSettingsReader::zone).orElse(ZoneOffset.UTC),
                Fields.mapping(top));
    }

    private static String url(Section section) {
        String url = Fields.text(section);
        if (!url.startsWith(SCHEME)) {
            throw section.wrong(
                    "is \"" + shown(url) + "\"", "write one of PostgreSQL, as " + SCHEME + "//localhost/shop");
        }
        if (url.toLowerCase(Locale.ROOT).matches(".*([?&]password=|//[^/]*@).*")) {
            throw section.wrong(
                    "holds a password or a user, and settings are shown",
                    "leave it out; name the user as \"user\" and add the password as a secret of the source");
        }
        return url;
    }

    private static String shown(String url) {
        return url.substring(0, Math.min(url.length(), 20)) + (url.length() > 20 ? "…" : "");
    }

    private static Rows rows(Section top) {
        Optional<Section> table = top.at("table");
        Optional<Section> query = top.at("query");
        if (table.isPresent() == query.isPresent()) {
            throw top.wrong(
                    table.isPresent() ? "names a table and a query" : "names neither a table nor a query",
                    "write one of them, as \"table: public.orders\"");
        }
        return table.<Rows>map(DatabaseSettingsReader::table)
                .orElseGet(() ->
                        query.<Rows>map(section -> new Query(query(section))).orElseThrow());
    }

    private static Table table(Section section) {
        List<String> names = Arrays.asList(Fields.text(section).split("\\.", -1));
        if (names.size() > 2 || names.stream().anyMatch(String::isBlank)) {
            throw section.wrong("is \"" + section.text() + "\"", "write table or schema.table");
        }
        return new Table(names);
    }

    private static String query(Section section) {
        String sql = section.text().strip();
        return Fields.checked(section, sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql, 16_384);
    }

    private static Overlap overlap(Section top) {
        return new Overlap(
                Fields.span(top, "overlap", DEFAULT_OVERLAP, Duration.ZERO, LONGEST_OVERLAP),
                Fields.number(top, "overlapNumbers", DEFAULT_NUMBERS, 0, MOST_NUMBERS));
    }

    private static List<String> key(Section section) {
        List<String> columns = section.texts();
        if (columns.isEmpty() || columns.size() > MOST_KEYS || columns.stream().anyMatch(String::isBlank)) {
            throw section.wrong("names " + columns.size() + " columns", "name 1 to " + MOST_KEYS);
        }
        return columns;
    }

    private static ZoneId zone(Section section) {
        try {
            return ZoneId.of(section.text());
        } catch (DateTimeException unknown) {
            throw section.wrong("is \"" + section.text() + "\"", "write a zone as Europe/Vienna or +01:00");
        }
    }
}
