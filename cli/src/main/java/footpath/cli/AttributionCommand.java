package footpath.cli;

import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.maps.format.FilterJson;
import footpath.server.Footpath;
import footpath.server.question.ListedKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "attribution",
        description = "Which channels, campaigns or touchpoints deserve the credit for conversions, by which model.",
        sortOptions = false,
        footer = {
            "",
            "Models: first, last, last_non_direct:VALUE, linear, participation, u, j, inverse_j, w, time_decay:SPAN,",
            "custom:FIRST/MIDDLE/LAST, markov:ORDER, shapley. What follows the colon may be left out where a usual value",
            "is known.",
            "",
            "Example:",
            "  footpath attribution --conversion \"Coupon redeemed\" --touches \"Offer received\""
                    + " --by property:campaign_type --lookback 60d --model first --model markov"
        })
final class AttributionCommand extends Action {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Option(names = "--conversion", required = true, paramLabel = "EVENT", description = "which events are conversions")
    private String conversion;

    @Option(
            names = "--touches",
            paramLabel = "EVENTS",
            description = "which events are touches, as \"Email opened, Ad clicked\" (default: any event)")
    private String touches = "any event";

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "what of a touch gets the credit: channel, name or property:NAME (default: ${DEFAULT-VALUE})")
    private String by = "channel";

    @Option(
            names = "--lookback",
            paramLabel = "SPAN",
            description = "how long before a conversion a touch counts, inclusive (default: 30d)")
    private @Nullable String lookback;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "a model; may be repeated (default: first, last and linear)")
    private List<String> models = List.of();

    @Option(names = "--worth", paramLabel = "NAME", description = "the numeric property that a conversion is worth")
    private @Nullable String worth;

    @Option(names = "--first-only", description = "count the first conversion of a person alone")
    private boolean firstOnly;

    @Option(names = "--top", paramLabel = "N", description = "how many values, those of most touches")
    private @Nullable Integer top;

    @Mixin
    private SegmentOption segment = new SegmentOption();

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private CellFlags cells = new CellFlags();

    @Override
    void run() {
        ObjectNode words = words();
        try (Footpath footpath = open()) {
            if (cells.areGiven()) {
                cells.answer(footpath, ListedKinds.read(footpath, words), footpath());
            } else {
                AskCommand.answer(footpath, words, footpath());
            }
        }
    }

    /// The question in the words of the API.
    private ObjectNode words() {
        ObjectNode words = NODES.objectNode().put("question", "attribution");
        words.set("conversion", QuestionCommand.matcher(FilterText.parseMatcher(conversion)));
        words.set("touches", touches(FilterText.parseMatcher(touches)));
        words.set("by", by());
        if (lookback != null) {
            words.put("lookback", Words.duration(lookback).toString());
        }
        ArrayNode asked = words.putArray("models");
        (models.isEmpty() ? List.of("first", "last", "linear") : models)
                .forEach(model -> asked.add(AttributionModelText.parse(model)));
        if (worth != null) {
            words.put("worth", worth);
        }
        words.put("firstOnly", firstOnly);
        if (top != null) {
            words.put("top", top);
        }
        scope(words);
        return words;
    }

    private void scope(ObjectNode words) {
        days.from().ifPresent(day -> words.put("from", day.toString()));
        days.to().ifPresent(day -> words.put("to", day.toString()));
        words.put("zone", days.zone().getId());
        segment.text().ifPresent(text -> words.set("segment", QuestionCommand.filter(text)));
    }

    private static ObjectNode touches(EventMatcher matcher) {
        ObjectNode words = NODES.objectNode();
        if (!matcher.names().isEmpty()) {
            ArrayNode names = words.putArray("events");
            matcher.names().forEach(names::add);
        }
        if (!matcher.where().equals(Condition.ALWAYS)) {
            words.set("where", FilterJson.write(matcher.where()));
        }
        return words;
    }

    private ObjectNode by() {
        ObjectNode words = NODES.objectNode();
        String property = "property:";
        return by.startsWith(property)
                ? words.put("property", by.substring(property.length()))
                : words.put(by.equals("name") ? "name" : requiredChannel(), true);
    }

    private String requiredChannel() {
        if (!by.equals("channel")) {
            throw AttributionModelText.wrong("--by", by, "it must be channel, name or property:NAME");
        }
        return by;
    }
}
