package footpath.collect.file;

import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.Properties;
import footpath.collect.mapping.Term;
import footpath.events.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compiles a mapping over a table to the relation of [footpath.collect.BulkLoad].
final class RowCompiler {
    /*
     * The layers of the relation, inside out:
     * 1. cells: the file's columns under their names, typed, with what is wrong with single cells;
     * 2. joined: the columns of the lookups beside them;
     * 3. parts: person, time, name and so on, one row each, or one for each group of `per`;
     * 4. rows: the parts with the first thing that is wrong with them.
     */
    private final Mapping mapping;
    private final FileTable table;
    private final List<LookupTable> lookups;
    private final Scope scope;
    private final Engine engine;
    private final List<String> parts = new ArrayList<>();
    private final RowChecks checks = new RowChecks();

    RowCompiler(Mapping mapping, FileTable table, List<LookupTable> lookups, Scope scope, Engine engine) {
        this.mapping = mapping;
        this.table = table;
        this.lookups = lookups;
        this.scope = scope;
        this.engine = engine;
    }

    /// @param prepare       statements to run first
    /// @param rows          the relation
    /// @param refused       what the reader refused
    /// @param wrongKeys     what is wrong with keys
    /// @param propertyNames names of the properties, if known
    record Compiled(
            List<String> prepare,
            String rows,
            Optional<String> refused,
            Map<String, String> wrongKeys,
            Optional<List<String>> propertyNames) {}

    Compiled compile() {
        mapping.per().forEach(key -> scope.column(mapping.origin() + ": per", key));
        lookups.forEach(lookup ->
                lookup.key().forEach(key -> scope.fileColumn(mapping.origin() + ": lookup.key", key)));
        checks.add("cell_reason IS NOT NULL", "cell_reason", "cell_column");
        mapping.event().ifPresent(this::event);
        mapping.traits().ifPresent(this::traitsPerson);
        // What takes the rest comes after all that names its columns.
        boolean isRest = mapping.event().stream().anyMatch(rule -> rule.properties() instanceof Properties.Rest);
        if (isRest) {
            traitsObject();
        }
        Optional<PropertiesSql> properties =
                mapping.event().map(rule -> object(place("event"), "properties", rule.properties()));
        if (!isRest) {
            traitsObject();
        }
        if (mapping.event().isEmpty()) {
            parts.add("NULL::BIGINT AS time_micros");
            parts.add("NULL::VARCHAR AS name");
            parts.add("NULL::VARCHAR AS channel");
            parts.add("NULL::VARCHAR AS message_id");
            parts.add("'{}' AS properties");
        }
        if (mapping.traits().isEmpty()) {
            parts.add("NULL::VARCHAR AS traits");
        }
        return assemble(properties.flatMap(PropertiesSql::names));
    }

    private String place(String section) {
        return mapping.origin() + ": " + section + ".";
    }

    private void traitsObject() {
        mapping.traits().ifPresent(rule -> object(place("traits"), "traits", rule.properties()));
    }

    private void event(Mapping.EventRule rule) {
        String place = place("event");
        person(place, rule.person());
        time(place + "time", rule.time());
        text(place, "name", rule.name(), 256, true);
        rule.channel()
                .ifPresentOrElse(
                        term -> text(place, "channel", term, 64, false), () -> parts.add("NULL::VARCHAR AS channel"));
        rule.messageId()
                .ifPresentOrElse(
                        term -> text(place, "message_id", term, 512, false),
                        () -> parts.add("NULL::VARCHAR AS message_id"));
    }

    private void traitsPerson(Mapping.TraitRule rule) {
        String place = place("traits");
        if (mapping.event().isEmpty()) {
            person(place, rule.person());
        } else if (!mapping.event().orElseThrow().person().equals(rule.person())) {
            throw new footpath.collect.InvalidInput(
                    place + "person", "differs from event.person", "one row speaks of one person; use two mappings");
        }
    }

    private void person(String place, Term term) {
        text(place, "person", term, 512, true);
        checks.addOfKey("person", "contains(%s, chr(0))", "'person holds a NUL character'", Sql.text(term.label()));
    }

    private void text(String place, String part, Term term, int longest, boolean isRequired) {
        parts.add(scope.plain(place + part, term).asText() + " AS " + part);
        String label = Sql.text(term.label());
        if (isRequired) {
            checks.addOfKey(part, "%s IS NULL", Sql.text(part + " is missing"), label);
        }
        // A text has at least as many bytes as characters, and knows the number of its bytes.
        checks.addOfKey(
                part,
                "strlen(%1$s) > " + longest + " AND length(%1$s) > " + longest,
                "'" + part + " has ' || length(" + part + ") || ' characters, at most " + longest + " are allowed'",
                label);
    }

    private void time(String place, Mapping.TimeRule rule) {
        Scope.Value value = scope.plain(place, rule.term());
        parts.add(value.asText() + " AS time_text");
        parts.add(TimeSql.micros(place, rule, value, engine) + " AS time_micros");
        String label = Sql.text(rule.term().label());
        if (value.isInteger()) {
            // A whole number need not become text to be found missing: then the check after this one fails too.
            checks.tell("time_text IS NULL", "'time is missing'", label);
        } else {
            checks.add("time_text IS NULL", "'time is missing'", label);
        }
        checks.add(
                "time_micros IS NULL",
                "'time \"' || left(time_text, 80) || '\" does not fit the format "
                        + rule.format().word().replace("'", "''") + "'",
                label);
        checks.add(
                "time_micros < " + Micros.MIN + " OR time_micros >= " + Micros.MAX_EXCLUSIVE,
                "'time \"' || left(time_text, 80) || '\" lies outside the years 1 to 9998'",
                label);
    }

    private PropertiesSql object(String place, String part, Properties properties) {
        PropertiesSql object = PropertiesSql.of(place + "properties", properties, scope);
        parts.add(object.sql() + " AS " + part);
        object.object()
                .ifPresent(term -> checks.addLast(
                        PropertiesSql.isNoObject(part), "'holds no JSON object'", Sql.text(term.label())));
        return object;
    }

    private Compiled assemble(Optional<List<String>> propertyNames) {
        FileTable.Cells cells = table.cells(scope.needed());
        List<String> prepare = new ArrayList<>(cells.prepare());
        StringBuilder joined = new StringBuilder(" FROM (" + cells.select() + ") AS cells");
        for (LookupTable lookup : lookups) {
            prepare.add(lookup.prepare());
            joined.append(lookup.join());
        }
        if (mapping.per().isEmpty()) {
            String rows =
                    "SELECT source_row, 1 AS row_count, cell_reason, cell_column, " + String.join(", ", parts) + joined;
            return new Compiled(
                    prepare, checked("source_row", rows), cells.refused(), checks.wrongKeys(), propertyNames);
        }
        prepare.add(grouped(joined.toString()));
        return new Compiled(
                prepare,
                checked("rowid", "SELECT rowid, * FROM incoming_rows"),
                cells.refused(),
                checks.wrongKeys(),
                propertyNames);
    }

    /// Groups the rows whose cells are sound; the others stay single.
    private String grouped(String joined) {
        String keys = mapping.per().stream()
                .map(key -> lookups.stream()
                                .anyMatch(lookup -> lookup.columns().stream()
                                        .anyMatch(c -> c.name().equals(key)))
                        ? Sql.name(key)
                        : "cells." + Sql.name(key))
                .collect(Collectors.joining(", "));
        return "CREATE OR REPLACE TEMP TABLE incoming_rows AS SELECT * FROM (SELECT min(source_row) AS source_row, count(*) AS row_count,"
                + " NULL::VARCHAR AS cell_reason, NULL::VARCHAR AS cell_column, " + String.join(", ", parts) + joined
                + " WHERE cell_reason IS NULL GROUP BY " + keys
                + " UNION ALL BY NAME SELECT source_row, 1 AS row_count, cell_reason, cell_column" + joined
                + " WHERE cell_reason IS NOT NULL) ORDER BY source_row";
    }

    private String checked(String position, String rows) {
        return "SELECT " + position
                + " AS position, source_row, row_count, person, time_micros, name, "
                // Unlike coalesce(), keeps what the reader knows of values that are few.
                + "CASE WHEN channel IS NOT NULL THEN channel ELSE '' END AS channel,"
                + " message_id, properties, traits, " + checks.reason() + " AS reason, " + checks.column()
                + " AS reason_column, " + checks.isSound() + " AS is_sound, " + checks.isObject()
                + " AS is_object FROM (" + rows + ")";
    }

    /// What can be wrong with a row, most telling first.
    private static final class RowChecks {
        private final StringBuilder reasons = new StringBuilder();
        private final StringBuilder columns = new StringBuilder();
        private final List<String> unsound = new ArrayList<>();
        private final Map<String, List<String>> ofKeys = new TreeMap<>();
        private final List<String> noObject = new ArrayList<>();

        void add(String condition, String reason, String column) {
            check(condition, reason, column);
            unsound.add(condition);
        }

        /// Adds a check of a text that many rows share, which need be made once for all of them.
        ///
        /// @param condition with `%s` in the place of the text
        void addOfKey(String part, String condition, String reason, String column) {
            check(condition.formatted(part), reason, column);
            ofKeys.computeIfAbsent(part, key -> new ArrayList<>()).add(condition.formatted("key"));
        }

        /// Adds a check of a whole JSON text, the only kind that costs much; those come after all others.
        void addLast(String condition, String reason, String column) {
            check(condition, reason, column);
            noObject.add(condition);
        }

        /// Adds a reason that tells more than that of another check, which finds the same rows.
        void tell(String condition, String reason, String column) {
            check(condition, reason, column);
        }

        private void check(String condition, String reason, String column) {
            reasons.append(" WHEN ").append(condition).append(" THEN ").append(reason);
            columns.append(" WHEN ").append(condition).append(" THEN ").append(column);
        }

        String reason() {
            return "CASE" + reasons + " END";
        }

        String column() {
            return "CASE" + columns + " END";
        }

        String isSound() {
            return none(unsound);
        }

        String isObject() {
            return none(noObject);
        }

        Map<String, String> wrongKeys() {
            Map<String, String> wrong = new TreeMap<>();
            ofKeys.forEach((part, conditions) -> wrong.put(part, "(" + String.join(") OR (", conditions) + ")"));
            return wrong;
        }

        private static String none(List<String> conditions) {
            return conditions.isEmpty()
                    ? "true"
                    : conditions.stream().collect(Collectors.joining(") OR (", "((", ")) IS NOT TRUE"));
        }
    }
}
