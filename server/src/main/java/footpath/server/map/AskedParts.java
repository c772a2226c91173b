package footpath.server.map;

import footpath.analytics.journey.JourneyList;
import footpath.events.NearestWord;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds what is asked of a map against its parts, so that a wrong name is told with those that are there.
final class AskedParts {
    private AskedParts() {}

    static void requireSteps(JourneyMap map, JourneyList list) {
        stepsOf(list).forEach(step -> requireStep(map, step));
    }

    static void requirePersona(JourneyMap map, MeasureChoice choice) {
        requirePersona(map, choice, "persona");
    }

    static void requirePersona(JourneyMap map, MeasureChoice choice, String input) {
        choice.persona().filter(key -> map.persona(key).isEmpty()).ifPresent(key -> {
            List<String> known =
                    map.personas().stream().map(persona -> persona.key()).toList();
            throw new Fault(
                    FaultCode.UNKNOWN_PERSONA,
                    input,
                    "no persona of " + map.slug() + " is named \"" + key + "\"",
                    "personas here: " + NearestWord.listed(known));
        });
    }

    private static Stream<String> stepsOf(JourneyList list) {
        return switch (list) {
            case JourneyList.Reached(String step, var channel) -> Stream.of(step);
            case JourneyList.DroppedAfter(String step) -> Stream.of(step);
            case JourneyList.Skipped(String step) -> Stream.of(step);
            case JourneyList.Missed(String step) -> Stream.of(step);
            case JourneyList.Arrived(String step) -> Stream.of(step);
            case JourneyList.OutOfOrder(String step) -> Stream.of(step);
            case JourneyList.Arc(Optional<String> from, Optional<String> to) ->
                Stream.concat(from.stream(), to.stream());
        };
    }

    private static void requireStep(JourneyMap map, String key) {
        if (map.step(key).isEmpty()) {
            List<String> known = map.steps().stream().map(Step::key).toList();
            throw new Fault(
                    FaultCode.UNKNOWN_STEP,
                    "step",
                    "no step \"" + key + "\"",
                    "steps here: " + NearestWord.listed(known));
        }
    }
}
