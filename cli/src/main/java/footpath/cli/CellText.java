package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import footpath.server.question.ExplanationBody;
import footpath.server.question.ListedKinds;
import footpath.server.question.ListedPersons;
import footpath.server.question.QuestionField;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers of answers as the command line tells them, and the persons behind them as it tells those.
final class CellText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OPTION = "--persons";
    private static final int MOST_EVENTS = 50;

    private CellText() {}

    /// Reads `cohort=2017-03-01, column=1`, or JSON; `all` tells nothing. Values may hold commas; several in one field
    /// are separated by ` → ` or ` > `.
    static JsonNode parse(String kind, String text) {
        if (text.startsWith("{")) {
            return Json.tree(OPTION, text);
        }
        ObjectNode number = NODES.objectNode();
        List<QuestionField> fields = ListedKinds.fields(kind);
        if (!text.equals("all")) {
            for (String part : text.split(", *(?=[a-z]+=)", -1)) {
                int equals = part.indexOf('=');
                QuestionField field = field(fields, equals < 0 ? part : part.substring(0, equals));
                number.set(field.name(), value(field, part.substring(equals + 1)));
            }
        }
        return number;
    }

    private static QuestionField field(List<QuestionField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        OPTION,
                        "has no field \"" + name + "\"",
                        "tell the number as \"NAME=VALUE, NAME=VALUE\" by "
                                + fields.stream().map(QuestionField::name).collect(Collectors.joining(", "))));
    }

    private static JsonNode value(QuestionField field, String text) {
        if (field.many()) {
            ArrayNode values = NODES.arrayNode();
            for (String one : text.split(" (?:→|>) ", -1)) {
                values.add(one);
            }
            return values;
        }
        return switch (field.kind()) {
            case INTEGER -> NODES.numberNode(whole(field, text));
            case FLAG -> NODES.booleanNode(flag(field, text));
            case DURATION -> NODES.stringNode(Words.duration(text).toString());
            case TEXT, DATE, NUMBER, FILTER, MATCHER, BREAKDOWN, OBJECT -> NODES.stringNode(text);
        };
    }

    private static long whole(QuestionField field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notNumber) {
            throw wrong(field, text, "it must be a whole number").because(notNumber);
        }
    }

    private static boolean flag(QuestionField field, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(field, text, "it must be true or false");
        }
        return text.equals("true");
    }

    private static Fault wrong(QuestionField field, String text, String remedy) {
        return new Fault(FaultCode.INVALID_PARAMETER, OPTION + " " + field.name(), "is \"" + text + "\"", remedy);
    }

    static void print(ListedPersons page, Terminal terminal) {
        TextTable table = new TextTable("person", ">events", "first seen", "last seen");
        page.persons()
                .forEach(line -> table.row(
                        line.person(),
                        line.events(),
                        PersonText.orDash(line.firstSeen()),
                        PersonText.orDash(line.lastSeen())));
        table.print(terminal);
        terminal.line("");
        String listed = Numbers.whole(page.persons().size());
        String whole = Numbers.whole(page.n()) + " " + page.counted().replace('_', ' ');
        terminal.line(
                (page.counted().equals("persons") ? listed + " of " + whole : listed + " persons with some of " + whole)
                        + (page.next() == null ? "" : "; go on with --after " + Terminal.safe(page.next())) + ".");
    }

    /// Tells an explanation as the terminal is asked to.
    static void explain(ExplanationBody explanation, FootpathCommand root) {
        if (root.isJson()) {
            root.terminal().json(explanation);
        } else {
            print(explanation, root.terminal());
        }
    }

    private static void print(ExplanationBody explanation, Terminal terminal) {
        terminal.line("Person " + Terminal.safe(explanation.person() + " " + explanation.sentence()) + ".");
        if (!explanation.events().isEmpty()) {
            terminal.line("");
            TextTable table = new TextTable("time", "event", "as");
            explanation.events().stream()
                    .limit(MOST_EVENTS)
                    .forEach(event -> table.row(event.time(), event.event(), event.as()));
            table.print(terminal);
            int more = explanation.events().size() - MOST_EVENTS;
            if (more > 0) {
                terminal.line("and " + Numbers.whole(more) + " more");
            }
        }
    }
}
