package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.maps.format.FilterJson;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.question.ListedKinds;
import footpath.server.question.QuestionField;
import footpath.server.question.QuestionKinds;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The command of one kind of question, with an option for each of its fields, in the words of the API.
final class QuestionCommand implements Callable<Integer> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FootpathCommand root;
    private final String kind;
    private final CommandSpec spec;
    private final CellFlags cells = new CellFlags();

    private QuestionCommand(FootpathCommand root, String kind) {
        this.root = root;
        this.kind = kind;
        this.spec = CommandSpec.wrapWithoutInspection(this).name(kind);
    }

    /// Adds a command for each kind that has none of its own. Some kinds are said better in a file alone.
    static void addTo(CommandLine line) {
        FootpathCommand root = line.getCommand();
        for (String kind : QuestionKinds.words()) {
            boolean isSaidInLine = QuestionKinds.example(kind).startsWith("footpath " + kind);
            if (isSaidInLine && !line.getSubcommands().containsKey(kind)) {
                line.addSubcommand(kind, new QuestionCommand(root, kind).specified());
            }
        }
    }

    private CommandSpec specified() {
        spec.usageMessage()
                .description(QuestionKinds.what(kind))
                .sortOptions(false)
                .footer("", "Example:", "  " + QuestionKinds.example(kind));
        for (QuestionField field : QuestionKinds.fields(kind)) {
            spec.addOption(OptionSpec.builder("--" + dashed(field.name()))
                    .paramLabel(label(field))
                    .type(field.many() ? String[].class : String.class)
                    .required(field.required())
                    .description(description(field))
                    .build());
        }
        if (ListedKinds.words().contains(kind)) {
            spec.addMixin("cells", CommandSpec.forAnnotatedObject(cells));
        }
        return spec;
    }

    /// `lookbackDays` as `lookback-days`.
    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String label(QuestionField field) {
        return switch (field.kind()) {
            case TEXT -> field.choices().isEmpty() ? "TEXT" : "WORD";
            case DURATION -> "SPAN";
            case DATE -> "DAY";
            case NUMBER, INTEGER -> "N";
            case FLAG -> "true|false";
            case FILTER -> "CONDITION";
            case MATCHER -> "EVENT";
            case BREAKDOWN -> "FIELD";
            case OBJECT -> "JSON";
        };
    }

    private static String description(QuestionField field) {
        String many = field.many() ? "; may be repeated" : "";
        String choices = field.choices().isEmpty() ? "" : ": " + String.join(", ", field.choices());
        String otherwise = field.otherwise().isEmpty() ? "" : " (default: " + field.otherwise() + ")";
        return (field.says() + choices + many + otherwise).replace("%", "%%");
    }

    @Override
    public Integer call() {
        ObjectNode words = NODES.objectNode().put("question", kind);
        for (QuestionField field : QuestionKinds.fields(kind)) {
            OptionSpec option = spec.findOption("--" + dashed(field.name()));
            if (option.getValue() instanceof String[] texts) {
                ArrayNode values = words.putArray(field.name());
                for (String text : texts) {
                    values.add(value(field, text));
                }
            } else if (option.getValue() instanceof String text) {
                words.set(field.name(), value(field, text));
            }
        }
        try (Footpath footpath = Footpath.open(root.dataDirectory(), Footpath.Missing.IS_AN_ERROR)) {
            if (cells.areGiven()) {
                cells.answer(footpath, ListedKinds.read(footpath, words), root);
            } else {
                AskCommand.answer(footpath, words, root);
            }
        }
        return 0;
    }

    private JsonNode value(QuestionField field, String text) {
        try {
            return switch (field.kind()) {
                case TEXT, DATE -> NODES.stringNode(text);
                case DURATION -> NODES.stringNode(Words.duration(text).toString());
                case INTEGER -> NODES.numberNode(Long.parseLong(text));
                case NUMBER -> NODES.numberNode(Double.parseDouble(text));
                case FLAG -> NODES.booleanNode(flag(text));
                case FILTER -> filter(text);
                case MATCHER -> matcher(FilterText.parseMatcher(text));
                case BREAKDOWN -> breakdown(Words.breakdown(text));
                case OBJECT -> Json.tree("--" + dashed(field.name()), text);
            };
        } catch (NumberFormatException notNumber) {
            throw wrong(field, "\"" + text + "\" is no number", "give one as 7").because(notNumber);
        } catch (CommandLine.TypeConversionException notThat) {
            throw wrong(field, String.valueOf(notThat.getMessage()), "see footpath " + kind + " --help")
                    .because(notThat);
        }
    }

    static JsonNode filter(String text) {
        return text.startsWith(SegmentOption.SAVED)
                ? NODES.objectNode().put("saved", text.substring(SegmentOption.SAVED.length()))
                : FilterJson.write(FilterText.parseCondition(text));
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is neither true nor false");
        }
        return text.equals("true");
    }

    private static Fault wrong(QuestionField field, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_QUESTION, "--" + dashed(field.name()), problem, remedy);
    }

    static ObjectNode matcher(EventMatcher matcher) {
        if (matcher.names().size() != 1) {
            throw new CommandLine.TypeConversionException("\"" + FilterText.print(matcher) + "\" names not one event");
        }
        ObjectNode words = NODES.objectNode().put("event", matcher.names().getFirst());
        if (!matcher.where().equals(Condition.ALWAYS)) {
            words.set("where", FilterJson.write(matcher.where()));
        }
        return words;
    }

    private static ObjectNode breakdown(Breakdown breakdown) {
        ObjectNode words = NODES.objectNode();
        switch (breakdown.field()) {
            case Field.Trait(String name) -> words.put("trait", name);
            case Field.Property(String name) -> words.put("property", name);
            case Field.Channel channel -> words.put("channel", true);
        }
        return words;
    }
}
