package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.SubjectSet;
import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyListQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyTrace;
import footpath.analytics.journey.JourneyTracer;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the persons behind one number of a measured map and says of each why it is among them.
///
/// @param plan     what can be asked
/// @param period   asked for
/// @param question whose number it is
/// @param asker    which puts the question
/// @param snapshot the data
record PersonFinder(
        MeasurePlan plan, DatePeriod period, JourneyQuestion question, Asker asker, IndexSnapshot snapshot) {

    PersonsBehind find(PersonsRequest request) {
        requireAsked(request.list());
        SubjectSet persons = asker.ask(new JourneyListQuestion(question, request.list()), snapshot);
        Hiding hiding = new Hiding(plan.map().hideBelow());
        if (hiding.hides(persons.size())) {
            throw new InvalidQuestion(
                    "list",
                    "holds fewer than " + hiding.below() + " "
                            + plan.map().subject().many()
                            + ", so it is kept hidden; choose a longer period or a larger group");
        }
        WhyText why = new WhyText(plan, period, request.list());
        JourneyTracer tracer = new JourneyTracer(question, snapshot);
        List<PersonsBehind.Listed> listed = new ArrayList<>();
        for (int person : persons.page(request.offset(), request.limit())) {
            tracer.trace(person).ifPresent(trace -> listed.add(listed(trace, why)));
        }
        return new PersonsBehind(
                why.listName(),
                why.step().map(Step::key),
                why.rule(),
                persons.size(),
                request.offset(),
                plan.map().zone(),
                listed);
    }

    private PersonsBehind.Listed listed(JourneyTrace trace, WhyText why) {
        List<PersonsBehind.Passed> steps = trace.fills().stream()
                .map(fill -> new PersonsBehind.Passed(fill.step(), fill.time(), fill.channel()))
                .toList();
        return new PersonsBehind.Listed(
                snapshot.personKey(trace.person()),
                why.of(trace),
                why.sincePrevious(trace).map(Duration::toNanos).map(nanos -> nanos / 1e9),
                steps);
    }

    private void requireAsked(JourneyList list) {
        switch (list) {
            case JourneyList.Reached(String step, var channel) -> requireAsked(step);
            case JourneyList.DroppedAfter(String step) -> requireAsked(step);
            case JourneyList.Skipped(String step) -> requireAsked(step);
            case JourneyList.Missed(String step) -> requireAsked(step);
            case JourneyList.Arrived(String step) -> requireAsked(step);
            case JourneyList.OutOfOrder(String step) -> requireAsked(step);
            case JourneyList.Arc(Optional<String> from, Optional<String> to) -> {
                from.ifPresent(this::requireAsked);
                to.ifPresent(this::requireAsked);
            }
        }
    }

    private void requireAsked(String key) {
        List<String> known = plan.map().steps().stream().map(Step::key).toList();
        if (!known.contains(key)) {
            throw new InvalidQuestion(
                    "step",
                    "no step \"" + key + "\"; steps here: " + NearestWord.listed(known)
                            + NearestWord.hint(key, known).orElse(""));
        }
        if (!plan.keys().contains(key)) {
            String reason = Optional.ofNullable(plan.problems().get(key)).orElse("no event is bound to it");
            throw new InvalidQuestion("step", "\"" + key + "\" has no persons: " + reason);
        }
    }
}
