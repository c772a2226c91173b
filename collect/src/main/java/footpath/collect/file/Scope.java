package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.Term;
import footpath.events.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the terms of a mapping may name: the columns of the file and of its lookups. Remembers which of them were
/// named.
final class Scope {
    private final String fileName;
    private final Mapping mapping;
    private final FileTable table;
    private final List<LookupTable> lookups;
    private final Expressions expressions;
    private final Map<String, Column> needed = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();

    Scope(String fileName, Mapping mapping, FileTable table, List<LookupTable> lookups, Expressions expressions) {
        this.fileName = fileName;
        this.mapping = mapping;
        this.table = table;
        this.lookups = lookups;
        this.expressions = expressions;
    }

    /// Columns of the file that were named so far.
    List<Column> needed() {
        return List.copyOf(needed.values());
    }

    /// Names of the columns of the file and its lookups that were named so far.
    Set<String> used() {
        return Set.copyOf(used);
    }

    /// Names of the columns that were taken as they stand, not as a part of an expression.
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /// Columns of the file and the lookups, without those of JSON lines, which are not known beforehand.
    List<Column> all() {
        List<Column> all = new ArrayList<>(table.columns());
        lookups.forEach(lookup -> all.addAll(lookup.columns()));
        return all;
    }

    /// A column of the file alone.
    Column fileColumn(String place, String name) {
        Column column = table.find(name).orElseThrow(() -> unknown(place, name));
        needed.put(name, column);
        used.add(name);
        return column;
    }

    /// A column of the file or of a lookup.
    Column column(String place, String name) {
        Optional<Column> joined = lookups.stream()
                .flatMap(lookup -> lookup.columns().stream())
                .filter(column -> column.name().equals(name))
                .findFirst();
        joined.ifPresent(column -> used.add(name));
        return joined.orElseGet(() -> fileColumn(place, name));
    }

    /// A term as SQL over the joined rows.
    Value value(String place, Term term) {
        return switch (term) {
            case Term.Constant constant ->
                new Value(Sql.text(constant.value()), "VARCHAR", Column.Kind.TYPED, "", term);
            case Term.Expression expression -> expression(place, expression);
            case Term.Column named -> {
                Column column = column(place, named.name());
                requireKey(place, column.name());
                taken.add(column.name());
                String json = column.kind() == Column.Kind.JSON ? Sql.name(column.jsonName()) : "";
                yield new Value(Sql.name(column.name()), column.type(), column.kind(), json, term);
            }
        };
    }

    /// A term that must be a single value, not a structure.
    Value plain(String place, Term term) {
        Value value = value(place, term);
        Column column = new Column(term.label(), value.type(), value.kind());
        if (column.isStruct()) {
            throw new InvalidInput(
                    place,
                    "\"" + term.label() + "\" is a structure: " + value.type(),
                    "name one of its fields, as " + term.label() + ".field");
        }
        if (column.isNested()) {
            throw new InvalidInput(
                    place,
                    "\"" + term.label() + "\" holds several values: " + value.type(),
                    "pick one by an expression, as {expression: \"" + term.label() + "[1]\"}");
        }
        return value;
    }

    private void requireKey(String place, String name) {
        if (!mapping.per().isEmpty() && !mapping.per().contains(name)) {
            throw new InvalidInput(
                    place,
                    "\"" + name + "\" differs between the rows of one event",
                    "add it to \"per\", or sum it up by an expression such as min(" + name + ")");
        }
    }

    private Value expression(String place, Term.Expression expression) {
        LinkedHashSet<Column> columns = new LinkedHashSet<>();
        for (String name : expressions.columnsOf(place, expression.sql())) {
            columns.add(column(place, name));
        }
        List<String> keys = new ArrayList<>(mapping.per());
        for (String key : keys) {
            columns.add(fileOrLookupColumn(key));
        }
        String type = expressions.typeOf(place, expression.sql(), List.copyOf(columns), keys);
        return new Value("(" + expression.sql() + "\n)", type, Column.Kind.TYPED, "", expression);
    }

    private Column fileOrLookupColumn(String key) {
        return column(mapping.origin() + ": per", key);
    }

    private InvalidInput unknown(String place, String name) {
        List<String> names = all().stream().map(Column::name).toList();
        return new InvalidInput(place, fileName + " has no column \"" + name + "\"", NearestWord.remedy(name, names));
    }

    /// A value of each row.
    ///
    /// @param sql  the value
    /// @param type its type in the database
    /// @param kind what it is as a property
    /// @param json its JSON form, if it has one
    /// @param term where it comes from
    record Value(String sql, String type, Column.Kind kind, String json, Term term) {
        private static final Set<String> INTEGERS =
                Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");
        private static final Set<String> NEVER_BLANK =
                Set.of("BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "FLOAT", "DOUBLE");

        /// The value as text without blanks around it; NULL if nothing is left.
        String asText() {
            if (isInteger() || NEVER_BLANK.contains(type)) {
                return "CAST(" + sql + " AS VARCHAR)";
            }
            String trimmed = "nullif(trim(CAST(" + sql + " AS VARCHAR)), '')";
            // Trimming goes through the text letter by letter; most texts are ASCII, begin with a letter, which comes
            // after every blank, and are seen at once to need none.
            return type.equals("VARCHAR") && term instanceof Term.Column
                    ? "CASE WHEN strlen(%1$s) = length(%1$s) AND %1$s >= '!' AND NOT ends_with(%1$s, ' ') THEN %1$s ELSE %2$s END"
                            .formatted(sql, trimmed)
                    : trimmed;
        }

        /// Whether it is a whole number of at most 64 bits.
        boolean isInteger() {
            return INTEGERS.contains(type);
        }
    }
}
