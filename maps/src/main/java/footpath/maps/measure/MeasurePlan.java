package footpath.maps.measure;

import footpath.analytics.KnownWords;
import footpath.analytics.Scope;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyStep;
import footpath.analytics.journey.NamedSegment;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.maps.Binding;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which steps and personas of a map can be asked of this data, and why the others cannot.
///
/// @param map      the document
/// @param steps    the steps that will be asked, in order; the first is the entry
/// @param problems why a bound step cannot be asked, by its key
/// @param personas why a persona cannot be asked, by its key
public record MeasurePlan(
        JourneyMap map, List<Step> steps, Map<String, String> problems, Map<String, String> personas) {
    public MeasurePlan {
        steps = List.copyOf(steps);
        problems = Map.copyOf(problems);
        personas = Map.copyOf(personas);
    }

    /// What can be asked of data that knows some words.
    public static MeasurePlan of(JourneyMap map, KnownWords words) {
        List<Step> bound =
                map.steps().stream().filter(step -> step.binding().isPresent()).toList();
        Map<String, String> problems = problems(bound, words);
        Map<String, String> personas = map.personas().stream()
                .filter(persona -> words.problem(persona.segment()).isPresent())
                .collect(Collectors.toMap(
                        Persona::key,
                        persona -> words.problem(persona.segment()).orElseThrow()));
        List<Step> asked = new ArrayList<>(bound);
        asked.removeIf(step -> problems.containsKey(step.key()));
        return new MeasurePlan(map, asked, problems, personas);
    }

    /// A step falls with its own binding, with the step it follows, and with the entry; each tells the first
    /// cause.
    private static Map<String, String> problems(List<Step> bound, KnownWords words) {
        Map<String, String> causes = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Step step : bound) {
            Binding binding = step.binding().orElseThrow();
            String follows = binding.after().orElse(bound.getFirst().key());
            Optional<String> own = words.problem(new EventMatcher(binding.events(), binding.where()));
            String cause = own.orElse(causes.get(follows));
            if (cause != null) {
                causes.put(step.key(), cause);
                problems.put(
                        step.key(),
                        own.orElse("it follows the step \"" + follows + "\", which cannot be measured: " + cause));
            }
        }
        return problems;
    }

    /// The question the bindings make; nothing to ask if no step can be asked.
    public Optional<JourneyQuestion> question(DatePeriod period, Condition segment, boolean withPersonas) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = new Scope(period.in(map.zone()), segment, map.zone());
        List<NamedSegment> segments = withPersonas
                ? map.personas().stream()
                        .filter(persona -> !personas.containsKey(persona.key()))
                        .map(persona -> new NamedSegment(persona.key(), persona.segment()))
                        .toList()
                : List.of();
        return Optional.of(
                new JourneyQuestion(scope, steps.stream().map(this::journeyStep).toList(), map.window(), segments));
    }

    private JourneyStep journeyStep(Step step) {
        Binding binding = step.binding().orElseThrow();
        boolean entry = step.equals(steps.getFirst());
        return new JourneyStep(
                step.key(),
                binding.matcher(),
                step.title(),
                entry ? Optional.empty() : binding.after(),
                entry ? Optional.empty() : binding.within(),
                step.optional());
    }

    /// Keys of the steps that will be asked.
    Set<String> keys() {
        return steps.stream().map(Step::key).collect(Collectors.toSet());
    }
}
