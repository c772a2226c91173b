package footpath.server.review;

import footpath.analytics.Population;
import footpath.events.Micros;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.ReviewTrigger;
import footpath.maps.ReviewTriggerKind;
import footpath.maps.history.MapRevision;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.review.MapReview;
import footpath.maps.review.ReviewFacts;
import footpath.maps.review.ReviewFacts.EventFact;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import footpath.store.events.EventCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Gathers the facts that reviews are told from, and asks no more of the data than the triggers of a map
/// need.
final class ReviewMeasuring {
    private static final int MOST_REVISIONS = 1_000;

    private final Footpath footpath;
    private final Maps maps;

    ReviewMeasuring(Footpath footpath, Maps maps) {
        this.footpath = footpath;
        this.maps = maps;
    }

    /// What is known of each event name, asked once and only if somebody wants to know.
    static final class Events {
        private final Supplier<List<EventFact>> ask;
        private Optional<List<EventFact>> known = Optional.empty();

        private Events(Supplier<List<EventFact>> ask) {
            this.ask = ask;
        }

        private List<EventFact> all() {
            List<EventFact> all = known.orElseGet(ask);
            known = Optional.of(all);
            return all;
        }
    }

    /// A map as it was at its last review, and what was known then.
    record Then(StoredMap stored, Population population) {}

    Events events() {
        return new Events(this::catalog);
    }

    private List<EventFact> catalog() {
        Map<String, EventFact> byName = new TreeMap<>();
        for (EventCatalog.Part part : footpath.log().catalog().parts()) {
            EventFact fact = new EventFact(
                    part.name(),
                    part.events(),
                    Micros.toInstant(part.firstMicros()),
                    Micros.toInstant(part.lastMicros()));
            byName.merge(
                    part.name(),
                    fact,
                    (one, other) -> new EventFact(
                            one.name(),
                            one.events() + other.events(),
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            one.last().isAfter(other.last()) ? one.last() : other.last()));
        }
        return List.copyOf(byName.values());
    }

    /// Today, and the day the map was kept first.
    ReviewFacts days(StoredMap stored) {
        JourneyMap map = stored.map();
        Instant begun = footpath.maps().revisions(map.slug(), 2, 1).stream()
                .map(MapRevision::savedAt)
                .findFirst()
                .orElse(stored.savedAt());
        return ReviewFacts.days(
                LocalDate.ofInstant(footpath.clock().instant(), map.zone()), LocalDate.ofInstant(begun, map.zone()));
    }

    ReviewFacts facts(StoredMap stored, DatePeriod period, Population population, Events events) {
        JourneyMap map = stored.map();
        ReviewFacts days = days(stored);
        boolean wantsEvents = has(map, ReviewTriggerKind.NEW_EVENT) || has(map, ReviewTriggerKind.SILENT);
        return new ReviewFacts(
                days.today(),
                days.begun(),
                wantsEvents ? Optional.of(events.all()) : Optional.empty(),
                measured(stored, new MeasureChoice(Optional.of(period), Optional.empty()), population),
                Optional.empty(),
                tested(map, period, population),
                List.of());
    }

    /// The same, and what was known at the last review.
    ReviewFacts with(ReviewFacts now, Then then, MeasureChoice choice) {
        DatePeriod period = choice.period().orElse(then.stored().map().period());
        return new ReviewFacts(
                now.today(),
                now.begun(),
                now.events(),
                now.now(),
                measured(then.stored(), choice, then.population()),
                now.assertions(),
                tested(then.stored().map(), period, then.population()));
    }

    private Optional<MeasuredMap> measured(StoredMap stored, MeasureChoice choice, Population population) {
        return has(stored.map(), ReviewTriggerKind.REACH)
                ? Optional.of(maps.measure(stored, choice, population))
                : Optional.empty();
    }

    private List<AssertionResult> tested(JourneyMap map, DatePeriod period, Population population) {
        return has(map, ReviewTriggerKind.ASSERTION) ? maps.test(map, period, population) : List.of();
    }

    private static boolean has(JourneyMap map, ReviewTriggerKind kind) {
        return map.governance().reviewTriggers().stream()
                .map(ReviewTrigger::kind)
                .anyMatch(kind::equals);
    }

    /// The revision that was reviewed last, and those who could be looked at then. Where only the day is
    /// known, its end.
    Optional<Then> then(StoredMap stored, List<MapReview> reviews, Population population) {
        JourneyMap map = stored.map();
        return map.governance().reviewed().map(day -> {
            Optional<MapReview> kept = reviews.reversed().stream()
                    .filter(review ->
                            LocalDate.ofInstant(review.at(), map.zone()).equals(day))
                    .findFirst();
            Instant end = day.plusDays(1).atStartOfDay(map.zone()).toInstant();
            Instant now = footpath.clock().instant();
            Instant moment = kept.map(MapReview::at).orElse(end.isBefore(now) ? end : now);
            long revision = kept.map(MapReview::revision).orElseGet(() -> revisionAt(map.slug(), moment));
            return new Then(
                    maps.find(map.slug(), Optional.of(revision)),
                    new Population(population.purpose(), population.bots(), Optional.of(moment)));
        });
    }

    private long revisionAt(String slug, Instant moment) {
        return footpath.maps().revisions(slug, Long.MAX_VALUE, MOST_REVISIONS).stream()
                .filter(revision -> !revision.savedAt().isAfter(moment))
                .mapToLong(MapRevision::revision)
                .findFirst()
                .orElse(1);
    }
}
