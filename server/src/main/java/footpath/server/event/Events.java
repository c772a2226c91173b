package footpath.server.event;

import footpath.analytics.Population;
import footpath.analytics.Scope;
import footpath.analytics.count.CountAnswer;
import footpath.analytics.count.CountQuestion;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts and shows what has been collected.
public final class Events {
    private final Footpath footpath;

    public Events(Footpath footpath) {
        this.footpath = footpath;
    }

    /// @param events  how many
    /// @param persons of how many persons
    /// @param byName  the same for each name, most frequent first
    /// @param first   time of the earliest; null if there is none
    /// @param last    time of the latest; null if there is none
    public record Count(
            long events,
            long persons,
            List<NameCount> byName,
            @Nullable String first,
            @Nullable String last) {}

    /// @param name    of the events
    /// @param events  how many
    /// @param persons of how many persons
    public record NameCount(String name, long events, long persons) {}

    /// @param events newest arrival last
    public record Tail(List<EventBody> events) {}

    /// Counts events of a period.
    ///
    /// @param name only those of this name; empty for all
    /// @param population who may be looked at
    public Count count(Optional<String> name, Period period, ZoneId zone, Population population) {
        name.ifPresent(this::requireKnown);
        EventMatcher events = new EventMatcher(name.stream().toList(), Condition.ALWAYS);
        CountQuestion question = new CountQuestion(new Scope(period, Condition.ALWAYS, zone).of(population), events);
        CountAnswer answer = footpath.ask(question);
        return new Count(
                answer.events(),
                answer.persons(),
                answer.byName().stream()
                        .map(count -> new NameCount(count.name(), count.events(), count.persons()))
                        .toList(),
                text(answer.first(), zone),
                text(answer.last(), zone));
    }

    /// The events that arrived last.
    public Tail tail(int limit, ZoneId zone) {
        return new Tail(footpath.log().tail(limit).reversed().stream()
                .map(event -> EventBody.of(event, zone))
                .toList());
    }

    private static @Nullable String text(Optional<Instant> time, ZoneId zone) {
        return time.map(known -> Times.text(known, zone)).orElse(null);
    }

    private void requireKnown(String name) {
        List<String> names = footpath.index().snapshot().names();
        if (!names.contains(name)) {
            throw new Fault(
                    FaultCode.UNKNOWN_EVENT,
                    "event",
                    "no event is named \"" + name + "\"",
                    "events here: " + String.join(", ", names.stream().sorted().toList()));
        }
    }
}
