package footpath.server.question;

import footpath.analytics.funnel.FunnelRules;
import org.jspecify.annotations.Nullable;

/// Single rules of a funnel as they are asked in JSON: what is given differs from a profile, the rest is as the
/// profile has it.
record AskedFunnelRules(
        @Says(value = "whether the end of the window belongs to it", choices = FunnelRules.WindowEnd.class) @Nullable
        String windowEnd,

        @Says(
                value = "the entry from which the window is measured: the latest or the earliest of those that go"
                        + " deepest, or the person's first",
                choices = FunnelRules.Entry.class)
        @Nullable
        String entry,

        @Says(
                value = "which steps one event may fill: the one that serves best, the lowest it matches, or all",
                choices = FunnelRules.EventUse.class)
        @Nullable
        String eventUse,

        @Says(value = "which events count as simultaneous", choices = FunnelRules.Ties.class) @Nullable
        String ties,

        @Says(value = "what breaks a strict order", choices = FunnelRules.Strictness.class) @Nullable
        String strictness,

        @Says(
                value = "whether an exclusion stops the attempt or drops the person",
                choices = FunnelRules.ExclusionEffect.class)
        @Nullable
        String exclusion,

        @Says(value = "which steps may begin when any order counts", choices = FunnelRules.AnyOrderEntry.class)
        @Nullable
        String anyEntry) {

    /// The words of [FunnelRules#PROFILES].
    enum Profile {
        FOOTPATH,
        CLICKHOUSE,
        POSTHOG,
        PINOT,
        MIXPANEL,
        AMPLITUDE
    }

    FunnelRules appliedTo(FunnelRules profile) {
        return profile.with(QuestionBody.choice("adjust.windowEnd", windowEnd, profile.windowEnd()))
                .with(QuestionBody.choice("adjust.entry", entry, profile.entry()))
                .with(QuestionBody.choice("adjust.eventUse", eventUse, profile.eventUse()))
                .with(QuestionBody.choice("adjust.ties", ties, profile.ties()))
                .with(QuestionBody.choice("adjust.strictness", strictness, profile.strictness()))
                .with(QuestionBody.choice("adjust.exclusion", exclusion, profile.exclusion()))
                .with(QuestionBody.choice("adjust.anyEntry", anyEntry, profile.anyEntry()));
    }
}
