package footpath.analytics.trend;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Words;
import footpath.events.filter.Field;
import footpath.index.Subject;
import java.util.Locale;
import java.util.Optional;

/// What a series tells of each period and group, and of which property.
///
/// Percentiles are continuous and exact: the value at rank `percent / 100 * (n - 1)` of the sorted values,
/// with linear interpolation between neighbours (as SQL's `percentile_cont`). Sums are exact before they are
/// rounded once, so they do not depend on the order of the events.
///
/// @param counted  what is told
/// @param property whose numbers are looked at; given exactly if `counted` looks at one
/// @param percent  0 to 100; given exactly for a percentile
public record TrendMeasure(TrendCounted counted, Optional<Field.Property> property, Optional<Double> percent) {
    /// How many events.
    public static final TrendMeasure EVENTS = new TrendMeasure(TrendCounted.EVENTS, Optional.empty(), Optional.empty());

    /// How many persons.
    public static final TrendMeasure PERSONS =
            new TrendMeasure(TrendCounted.PERSONS, Optional.empty(), Optional.empty());

    public TrendMeasure {
        if (counted.looksAtProperty() != property.isPresent()) {
            throw new InvalidQuestion(
                    "trend.property",
                    property.isPresent()
                            ? "is of no use to " + word(counted) + "; leave it out"
                            : "is missing; name the numeric property of which to tell the " + word(counted));
        }
        if ((counted == TrendCounted.PERCENTILE) != percent.isPresent()) {
            throw new InvalidQuestion(
                    "trend.percentile",
                    percent.isPresent()
                            ? "is of no use to " + word(counted) + "; leave it out"
                            : "is missing; give a number from 0 to 100");
        }
        if (percent.isPresent() && !(percent.get() >= 0 && percent.get() <= 100)) {
            throw new InvalidQuestion("trend.percentile", "needs a number from 0 to 100, got " + percent.get());
        }
    }

    /// Something that looks at a property and is no percentile.
    public static TrendMeasure of(TrendCounted counted, String property) {
        return new TrendMeasure(counted, Optional.of(new Field.Property(property)), Optional.empty());
    }

    /// A percentile of a property.
    public static TrendMeasure percentile(String property, double percent) {
        return new TrendMeasure(
                TrendCounted.PERCENTILE, Optional.of(new Field.Property(property)), Optional.of(percent));
    }

    /// Which share of the values lies below a quantile; a half unless it is a percentile.
    double quantile() {
        return percent.orElse(50.0) / 100;
    }

    private static String word(TrendCounted counted) {
        return counted.name().toLowerCase(Locale.ROOT);
    }

    /// As people say it, before the words of a matcher.
    ///
    /// @param subject whose events they are
    String words(Subject subject) {
        String of = property.map(field -> Words.of(field) + " of events").orElse("");
        return switch (counted) {
            case EVENTS -> "events";
            case PERSONS -> subject.many() + " with at least one event";
            case SUM -> "sum of " + of;
            case AVERAGE -> "mean of " + of;
            case MEDIAN -> "median of " + of;
            case PERCENTILE -> "percentile " + percent.orElseThrow() + " of " + of;
            case MIN -> "smallest " + of;
            case MAX -> "largest " + of;
            case PERSONS_AVERAGE -> "mean over " + subject.many() + " of their own mean of " + of;
        };
    }
}
