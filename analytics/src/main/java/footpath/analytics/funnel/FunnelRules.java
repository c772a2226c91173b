package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import java.util.List;

/// Where the analytics products differ in how they count the same funnel: a profile sets all of it, so that
/// whoever comes from another product gets the numbers known from there.
///
/// The profiles follow the products' documents and published sources (windowFunnel of ClickHouse and Pinot; the
/// funnel insights of PostHog; the funnel reports of Mixpanel and Amplitude). What a product leaves open is as in
/// [#FOOTPATH].
///
/// @param name        of the profile it started from
/// @param windowEnd   whether the end of the window belongs to it
/// @param entry       which entry an attempt is measured from
/// @param eventUse    how many steps one event may fill
/// @param ties        what counts as one instant; within it, order does not matter
/// @param strictness  what breaks an attempt in [FunnelOrder#STRICT]
/// @param exclusion   what an exclusion does
/// @param anyEntry    what begins an attempt in [FunnelOrder#ANY]
/// @param attribution where the value of a breakdown is taken unless the question says otherwise
public record FunnelRules(
        String name,
        WindowEnd windowEnd,
        Entry entry,
        EventUse eventUse,
        Ties ties,
        Strictness strictness,
        ExclusionEffect exclusion,
        AnyOrderEntry anyEntry,
        FunnelAttribution attribution) {

    /// Whether the end of the window belongs to it.
    public enum WindowEnd {
        INCLUSIVE,
        EXCLUSIVE
    }

    /// From which entry the window is measured.
    public enum Entry {
        /// Of all entries the one that goes deepest, then ends first, then entered last.
        LATEST,
        /// The first entry of the person alone.
        FIRST,
        /// Of all entries the one that goes deepest, then entered first.
        EARLIEST_OF_DEEPEST
    }

    /// How many steps one event may fill.
    public enum EventUse {
        /// One, whichever serves the attempt best.
        ONE_STEP,
        /// One, and always the lowest it matches.
        FIRST_MATCH,
        /// All it matches.
        ALL_STEPS
    }

    /// Which events count as simultaneous.
    public enum Ties {
        /// Those at the same microsecond.
        SAME_INSTANT,
        /// Those in the same second of the clock; times are cut to the second, and of several alike one counts.
        SAME_SECOND,
        /// Those at most two seconds after the first of them, at whose time all are placed; of the events the
        /// funnel looks for.
        TWO_SECONDS
    }

    /// What must not come between two steps in [FunnelOrder#STRICT].
    public enum Strictness {
        /// Any event but a repeat of the step just taken.
        OTHER_EVENT,
        /// The same, and the first such break ends the search: later attempts do not count.
        FIRST_OTHER_EVENT_ENDS,
        /// An event that fills any step, a repeat of the one just taken included.
        OTHER_STEP,
        /// The profile knows no strict order.
        NOT_OFFERED
    }

    /// What happens to whom an exclusion meets.
    public enum ExclusionEffect {
        /// The attempt stops at the step taken before it.
        STOPS_ATTEMPT,
        /// If it meets every one of a person's deepest attempts before they take their next step, while the window
        /// runs, the person counts nowhere. Of the attempts that end at one instant the last to enter is meant.
        /// In any order it stops the attempt.
        DROPS_PERSON
    }

    /// What begins an attempt in [FunnelOrder#ANY].
    public enum AnyOrderEntry {
        ANY_STEP,
        FIRST_STEP
    }

    /// Ours.
    public static final FunnelRules FOOTPATH = new FunnelRules(
            "footpath",
            WindowEnd.INCLUSIVE,
            Entry.LATEST,
            EventUse.ONE_STEP,
            Ties.SAME_INSTANT,
            Strictness.OTHER_EVENT,
            ExclusionEffect.STOPS_ATTEMPT,
            AnyOrderEntry.ANY_STEP,
            FunnelAttribution.ENTRY);

    /// As `windowFunnel` of ClickHouse; strict is its `strict_order`.
    public static final FunnelRules CLICKHOUSE =
            FOOTPATH.called("clickhouse").with(EventUse.ALL_STEPS).with(Strictness.FIRST_OTHER_EVENT_ENDS);

    /// As the funnel insight of PostHog.
    public static final FunnelRules POSTHOG =
            FOOTPATH.called("posthog").with(ExclusionEffect.DROPS_PERSON).with(new FunnelAttribution.FirstTouch());

    /// As `WINDOW_FUNNEL` of Apache Pinot; strict is its `strict_order` without `keep_all`.
    public static final FunnelRules PINOT = FOOTPATH.called("pinot")
            .with(WindowEnd.EXCLUSIVE)
            .with(Entry.EARLIEST_OF_DEEPEST)
            .with(EventUse.FIRST_MATCH)
            .with(Strictness.OTHER_STEP);

    /// As the funnel report of Mixpanel.
    public static final FunnelRules MIXPANEL =
            FOOTPATH.called("mixpanel").with(Entry.FIRST).with(Ties.TWO_SECONDS).with(Strictness.NOT_OFFERED);

    /// As the funnel chart of Amplitude.
    public static final FunnelRules AMPLITUDE = FOOTPATH.called("amplitude")
            .with(Entry.EARLIEST_OF_DEEPEST)
            .with(Ties.SAME_SECOND)
            .with(AnyOrderEntry.FIRST_STEP)
            .with(new FunnelAttribution.FirstTouch());

    /// All profiles.
    public static final List<FunnelRules> PROFILES = List.of(FOOTPATH, CLICKHOUSE, POSTHOG, PINOT, MIXPANEL, AMPLITUDE);

    /// The profile of a name.
    ///
    /// @throws InvalidQuestion if there is none
    public static FunnelRules named(String name) {
        return PROFILES.stream()
                .filter(profile -> profile.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidQuestion(
                        "funnel.rules",
                        "needs one of "
                                + PROFILES.stream().map(FunnelRules::name).toList() + ", got \"" + name + "\""));
    }

    private FunnelRules called(String other) {
        return new FunnelRules(other, windowEnd, entry, eventUse, ties, strictness, exclusion, anyEntry, attribution);
    }

    /// The same rules but for the window's end.
    public FunnelRules with(WindowEnd other) {
        return new FunnelRules(name, other, entry, eventUse, ties, strictness, exclusion, anyEntry, attribution);
    }

    /// The same rules but for the entry.
    public FunnelRules with(Entry other) {
        return new FunnelRules(name, windowEnd, other, eventUse, ties, strictness, exclusion, anyEntry, attribution);
    }

    /// The same rules but for the use of events.
    public FunnelRules with(EventUse other) {
        return new FunnelRules(name, windowEnd, entry, other, ties, strictness, exclusion, anyEntry, attribution);
    }

    /// The same rules but for what is simultaneous.
    public FunnelRules with(Ties other) {
        return new FunnelRules(name, windowEnd, entry, eventUse, other, strictness, exclusion, anyEntry, attribution);
    }

    /// The same rules but for what breaks a strict order.
    public FunnelRules with(Strictness other) {
        return new FunnelRules(name, windowEnd, entry, eventUse, ties, other, exclusion, anyEntry, attribution);
    }

    /// The same rules but for what an exclusion does.
    public FunnelRules with(ExclusionEffect other) {
        return new FunnelRules(name, windowEnd, entry, eventUse, ties, strictness, other, anyEntry, attribution);
    }

    /// The same rules but for what begins an attempt in any order.
    public FunnelRules with(AnyOrderEntry other) {
        return new FunnelRules(name, windowEnd, entry, eventUse, ties, strictness, exclusion, other, attribution);
    }

    /// The same rules but for where the value of a breakdown is taken.
    public FunnelRules with(FunnelAttribution other) {
        return new FunnelRules(name, windowEnd, entry, eventUse, ties, strictness, exclusion, anyEntry, other);
    }
}
