package footpath.analytics.attribution;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which channels, campaigns or touchpoints deserve the credit for conversions, by several models side by
/// side.
///
/// - **Path**: the touches before a conversion, in order of time and arrival, that lie at most `lookback`
///   before it, inclusive. A touch at the instant of the conversion counts if it arrived before it. Every
///   touch counts, repeats too. A conversion is no touch of its own path, but may be one of later
///   conversions if it matches `touches`. One touch may lie on the paths of several conversions.
/// - **Unattributed** is a conversion whose path is empty.
/// - **Path without conversion**: touches within the period that lie on no path to a conversion, one after
///   another, until a conversion or until more than `lookback` after the first of them. With the first
///   conversion only, the touches after it are passed over.
///
/// Cost: two scans, one if there are no more values than `top`; time O(events, and for each conversion the touches on
/// its path), memory O(values times
/// models), for Markov models O(distinct sequences of `order + 1` touches) besides.
///
/// @param scope           conversions lie in its period; their touches may lie up to `lookback` before it
/// @param conversion      which events are conversions
/// @param touches         which events are touches
/// @param by              what of a touch gets the credit; touches without a value share the credit of
///     "(none)"
/// @param lookback        how long before the conversion a touch still counts; absolute time, inclusive
/// @param models          1 to 20 of them, all different
/// @param worth           the property that tells what a conversion is worth (0 if it is absent or no
///     number); empty if each conversion counts one
/// @param everyConversion whether every conversion of a person counts; else its first within the period
/// @param top             1 to 100: the values with most touches stand alone, as do direct values; the rest
///     is "other"
public record AttributionQuestion(
        Scope scope,
        EventMatcher conversion,
        EventMatcher touches,
        TouchField by,
        Duration lookback,
        List<AttributionModel> models,
        Optional<String> worth,
        boolean everyConversion,
        int top)
        implements Question<AttributionAnswer> {
    /// The lookback that is usual.
    public static final Duration USUAL_LOOKBACK = Duration.ofDays(30);

    public AttributionQuestion {
        models = List.copyOf(models);
        MatcherRules.requireNoTraits("attribution.conversion", conversion);
        MatcherRules.requireNoTraits("attribution.touches", touches);
        MatcherRules.requireWindow("attribution.lookback", lookback);
        MatcherRules.requireSize("attribution.models", models.size(), 1, 20, "models");
        MatcherRules.requireSize("attribution.top", top, 1, 100, "values");
        requireDifferent(models);
    }

    private static void requireDifferent(List<AttributionModel> models) {
        var seen = new HashSet<AttributionModel>();
        for (AttributionModel model : models) {
            if (!seen.add(model)) {
                throw new InvalidQuestion("attribution.models", "has " + model + " twice; ask each model once");
            }
        }
    }

    @Override
    public String kind() {
        return "attribution";
    }

    @Override
    public Kernel<?, AttributionAnswer> resolve(IndexSnapshot snapshot) {
        var attribution = new ResolvedAttribution(this, snapshot);
        Optional<TouchGroups> few = TouchGroups.ofFew(this, snapshot);
        return few.isPresent()
                ? new AttributionKernel(attribution, few.get())
                : AttributionTop.round(attribution, groups -> new AttributionKernel(attribution, groups));
    }
}
