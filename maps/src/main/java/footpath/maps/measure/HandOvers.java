package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.analytics.KnownWords;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyStep;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks how many go on from one map to another: a journey of two steps, the end of the one and the beginning of the
/// other.
record HandOvers(Asker asker, IndexSnapshot snapshot) {
    private static final String END = "end";
    private static final String BEGINNING = "beginning";

    HandOver between(JourneyMap from, JourneyMap to, MeasureChoice choice) {
        Optional<Step> end = asked(from).filter(step -> !step.optional()).reduce((_, later) -> later);
        Optional<Step> beginning = asked(to).findFirst();
        if (!from.subject().scope().equals(to.subject().scope())) {
            return unknown(
                    from,
                    end,
                    to,
                    beginning,
                    "the one follows " + from.subject().many() + ", the other "
                            + to.subject().many());
        }
        if (end.isEmpty() || beginning.isEmpty()) {
            return unknown(
                    from,
                    end,
                    to,
                    beginning,
                    "no step of \"" + (end.isEmpty() ? from : to).slug() + "\" can be measured");
        }
        Hiding hiding = new Hiding(Math.max(from.hideBelow(), to.hideBelow()));
        return new HandOver(
                from.slug(),
                end.get().title(),
                to.slug(),
                beginning.get().title(),
                hiding.shown(passed(from, end.get(), to, beginning.get(), choice)),
                Optional.empty());
    }

    private Stream<Step> asked(JourneyMap map) {
        return MeasurePlan.of(map, KnownWords.of(snapshot)).steps().stream();
    }

    private Share passed(JourneyMap from, Step end, JourneyMap to, Step beginning, MeasureChoice choice) {
        DatePeriod period = choice.period().orElse(from.period());
        JourneyQuestion question = new JourneyQuestion(
                new Scope(period.in(from.zone()), Condition.ALWAYS, from.zone()),
                List.of(step(END, end), step(BEGINNING, beginning)),
                to.window(),
                List.of());
        return asker.ask(question, snapshot).steps().getLast().reach();
    }

    private static JourneyStep step(String key, Step step) {
        return new JourneyStep(
                key, step.binding().orElseThrow().matcher(), step.title(), Optional.empty(), Optional.empty(), false);
    }

    private static HandOver unknown(
            JourneyMap from, Optional<Step> end, JourneyMap to, Optional<Step> beginning, String reason) {
        return new HandOver(
                from.slug(),
                end.map(Step::title).orElse(""),
                to.slug(),
                beginning.map(Step::title).orElse(""),
                Optional.empty(),
                Optional.of(reason));
    }
}
