package footpath.server.library;

import footpath.analytics.CalendarUnit;
import footpath.analytics.Population;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentGrowth;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.maps.format.FilterJson;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.LibraryStore;
import footpath.server.Footpath;
import footpath.server.http.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// What happened behind an item, by the kernels every other number comes from: events and persons of
/// a touchpoint and of a channel, persons of a persona, the present value of a metric and of the one
/// an opportunity is to move.
///
/// Months are counted in UTC, twelve of them until the newest event. Safe for use by several threads.
public final class ItemNumbers {
    private static final ZoneId ZONE = Times.DEFAULT_ZONE;
    private static final int MONTHS = 12;

    private final Footpath footpath;
    private final LibraryStore store;

    public ItemNumbers(Footpath footpath) {
        this.footpath = footpath;
        this.store = footpath.library();
    }

    /// The numbers of an item.
    ///
    /// @param population who may be looked at
    /// @throws footpath.server.Fault `UNKNOWN_ITEM`, or of a question that cannot be asked
    public NumbersBody of(Optional<LibraryKind> kind, String key, Population population) {
        LibraryItem item = Library.require(store.state(), kind, key).item();
        return switch (item.kind()) {
            case TOUCHPOINT -> touchpoint(item, population);
            case CHANNEL -> channel(item, population);
            case PERSONA -> persona(item, population);
            case METRIC -> MetricValue.of(footpath, item, population);
            case OPPORTUNITY -> moved(item, population);
            case INSIGHT, EVIDENCE, SOLUTION ->
                NumbersBody.none("Nothing is counted of " + item.kind().many() + ".");
        };
    }

    private NumbersBody touchpoint(LibraryItem item, Population population) {
        Optional<JsonNode> binding = item.field("binding");
        if (binding.isEmpty()) {
            return NumbersBody.none("No events are bound to it yet.");
        }
        JsonNode event = binding.get().path("event");
        List<String> events = event.isString()
                ? List.of(event.stringValue())
                : event.values().stream().map(JsonNode::stringValue).toList();
        Condition where = binding.get()
                .optional("where")
                .map(filter -> FilterJson.read(filter, FilterJson.Subject.EVENT, "fields.binding.where"))
                .orElse(Condition.ALWAYS);
        return counted(new EventMatcher(events, where), population);
    }

    private NumbersBody channel(LibraryItem item, Population population) {
        List<PropertyValue> values = new ArrayList<>();
        item.fields().path("values").values().forEach(value -> values.add(new PropertyValue.Text(value.stringValue())));
        if (values.isEmpty()) {
            return NumbersBody.none("It does not say yet by which names events carry it.");
        }
        return counted(new EventMatcher(List.of(), new Condition.OneOf(new Field.Channel(), values)), population);
    }

    /// Events and persons, month by month, and the persons of all these months once each.
    private NumbersBody counted(EventMatcher events, Population population) {
        return footpath.askOf(population, snapshot -> {
            if (snapshot.eventCount() == 0) {
                return NumbersBody.none("There are no events yet.");
            }
            Scope scope = year(snapshot, population);
            Segment all = new Segment.Did(events, 1, Optional.empty(), Optional.empty(), scope.period());
            Share persons = footpath.ask(
                            new SegmentQuestion(scope, List.of(new SegmentQuestion.Named("persons", all))), snapshot)
                    .segments()
                    .getFirst()
                    .size();
            TrendAnswer trend = footpath.ask(trend(scope, events), snapshot);
            return NumbersBody.counted(persons, trend, day(scope));
        });
    }

    private TrendQuestion trend(Scope scope, EventMatcher events) {
        return new TrendQuestion(
                scope,
                List.of(
                        new TrendSeries("events", events, TrendMeasure.EVENTS),
                        new TrendSeries("persons", events, TrendMeasure.PERSONS)),
                List.of(),
                CalendarUnit.MONTH,
                DayOfWeek.MONDAY,
                1,
                Optional.empty(),
                Optional.empty(),
                footpath.clock().instant());
    }

    private NumbersBody persona(LibraryItem item, Population population) {
        Optional<JsonNode> segment = item.field("segment");
        if (segment.isEmpty()) {
            return NumbersBody.none("No segment says yet who it stands for.");
        }
        Condition traits = FilterJson.read(segment.get(), FilterJson.Subject.PERSON, "fields.segment");
        return footpath.askOf(population, snapshot -> {
            if (snapshot.eventCount() == 0) {
                return NumbersBody.none("There are no events yet.");
            }
            Scope scope = year(snapshot, population);
            SegmentAnswer answer = footpath.ask(
                    new SegmentQuestion(
                            scope,
                            List.of(new SegmentQuestion.Named("persona", new Segment.Traits(traits))),
                            Optional.empty(),
                            Optional.of(new SegmentGrowth(CalendarUnit.MONTH, DayOfWeek.MONDAY))),
                    snapshot);
            return NumbersBody.sized(answer);
        });
    }

    /// Of an opportunity: the metric it is to move.
    private NumbersBody moved(LibraryItem item, Population population) {
        return item.field("metric")
                .map(key -> Library.require(store.state(), Optional.of(LibraryKind.METRIC), key.stringValue()))
                .map(metric -> MetricValue.of(footpath, metric.item(), population))
                .orElseGet(() -> NumbersBody.none("It does not say yet which metric it is to move."));
    }

    private static Scope year(IndexSnapshot snapshot, Population population) {
        Instant newest = Micros.toInstant(snapshot.lastTimeMicros());
        LocalDate last = LocalDate.ofInstant(newest, ZONE);
        LocalDate first = last.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return new Scope(
                Times.period(Optional.of(first), Optional.of(last.plusDays(1)), ZONE),
                Segment.EVERYONE,
                ZONE,
                Subject.Person.EACH,
                population);
    }

    private static String day(Scope scope) {
        return LocalDate.ofInstant(scope.period().from(), ZONE).toString();
    }

    /// One number a period, null where there is none.
    static List<Number> numbers(List<Optional<Double>> values) {
        return IntStream.range(0, values.size())
                .<Number>mapToObj(at -> values.get(at).orElse(null))
                .toList();
    }
}
