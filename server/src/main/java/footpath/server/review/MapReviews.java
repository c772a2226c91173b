package footpath.server.review;

import footpath.analytics.Population;
import footpath.maps.DatePeriod;
import footpath.maps.compare.MapComparison;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.ChangeIds;
import footpath.maps.history.MapChange;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.review.MapReview;
import footpath.maps.review.ReviewCheck;
import footpath.maps.review.ReviewFacts;
import footpath.maps.signature.SignOff;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.map.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells which maps are to be reviewed and why, and keeps that they were. Safe for use by many threads.
public final class MapReviews {
    private final Footpath footpath;
    private final Maps maps;
    private final ReviewMeasuring measuring;

    public MapReviews(Footpath footpath) {
        this.footpath = footpath;
        this.maps = new Maps(footpath);
        this.measuring = new ReviewMeasuring(footpath, maps);
    }

    /// A map, whether it is to be reviewed, and whether it is signed off.
    public record Checked(StoredMap stored, ReviewCheck check, SignOff signOff) {}

    /// One map with all that a review looks at.
    ///
    /// @param moved   the figures of the last review against those of now; empty if there was none, or no
    ///                step is bound
    /// @param reviews the latest first
    public record Full(Checked checked, Optional<MapComparison> moved, List<MapReview> reviews) {
        public Full {
            reviews = List.copyOf(reviews);
        }
    }

    /// Every map, by slug. Costs a scan of the index for each that has a trigger which looks at numbers.
    ///
    /// @param isMeasured false: only days are looked at, which costs nothing
    public List<Checked> all(boolean isMeasured, Population population) {
        ReviewMeasuring.Events events = measuring.events();
        return footpath.maps().list().stream()
                .map(stored -> {
                    ReviewFacts facts = isMeasured
                            ? measuring.facts(stored, stored.map().period(), population, events)
                            : measuring.days(stored);
                    return checked(stored, facts);
                })
                .toList();
    }

    private Checked checked(StoredMap stored, ReviewFacts facts) {
        return new Checked(stored, ReviewCheck.of(stored.map(), facts), maps.signOff(stored));
    }

    /// One map, with what moved since its last review.
    ///
    /// @param choice     the period of the figures
    /// @param population who is looked at
    /// @param isMoved    false: the last review is not looked at, which saves measuring the map as known
    ///                   then
    public Full of(StoredMap stored, MeasureChoice choice, Population population, boolean isMoved) {
        List<MapReview> reviews = footpath.reviews().list(stored.map().slug());
        Optional<ReviewMeasuring.Then> then = isMoved ? measuring.then(stored, reviews, population) : Optional.empty();
        DatePeriod period = choice.period().orElse(stored.map().period());
        ReviewFacts now = measuring.facts(stored, period, population, measuring.events());
        ReviewFacts facts = then.map(past -> measuring.with(now, past, choice)).orElse(now);
        Optional<MapComparison> moved = then.filter(_ -> stored.map().boundCount() > 0)
                .map(past -> maps.compare(
                        new Maps.AskedSide(stored, choice, population),
                        new Maps.AskedSide(past.stored(), choice, past.population())));
        return new Full(checked(stored, facts), moved, reviews.reversed());
    }

    /// Keeps that a map was reviewed today and holds: in its document, and beside it by whom.
    ///
    /// @throws footpath.server.Fault if there is no such map, or nobody is named
    public MapReview reviewed(String slug, @Nullable String reviewer, @Nullable String note) {
        String name = Given.name("reviewer", reviewer);
        Optional<String> words = Given.note("note", note);
        StoredMap before = maps.find(slug);
        String map = before.map().slug();
        LocalDate today =
                LocalDate.ofInstant(footpath.clock().instant(), before.map().zone());
        MapOperation set = new MapOperation.Set(
                ElementKind.MAP, "", "reviewed", Optional.of(JsonNodeFactory.instance.stringNode(today.toString())));
        StoredMap after = footpath.maps()
                .change(map, new MapChange(ChangeIds.review(), List.of(set), Optional.of(name)), before.revision());
        return footpath.reviews().add(map, name, after.revision(), words);
    }
}
