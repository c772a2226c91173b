package footpath.analytics.funnel;

import footpath.analytics.MatcherRules;

/// At which event of a person the value of a breakdown is taken.
public sealed interface FunnelAttribution {
    /// At the entry of the best attempt.
    FunnelAttribution ENTRY = new AtEntry();

    /// See [#ENTRY].
    record AtEntry() implements FunnelAttribution {}

    /// At the person's first event of the period that can fill a step and carries a value.
    record FirstTouch() implements FunnelAttribution {}

    /// At the last such event.
    record LastTouch() implements FunnelAttribution {}

    /// At a step of the best attempt; whoever did not take that step stands in no group.
    ///
    /// @param step its number, from 1
    record AtStep(int step) implements FunnelAttribution {
        public AtStep {
            MatcherRules.requireSize("funnel.attribution", step, 1, 64, "as the number of a step");
        }
    }
}
