package footpath.collect.file;

import footpath.collect.mapping.Properties;
import footpath.collect.mapping.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds the JSON object of an event's properties or a person's traits as text.
///
/// @param sql    the object; where members of one are taken, whatever is in its place
/// @param names  its names, if they are known beforehand
/// @param object the term that must hold an object, if the members of one are taken
record PropertiesSql(String sql, Optional<List<String>> names, Optional<Term> object) {
    private static final String LOOKS_LIKE_NUMBER = "'-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?'";

    static PropertiesSql of(String place, Properties properties, Scope scope) {
        return switch (properties) {
            case Properties.Members members -> members(place, members.object(), scope);
            case Properties.Named named -> named(place, named.entries(), scope);
            case Properties.Rest rest -> rest(place, scope);
            case Properties.All all ->
                scope.all().contains(JsonTable.WHOLE)
                        ? members(place, new Term.Column(JsonTable.WHOLE.name()), scope)
                        : named(place, everything(scope), scope);
        };
    }

    private static PropertiesSql rest(String place, Scope scope) {
        Set<String> taken = scope.taken();
        if (!scope.all().contains(JsonTable.WHOLE)) {
            return named(
                    place,
                    everything(scope).stream()
                            .filter(entry -> !taken.contains(entry.name()))
                            .toList(),
                    scope);
        }
        PropertiesSql whole = members(place, new Term.Column(JsonTable.WHOLE.name()), scope);
        // By RFC 7396 a member that is null in the patch is taken out.
        String patch = Sql.text(without(taken).toString());
        String sql = "json_merge_patch(" + whole.sql() + ", " + patch + ")::VARCHAR";
        return new PropertiesSql(sql, Optional.empty(), whole.object());
    }

    private static ObjectNode without(Set<String> paths) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (String path : paths.stream().sorted().toList()) {
            boolean isInsideAnother = paths.stream().anyMatch(outer -> path.startsWith(outer + "."));
            if (!path.equals(JsonTable.WHOLE.name()) && !isInsideAnother) {
                ObjectNode inside = patch;
                String[] steps = path.split("\\.", -1);
                for (int i = 0; i < steps.length - 1; i++) {
                    inside = inside.withObjectProperty(steps[i]);
                }
                inside.putNull(steps[steps.length - 1]);
            }
        }
        return patch;
    }

    private static List<Properties.Entry> everything(Scope scope) {
        return scope.all().stream()
                .map(column -> new Properties.Entry(column.name(), new Term.Column(column.name())))
                .toList();
    }

    private static PropertiesSql members(String place, Term term, Scope scope) {
        Scope.Value value = scope.plain(place, term);
        String text = value.json().isEmpty() ? "CAST(" + value.sql() + " AS VARCHAR)" : value.json();
        String sql = "coalesce(" + text + ", '{}')";
        return new PropertiesSql(sql, Optional.empty(), Optional.of(term));
    }

    /// Whether a text is no JSON object, read once. Nested, since the database evaluates all parts of an OR for
    /// every row, but a branch only for its own rows: nearly all texts begin with the brace.
    static String isNoObject(String text) {
        return "NOT CASE WHEN starts_with(%1$s, '{') THEN json_valid(%1$s) WHEN starts_with(ltrim(%1$s, chr(32) || chr(9) || chr(10) || chr(13)), '{') THEN json_valid(%1$s) ELSE false END"
                .formatted(text);
    }

    private static PropertiesSql named(String place, List<Properties.Entry> entries, Scope scope) {
        List<String> members = new ArrayList<>();
        for (Properties.Entry entry : entries) {
            Scope.Value value = scope.plain(place + "." + entry.name(), entry.term());
            members.add(Sql.text(quoted(entry.name()) + ":") + " || " + json(value));
        }
        List<String> names = entries.stream().map(Properties.Entry::name).toList();
        String sql = members.isEmpty() ? "'{}'" : "'{' || concat_ws(',', " + String.join(", ", members) + ") || '}'";
        return new PropertiesSql(sql, Optional.of(names), Optional.empty());
    }

    /// The value as JSON text, NULL if absent. Text keeps the look it had, so a number of JSON is one that prints
    /// as it was written.
    private static String json(Scope.Value value) {
        String sql = value.sql();
        if (value.kind() == Column.Kind.JSON) {
            return value.json();
        }
        if (value.kind() == Column.Kind.LOOSE_TEXT) {
            return "CASE WHEN regexp_full_match(" + sql + ", " + LOOKS_LIKE_NUMBER + ") THEN " + sql + " WHEN " + sql
                    + " IN ('true', 'false') THEN " + sql + " ELSE to_json(" + sql + ")::VARCHAR END";
        }
        String type = value.type();
        if (type.equals("DOUBLE") || type.equals("FLOAT")) {
            return "CASE WHEN isfinite(" + sql + ") THEN CASE WHEN " + sql + " = trunc(" + sql + ") AND abs(" + sql
                    + ") < 1e15 THEN CAST(CAST(" + sql + " AS BIGINT) AS VARCHAR) ELSE CAST(CAST(" + sql
                    + " AS DOUBLE) AS VARCHAR) END END";
        }
        if (type.endsWith("INT")
                || type.equals("INTEGER")
                || type.equals("UINTEGER")
                || type.startsWith("DECIMAL")
                || type.equals("BOOLEAN")) {
            return "CAST(" + sql + " AS VARCHAR)";
        }
        return type.equals("JSON")
                ? "nullif(CAST(" + sql + " AS VARCHAR), 'null')"
                : "to_json(nullif(CAST(" + sql + " AS VARCHAR), ''))::VARCHAR";
    }

    /// The name as a JSON text.
    static String quoted(String name) {
        return name.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
