package footpath.collect.file;

import footpath.collect.InvalidInput;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the expressions of a mapping apart: each must be one value over the row's columns and nothing else, so that a
/// mapping can neither read other data nor give another answer the second time.
final class Expressions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CHANGING = Set.of(
            "random",
            "setseed",
            "uuid",
            "uuidv4",
            "uuidv7",
            "gen_random_uuid",
            "nextval",
            "currval",
            "setval",
            "sleep_ms",
            "write_log",
            "current_query",
            "current_query_id",
            "current_transaction_id",
            "current_connection_id",
            "getvariable",
            "current_setting");
    private static final Set<String> ORDER_BOUND = Set.of(
            "first", "last", "any_value", "arbitrary", "list", "array_agg", "string_agg", "group_concat", "listagg");

    private final Engine engine;

    Expressions(Engine engine) {
        this.engine = engine;
    }

    /// The columns an expression names, in the order of their first use.
    ///
    /// @param place where the mapping says it, for messages
    Set<String> columnsOf(String place, String expression) {
        JsonNode tree = parse(place, expression);
        JsonNode select = tree.path("statements").path(0).path("node");
        if (tree.path("statements").size() != 1 || !isPlain(select)) {
            throw wrong(place, expression, "is more than one value");
        }
        Set<String> columns = new LinkedHashSet<>();
        Set<String> parameters = new LinkedHashSet<>();
        walk(place, expression, select.path("select_list").path(0), columns, parameters);
        columns.removeAll(parameters);
        return columns;
    }

    /// Type of an expression's value over the given columns.
    ///
    /// @param keys columns that rows are grouped by; empty if they are not
    String typeOf(String place, String expression, List<Column> columns, List<String> keys) {
        String source = "(SELECT "
                + columns.stream()
                        .map(column -> "NULL::" + column.type() + " AS " + Sql.name(column.name()))
                        .collect(Collectors.joining(", "))
                + (columns.isEmpty() ? "NULL AS nothing" : "") + ")";
        String group = keys.isEmpty()
                ? ""
                : " GROUP BY " + keys.stream().map(Sql::name).collect(Collectors.joining(", "));
        try {
            if (keys.isEmpty()) {
                engine.describe("SELECT 1 FROM " + source + " WHERE (" + expression + "\n) IS NULL");
            }
            return engine.describe("SELECT (" + expression + "\n) AS x FROM " + source + group)
                    .getFirst()
                    .type();
        } catch (SQLException e) {
            throw wrong(
                    place,
                    expression,
                    Engine.problem(e)
                            .replace(
                                    "WHERE clause cannot contain aggregates!",
                                    "it sums over rows, but the mapping has no \"per\""));
        }
    }

    private JsonNode parse(String place, String expression) {
        try {
            String json = engine.rows(
                            "SELECT json_serialize_sql(" + Sql.text("SELECT " + expression + "\n FROM source") + ")")
                    .getFirst()
                    .getFirst();
            JsonNode tree = JSON.readTree(json);
            if (tree.path("error").asBoolean()) {
                throw wrong(place, expression, tree.path("error_message").asString());
            }
            return tree;
        } catch (SQLException e) {
            throw wrong(place, expression, Engine.problem(e));
        }
    }

    private static boolean isPlain(JsonNode select) {
        JsonNode from = select.path("from_table");
        return select.path("type").asString().equals("SELECT_NODE")
                && select.path("select_list").size() == 1
                && select.path("select_list").path(0).path("alias").asString().isEmpty()
                && select.path("modifiers").isEmpty()
                && select.path("cte_map").path("map").isEmpty()
                && select.path("where_clause").isNull()
                && select.path("group_expressions").isEmpty()
                && select.path("having").isNull()
                && select.path("qualify").isNull()
                && select.path("sample").isNull()
                && from.path("type").asString().equals("BASE_TABLE")
                && from.path("table_name").asString().equals("source")
                && from.path("alias").asString().isEmpty();
    }

    private void walk(String place, String expression, JsonNode node, Set<String> columns, Set<String> parameters) {
        switch (node.path("class").asString("")) {
            case "SUBQUERY" -> throw wrong(place, expression, "holds a query of its own");
            case "WINDOW" -> throw wrong(place, expression, "looks at other rows (OVER)");
            case "STAR" -> throw wrong(place, expression, "stands for all columns (*)");
            case "PARAMETER" -> throw wrong(place, expression, "has a parameter ($ or ?)");
            case "LAMBDA" ->
                node.path("lhs").findValues("column_names").forEach(names -> parameters.add(dotted(names)));
            case "COLUMN_REF" -> columns.add(dotted(node.path("column_names")));
            case "FUNCTION" -> checkFunction(place, expression, node);
            default -> {
                // every other class is harmless by itself
            }
        }
        node.forEach(child -> walk(place, expression, child, columns, parameters));
    }

    private void checkFunction(String place, String expression, JsonNode node) {
        String name = node.path("function_name").asString();
        if (CHANGING.contains(name)) {
            throw wrong(place, expression, name + "() does not give the same value twice");
        }
        if (ORDER_BOUND.contains(name) && node.path("order_bys").path("orders").isEmpty()) {
            throw wrong(
                    place,
                    expression,
                    name + "() depends on the order of rows; use min(), max(), or " + name + "(… ORDER BY …)");
        }
    }

    private static String dotted(JsonNode names) {
        return names.valueStream().map(JsonNode::asString).collect(Collectors.joining("."));
    }

    private static InvalidInput wrong(String place, String expression, String problem) {
        return new InvalidInput(
                place,
                "the expression \"" + expression + "\" cannot be used: " + problem,
                "write one SQL value over the file's columns");
    }
}
