package footpath.analytics.dwell;

import footpath.analytics.Asker;
import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says which stages a person entered and left, for how long it stayed, and where it still is. Immutable.
public final class DwellExplainer implements Explainer {
    private final ResolvedDwell dwell;

    /// For each stage, which nine of ten stays did not outlast.
    private final List<Optional<Double>> p90Seconds;

    /// @param asker asks how long everybody stayed, so this costs as much as the question
    public DwellExplainer(DwellQuestion question, IndexSnapshot snapshot, Asker asker) {
        this.dwell = new ResolvedDwell(question, snapshot);
        this.p90Seconds = asker.ask(question, snapshot).stages().stream()
                .map(DwellAnswer.StageAnswer::p90Seconds)
                .toList();
    }

    /// One stay.
    ///
    /// @param entered its first event
    /// @param words   what became of it
    /// @param events  those that decided
    private record Stay(int entered, int stage, String words, List<Explanation.Deciding> events) {}

    @Override
    public Explanation explain(Shard alone) {
        List<Stay> stays = stays(alone);
        if (stays.isEmpty()) {
            return Explanation.of("entered no stage in the time asked for");
        }
        return new Explanation(
                stays.stream().map(Stay::words).toList(),
                stays.stream()
                        .flatMap(stay -> stay.events().stream())
                        .sorted(Comparator.comparing(Explanation.Deciding::time))
                        .toList());
    }

    private List<Stay> stays(Shard alone) {
        var timeline = new OneTimeline(alone, dwell.question.scope().zone());
        List<Stay> stays = new ArrayList<>();
        dwell.forEach(alone, new ResolvedDwell.Sink() {
            @Override
            public void left(int stage, int subject, int entered, int left, long micros) {
                String words = entering(stage, entered, timeline) + " and left it after " + OneTimeline.span(micros)
                        + " with " + timeline.quoted(left);
                stays.add(new Stay(
                        entered,
                        stage,
                        words,
                        List.of(
                                timeline.deciding(entered, "enters " + name(stage)),
                                timeline.deciding(left, "leaves " + name(stage)))));
            }

            @Override
            public void in(int stage, int subject, int entered, long enteredMicros) {
                String words = entering(stage, entered, timeline) + " and is in it still, "
                        + OneTimeline.span(dwell.endMicros - enteredMicros) + " later: "
                        + judged(stage, enteredMicros);
                stays.add(
                        new Stay(entered, stage, words, List.of(timeline.deciding(entered, "enters " + name(stage)))));
            }
        });
        stays.sort(Comparator.comparingInt(Stay::entered).thenComparingInt(Stay::stage));
        return stays;
    }

    private String name(int stage) {
        return "\"" + dwell.question.stages().get(stage).name() + "\"";
    }

    private String entering(int stage, int entered, OneTimeline timeline) {
        return "entered " + name(stage) + " " + timeline.at(entered) + " with " + timeline.quoted(entered);
    }

    private String judged(int stage, long enteredMicros) {
        Optional<Double> limit = p90Seconds.get(stage);
        if (limit.isEmpty()) {
            return "no stay has ended, so nobody is stalled";
        }
        String nine = "than nine of ten stays that ended (" + OneTimeline.span(Math.round(limit.get() * 1e6)) + ")";
        return dwell.isLonger(enteredMicros, limit.get())
                ? "longer " + nine + ", so is stalled"
                : "not longer " + nine + ", so is not stalled";
    }
}
