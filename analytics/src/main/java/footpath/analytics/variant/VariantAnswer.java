package footpath.analytics.variant;

import footpath.analytics.Share;
import java.time.Duration;
import java.util.List;

/// The most frequent whole journeys.
///
/// @param rule     the rule by which journeys were counted, in words
/// @param persons  how many persons have a journey
/// @param journeys how many journeys there are; more than persons only if they are cut into sessions
/// @param distinct how many variants there are, those left out included
/// @param variants the most frequent ones, most frequent first, then by names
/// @param took     how long answering took
public record VariantAnswer(
        String rule, long persons, long journeys, long distinct, List<OneVariant> variants, Duration took) {

    public VariantAnswer {
        variants = List.copyOf(variants);
    }

    /// @param names         of the events, in order
    /// @param share         how many journeys are this variant, of all journeys
    /// @param covered       how many journeys are this variant or one before it, of all journeys
    /// @param medianSeconds median of the time from first to last event, exact
    /// @param p90Seconds    90th percentile of that time, exact
    public record OneVariant(List<String> names, Share share, Share covered, double medianSeconds, double p90Seconds) {
        public OneVariant {
            names = List.copyOf(names);
        }
    }
}
