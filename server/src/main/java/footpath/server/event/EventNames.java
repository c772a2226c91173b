package footpath.server.event;

import footpath.events.Micros;
import footpath.events.NearestWord;
import footpath.maps.Binding;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.store.events.EventCatalog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The names that events have, and what is known of each. Safe for use by several threads.
public final class EventNames {
    /// Days of which events are told by day; the last is that of the latest event.
    static final int DAYS = 30;

    private static final int EXAMPLES = 5;

    private final Footpath footpath;

    public EventNames(Footpath footpath) {
        this.footpath = footpath;
    }

    /// @param firstDay the first of the days that are told, in UTC; null if there are no events
    /// @param names    the most frequent first
    public record All(@Nullable String firstDay, List<Line> names) {}

    /// @param name     of the events
    /// @param events   how many
    /// @param first    time of the earliest
    /// @param last     time of the latest
    /// @param sources  where from
    /// @param channels where it happened; an empty one is unknown
    /// @param byDay    how many on each of 30 days
    /// @param isMapped whether a step of a map is bound to it
    public record Line(
            String name,
            long events,
            String first,
            String last,
            List<String> sources,
            List<String> channels,
            List<Long> byDay,
            boolean isMapped) {}

    /// @param firstDay   as in [All]
    /// @param event      the name
    /// @param sampled    how many of its latest events were looked at
    /// @param properties what they said, the most frequent property first
    public record Detail(String firstDay, Line event, long sampled, List<Property> properties) {}

    /// @param name     of the property
    /// @param present  how many of the events that were looked at have it
    /// @param types    how many of its values have which type
    /// @param distinct how many different values there are; null if more than 50
    /// @param examples the most frequent values
    /// @param least    the least number; null if there is none
    /// @param most     the greatest number; null if there is none
    public record Property(
            String name,
            long present,
            TreeMap<String, Long> types,
            @Nullable Integer distinct,
            List<JsonNode> examples,
            @Nullable Double least,
            @Nullable Double most) {
        static Property of(String name, PropertyTally tally) {
            return new Property(
                    name,
                    tally.present(),
                    new TreeMap<>(tally.types()),
                    tally.distinct().isPresent()
                            ? Integer.valueOf(tally.distinct().getAsInt())
                            : null,
                    tally.examples(EXAMPLES),
                    tally.least().isPresent() ? Double.valueOf(tally.least().getAsDouble()) : null,
                    tally.most().isPresent() ? Double.valueOf(tally.most().getAsDouble()) : null);
        }
    }

    /// All names.
    public All all() {
        return all(footpath.log().catalog().parts());
    }

    private All all(List<EventCatalog.Part> parts) {
        if (parts.isEmpty()) {
            return new All(null, List.of());
        }
        long last =
                parts.stream().mapToLong(EventCatalog.Part::lastMicros).max().orElseThrow();
        LocalDate firstDay =
                Micros.toInstant(last).atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS - 1L);
        Map<String, long[]> byDay = byDay(firstDay);
        Set<String> mapped = mapped();
        Map<String, List<EventCatalog.Part>> byName = new TreeMap<>();
        parts.forEach(part ->
                byName.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part));
        List<Line> lines = new ArrayList<>();
        byName.forEach(
                (name, of) -> lines.add(line(of, byDay.getOrDefault(name, new long[DAYS]), mapped.contains(name))));
        lines.sort(Comparator.comparingLong(Line::events).reversed());
        return new All(firstDay.toString(), List.copyOf(lines));
    }

    /// One name, and what its latest events say.
    ///
    /// @throws Fault `UNKNOWN_EVENT`
    public Detail detail(String name) {
        List<EventCatalog.Part> parts = footpath.log().catalog().parts();
        All all = all(parts);
        Optional<Line> line =
                all.names().stream().filter(each -> each.name().equals(name)).findFirst();
        if (line.isEmpty() || all.firstDay() == null) {
            throw unknown(name, all.names().stream().map(Line::name).toList());
        }
        EventTally tally = EventTally.of(footpath.log().catalog(), name);
        List<Property> properties = new ArrayList<>();
        tally.properties().forEach((property, values) -> properties.add(Property.of(property, values)));
        properties.sort(Comparator.comparingLong(Property::present).reversed());
        return new Detail(all.firstDay(), line.get(), tally.events(), List.copyOf(properties));
    }

    private Map<String, long[]> byDay(LocalDate firstDay) {
        Map<String, long[]> byDay = new HashMap<>();
        for (EventCatalog.Day day : footpath.log().catalog().days(firstDay)) {
            long index = day.day().toEpochDay() - firstDay.toEpochDay();
            if (index >= 0 && index < DAYS) {
                byDay.computeIfAbsent(day.name(), _ -> new long[DAYS])[(int) index] += day.events();
            }
        }
        return byDay;
    }

    private Set<String> mapped() {
        Set<String> mapped = new HashSet<>();
        footpath.maps().list().forEach(stored -> mapped.addAll(namesOf(stored.map())));
        return mapped;
    }

    private static List<String> namesOf(JourneyMap map) {
        return map.steps().stream()
                .map(Step::binding)
                .flatMap(Optional::stream)
                .map(Binding::events)
                .flatMap(List::stream)
                .toList();
    }

    private static Line line(List<EventCatalog.Part> parts, long[] byDay, boolean isMapped) {
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> channels = new TreeSet<>();
        long events = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (EventCatalog.Part part : parts) {
            sources.add(part.source());
            channels.add(part.channel());
            events += part.events();
            first = Math.min(first, part.firstMicros());
            last = Math.max(last, part.lastMicros());
        }
        List<Long> days = new ArrayList<>();
        for (long count : byDay) {
            days.add(count);
        }
        return new Line(
                parts.getFirst().name(),
                events,
                Times.text(Micros.toInstant(first), Times.DEFAULT_ZONE),
                Times.text(Micros.toInstant(last), Times.DEFAULT_ZONE),
                List.copyOf(sources),
                List.copyOf(channels),
                List.copyOf(days),
                isMapped);
    }

    private static Fault unknown(String name, List<String> names) {
        return new Fault(
                FaultCode.UNKNOWN_EVENT,
                "event",
                "no event is named \"" + name + "\"",
                names.isEmpty() ? "there are none yet" : NearestWord.remedy(name, names));
    }
}
