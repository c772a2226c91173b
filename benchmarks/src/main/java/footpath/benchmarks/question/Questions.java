package footpath.benchmarks.question;

import footpath.benchmarks.SharedQuestion;
import java.util.List;

/// The questions, in the order of the report. A new one is a class of its own and a line here.
public final class Questions {
    public static final SharedQuestion FUNNEL = new PlainFunnel();

    public static final SharedQuestion TIMED_FLOW = Flow.ofTimes();

    /// Those whose mean the report gives first.
    public static final List<SharedQuestion> ALL = List.of(
            FUNNEL,
            new FilteredFunnel(),
            new ExclusionFunnel(),
            new WeeklyRetention(),
            Flow.ofCounts(),
            TIMED_FLOW,
            new Paths(),
            new Variants(),
            new Sequence(),
            new Segments(),
            new Attribution(),
            new Sessions(),
            new Timeline());

    /// One of each further kind, which have a mean of their own.
    public static final List<SharedQuestion> FURTHER = List.of(
            new Lifecycle(),
            new Stickiness(),
            new Frequency(),
            new Survival(),
            new Next(),
            new Trend(),
            new Dwell(),
            new Drivers());

    private Questions() {}
}
