package footpath.cli;

import footpath.analytics.funnel.FunnelAttribution;
import footpath.analytics.funnel.FunnelBegin;
import footpath.analytics.funnel.FunnelCounting;
import footpath.analytics.funnel.FunnelExclusion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelOrder;
import footpath.analytics.funnel.FunnelRules;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a funnel counts. What is not here can be said in a file, see [AskCommand].
final class FunnelOptionFlags {
    private static final Pattern BETWEEN = Pattern.compile("(.*?)\\s+between\\s+(\\d{1,9})\\s+and\\s+(\\d{1,9})");
    private static final Pattern AT_STEP = Pattern.compile("step:([1-9]|[1-5]\\d|6[0-4])");

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            converter = Order.class,
            description = "ordered: other events may come between; strict: none may; any: steps as they come"
                    + " (default: ordered)")
    private FunnelOrder order = FunnelOrder.ORDERED;

    @Option(
            names = "--begin",
            paramLabel = "WHERE",
            converter = Begin.class,
            description = "closed: a person must begin with the first step; open: with any (default: closed)")
    private FunnelBegin begin = FunnelBegin.CLOSED;

    @Option(
            names = "--rules",
            paramLabel = "PRODUCT",
            description = "count as footpath, clickhouse, posthog, pinot, mixpanel or amplitude do"
                    + " (default: ${DEFAULT-VALUE})")
    private String rules = "footpath";

    @Option(
            names = "--exclude",
            paramLabel = "EVENT",
            description = "an event that must not come between two steps, as \"Basket bought between 1 and 2\"; between"
                    + " the first and the last if none are named; may be repeated")
    private List<String> excluded = List.of();

    @Option(
            names = "--count",
            paramLabel = "WHAT",
            converter = Counting.class,
            description = "persons, or conversions beside them: how often each step was reached (default: persons)")
    private FunnelCounting counting = FunnelCounting.PERSONS;

    @Option(
            names = "--hold",
            paramLabel = "FIELD",
            converter = HeldField.class,
            description = "property:NAME or channel, which all events of an attempt share; may be repeated")
    private List<Field> held = List.of();

    @Option(
            names = "--attribute",
            paramLabel = "PLACE",
            converter = Place.class,
            description = "where the value of --breakdown is taken: entry, first-touch, last-touch, or step:2"
                    + " (default: as the rules have it)")
    private @Nullable FunnelAttribution attribution;

    FunnelOptions options(int stepCount) {
        FunnelOptions usual = FunnelOptions.of(FunnelRules.named(rules));
        return new FunnelOptions(
                order,
                usual.rules(),
                excluded.stream().map(text -> exclusion(text, stepCount)).toList(),
                counting,
                attribution == null ? usual.attribution() : attribution,
                held,
                begin);
    }

    private static FunnelExclusion exclusion(String text, int stepCount) {
        Matcher between = BETWEEN.matcher(text);
        return between.matches()
                ? new FunnelExclusion(
                        FilterText.parseMatcher(between.group(1)),
                        Integer.parseInt(between.group(2)),
                        Integer.parseInt(between.group(3)))
                : new FunnelExclusion(FilterText.parseMatcher(text), 1, stepCount);
    }

    static final class Order implements ITypeConverter<FunnelOrder> {
        @Override
        public FunnelOrder convert(String text) {
            return Words.choice(text, FunnelOrder.ORDERED);
        }
    }

    static final class Begin implements ITypeConverter<FunnelBegin> {
        @Override
        public FunnelBegin convert(String text) {
            return Words.choice(text, FunnelBegin.CLOSED);
        }
    }

    static final class Counting implements ITypeConverter<FunnelCounting> {
        @Override
        public FunnelCounting convert(String text) {
            return Words.choice(text, FunnelCounting.PERSONS);
        }
    }

    static final class HeldField implements ITypeConverter<Field> {
        @Override
        public Field convert(String text) {
            return Words.breakdown(text).field();
        }
    }

    static final class Place implements ITypeConverter<FunnelAttribution> {
        @Override
        public FunnelAttribution convert(String text) {
            Matcher step = AT_STEP.matcher(text);
            if (step.matches()) {
                return new FunnelAttribution.AtStep(Integer.parseInt(step.group(1)));
            }
            return switch (text) {
                case "entry" -> FunnelAttribution.ENTRY;
                case "first-touch" -> new FunnelAttribution.FirstTouch();
                case "last-touch" -> new FunnelAttribution.LastTouch();
                default ->
                    throw new TypeConversionException(
                            "\"" + text + "\" is no place; give entry, first-touch, last-touch, or step:2");
            };
        }
    }
}
