package footpath.analytics.drivers;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What sets the target apart, by looking at every person by itself.
final class DriversOracle {
    private final MemoryEventLog log;
    private final Scope scope;
    private final List<Timeline> persons;
    private final List<Timeline> target = new ArrayList<>();
    private final List<Timeline> base = new ArrayList<>();
    private long both;
    private long rare;

    private record Value(DriverSource source, BreakdownValue value) {}

    private record Compared(Value what, ShareDifference shares) {
        long persons() {
            return shares.first().n() + shares.second().n();
        }
    }

    DriversOracle(MemoryEventLog log, Scope scope) {
        this.log = log;
        this.scope = scope;
        this.persons = Timeline.of(log, new Scope(Period.ALWAYS, scope.segment(), scope.zone(), scope.subject()));
    }

    void segments(Segment targets, Optional<Segment> others) {
        for (Timeline person : persons) {
            boolean isTarget = person.isIn(targets);
            boolean isBase = others.map(person::isIn).orElse(!isTarget);
            both += isTarget && isBase ? 1 : 0;
            if (isTarget || isBase) {
                (isTarget ? target : base).add(person);
            }
        }
    }

    void funnel(List<EventMatcher> steps, Duration within) {
        for (Timeline person : persons) {
            List<Timeline.Entry> entries = person.events().stream()
                    .filter(entry -> Evaluation.matches(steps.get(0), entry.event()))
                    .toList();
            if (!entries.isEmpty()) {
                boolean converted = entries.stream().anyMatch(entry -> goesOn(person, entry, steps.get(1), within));
                Timeline.Entry first = entries.getFirst();
                List<Timeline.Entry> before = person.events().stream()
                        .filter(entry -> entry.time() < first.time() || entry.seq() == first.seq())
                        .toList();
                (converted ? target : base).add(new Timeline(person.person(), before, person.traits()));
            }
        }
    }

    private static boolean goesOn(Timeline person, Timeline.Entry entry, EventMatcher step, Duration within) {
        return person.events().stream()
                .anyMatch(other -> other.seq() != entry.seq()
                        && other.time() >= entry.time()
                        && other.time() - entry.time() <= Micros.of(within)
                        && Evaluation.matches(step, other.event()));
    }

    DriversAnswer answer(DriversCompared asked, DriversLimits limits) {
        List<Compared> compared = new ArrayList<>();
        List<DriversAnswer.LeftOut> leftOut = new ArrayList<>();
        for (DriverSource source : sources(asked)) {
            List<Compared> frequent = frequent(source, limits.minimum());
            int kept = source instanceof DriverSource.Events
                    ? frequent.size()
                    : Math.min(frequent.size(), limits.values());
            compared.addAll(frequent.subList(0, kept));
            if (kept < frequent.size()) {
                leftOut.add(new DriversAnswer.LeftOut(source, frequent.size() - kept));
            }
        }
        boolean comparable = !target.isEmpty() && !base.isEmpty();
        return new DriversAnswer(
                "",
                target.size(),
                base.size(),
                both,
                comparable ? compared.size() : 0,
                rare,
                leftOut,
                comparable ? drivers(compared, limits.top()) : List.of(),
                Duration.ZERO);
    }

    private List<DriverSource> sources(DriversCompared asked) {
        List<DriverSource> sources = new ArrayList<>();
        if (asked.traits()) {
            log.traitNames().forEach(trait -> sources.add(new DriverSource.Trait(trait)));
        }
        if (asked.events()) {
            sources.add(new DriverSource.Events());
        }
        asked.properties().forEach(property -> sources.add(new DriverSource.Property(property)));
        return sources;
    }

    private List<Compared> frequent(DriverSource source, int minimum) {
        Map<BreakdownValue, long[]> counts = new HashMap<>();
        for (Timeline person : target) {
            values(source, person).forEach(value -> counts.computeIfAbsent(value, none -> new long[2])[0]++);
        }
        for (Timeline person : base) {
            values(source, person).forEach(value -> counts.computeIfAbsent(value, none -> new long[2])[1]++);
        }
        rare += counts.values().stream()
                .filter(count -> count[0] + count[1] < minimum)
                .count();
        List<Compared> frequent = new ArrayList<>();
        counts.forEach((value, count) -> {
            if (count[0] + count[1] >= minimum) {
                frequent.add(new Compared(
                        new Value(source, value),
                        new ShareDifference(new Share(count[0], target.size()), new Share(count[1], base.size()))));
            }
        });
        frequent.sort(Comparator.comparingLong(Compared::persons)
                .reversed()
                .thenComparing(one -> one.what().value().toString())
                .thenComparing(one -> kind(one.what().value())));
        return frequent;
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }

    private Set<BreakdownValue> values(DriverSource source, Timeline person) {
        Set<BreakdownValue> values = new HashSet<>();
        if (source instanceof DriverSource.Trait(String name)) {
            values.add(value(person.traits().get(name)));
        }
        for (Timeline.Entry entry : person.events()) {
            boolean isSeen = entry.time() >= scope.period().fromMicros()
                    && entry.time() < scope.period().toMicrosExclusive();
            Event event = entry.event();
            if (isSeen && source instanceof DriverSource.Events) {
                values.add(value(new PropertyValue.Text(event.name())));
            }
            if (isSeen
                    && source instanceof DriverSource.Property(DriversProperty(var events, var field))
                    && Evaluation.matches(events, event)) {
                values.add(value(
                        field instanceof Field.Property(String name)
                                ? event.properties().get(name)
                                : event.channel().isEmpty() ? null : new PropertyValue.Text(event.channel())));
            }
        }
        return values;
    }

    private static BreakdownValue value(@Nullable PropertyValue value) {
        return value == null ? BreakdownValue.NONE : new BreakdownValue.Value(value);
    }

    private static List<DriversAnswer.Driver> drivers(List<Compared> compared, int top) {
        return compared.stream()
                .map(one -> new DriversAnswer.Driver(
                        one.what().source(), one.what().value(), one.shares(), p(one), adjusted(one, compared)))
                .sorted(Comparator.comparingDouble((DriversAnswer.Driver driver) ->
                                -Math.abs(driver.shares().difference().orElseThrow()))
                        .thenComparingDouble(DriversAnswer.Driver::pValue))
                .limit(top)
                .toList();
    }

    private static double p(Compared one) {
        return one.shares().pValue().orElseThrow();
    }

    /// The least p m / rank over all that are no clearer, by the definition.
    private static double adjusted(Compared one, List<Compared> all) {
        return all.stream()
                .filter(other -> p(other) >= p(one))
                .mapToDouble(other -> p(other)
                        * all.size()
                        / all.stream().filter(third -> p(third) <= p(other)).count())
                .reduce(1, Math::min);
    }
}
