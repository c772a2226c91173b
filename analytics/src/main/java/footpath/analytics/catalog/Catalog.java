package footpath.analytics.catalog;

import footpath.analytics.Question;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.count.CountQuestion;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.variant.VariantQuestion;
import java.util.List;
import java.util.Optional;

/// The only list of the kinds of question.
public final class Catalog {
    /// One kind of question.
    ///
    /// @param kind     its word, the same in package, API, command line and documentation
    /// @param what     what it answers, in a sentence
    /// @param question the record it is asked with
    public record Entry(String kind, String what, Class<? extends Question<?>> question) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "journey",
                    "Of those who enter a map, who reaches each step, when, on which channel, and where do they leave?",
                    JourneyQuestion.class),
            new Entry(
                    "funnel",
                    "How many persons go through steps in a given order within a time, and how long does it take?",
                    FunnelQuestion.class),
            new Entry(
                    "session",
                    "How many sessions are there, how long do they last, and where do they begin and end?",
                    SessionQuestion.class),
            new Entry("flow", "Which event follows which, how often and after how long?", FlowQuestion.class),
            new Entry(
                    "path",
                    "Which ways do journeys take step by step, from a start, to an end, or both?",
                    PathQuestion.class),
            new Entry("variant", "Which whole journeys are the most frequent?", VariantQuestion.class),
            new Entry(
                    "sequence",
                    "How many persons go through events as a regular expression with times tells, and how often?",
                    SequenceQuestion.class),
            new Entry(
                    "next",
                    "What comes right after, or right before, an event or a pattern of events, and how soon?",
                    NextQuestion.class),
            new Entry(
                    "trend",
                    "How many events or persons in each hour, day, week or month, and what do their numbers come to?",
                    TrendQuestion.class),
            new Entry(
                    "segment",
                    "How many persons are in each segment, and how much do any two of them overlap?",
                    SegmentQuestion.class),
            new Entry(
                    "drivers",
                    "In which traits, events and properties do two groups of persons differ, as converters from others?",
                    DriversQuestion.class),
            new Entry(
                    "retention",
                    "Of those who start in a period, how many come back, and how long after?",
                    RetentionQuestion.class),
            new Entry(
                    "lifecycle",
                    "In each period, how many persons are new, returning, resurrecting or dormant?",
                    LifecycleQuestion.class),
            new Entry("stickiness", "In how many periods is a person active?", StickinessQuestion.class),
            new Entry("frequency", "How many events does a person have?", FrequencyQuestion.class),
            new Entry(
                    "count",
                    "How many events and persons are there, by name, and when was the first and the last?",
                    CountQuestion.class),
            new Entry(
                    "attribution",
                    "Which channels, campaigns or touchpoints deserve the credit for conversions, by which model?",
                    AttributionQuestion.class),
            new Entry("survival", "How long until an event, when many have not had it yet?", SurvivalQuestion.class),
            new Entry(
                    "dwell",
                    "How long do persons stay in a stage, who is in it now, and who has been in it for too long?",
                    DwellQuestion.class));

    private Catalog() {}

    /// All kinds, in the order in which they are offered.
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /// The kind with a word.
    public static Optional<Entry> find(String kind) {
        return ENTRIES.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
    }
}
