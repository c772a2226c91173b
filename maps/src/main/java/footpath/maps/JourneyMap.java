package footpath.maps;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journey as a team draws it: stages hold steps, lanes hold cards, steps are bound to events.
///
/// Immutable, and valid if it exists: keys are unique, cards stand at steps that exist and their spans fit,
/// a binding
/// follows an earlier bound step.
///
/// @param slug     its name in addresses
/// @param title    in the customer's voice
/// @param question what the map is to answer
/// @param decision which decision it serves
/// @param governance who answers for it, and how it is kept true
/// @param standing what it is, and where it stands among other maps
/// @param zone     in which days begin and times are told
/// @param subject  whom it follows
/// @param source   where its beliefs come from
/// @param demo     whether it only shows what a map can do
/// @param window   longest time from entry to any step, inclusive
/// @param period   in which people enter, unless another is asked for
/// @param minN     under so many a number is marked as small
/// @param hideBelow counts of at least one under this are hidden; 0: never
/// @param channels how the team calls channels
/// @param personas types of customer
/// @param stages   in order, at least one
/// @param lanes    in order
/// @param paths    ways through the steps, as the team draws them
/// @param evidence where beliefs come from
/// @param assertions what must hold of its numbers
/// @param frames  what is shown one after the other when it is presented
public record JourneyMap(
        String slug,
        String title,
        String question,
        Optional<String> decision,
        Governance governance,
        Standing standing,
        ZoneId zone,
        SubjectWords subject,
        Optional<String> source,
        boolean demo,
        Duration window,
        DatePeriod period,
        int minN,
        int hideBelow,
        List<ChannelTitle> channels,
        List<Persona> personas,
        List<Stage> stages,
        List<Lane> lanes,
        List<JourneyPath> paths,
        List<Evidence> evidence,
        List<Assertion> assertions,
        List<Frame> frames) {

    /// Most steps a map can have: as many as one question takes.
    public static final int MAX_STEPS = 64;

    public JourneyMap {
        channels = List.copyOf(channels);
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        lanes = List.copyOf(lanes);
        paths = List.copyOf(paths);
        evidence = List.copyOf(evidence);
        assertions = List.copyOf(assertions);
        frames = List.copyOf(frames);
        List<Violation> found = new ArrayList<>(own(slug, title, question, decision, source));
        found.addAll(numbers(window, minN, hideBelow, stages));
        found.addAll(OutlineBuilder.outline(channels, personas, stages, lanes, paths, evidence, assertions, frames)
                .violations());
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
    }

    /// All steps in order of the document.
    public List<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /// The step with a key.
    public Optional<Step> step(String key) {
        return steps().stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /// The persona with a key.
    public Optional<Persona> persona(String key) {
        return personas.stream().filter(persona -> persona.key().equals(key)).findFirst();
    }

    /// Who answers for it.
    public Optional<String> owner() {
        return governance.owner();
    }

    /// How many steps are bound.
    public int boundCount() {
        return (int) steps().stream().filter(step -> step.binding().isPresent()).count();
    }

    private static List<Violation> own(
            String slug, String title, String question, Optional<String> decision, Optional<String> source) {
        return new Checks("map")
                .slug("slug", slug)
                .text("title", title)
                .text("question", question)
                .text("decision", decision)
                .text("source", source)
                .found();
    }

    private static List<Violation> numbers(Duration window, int minN, int hideBelow, List<Stage> stages) {
        int steps = stages.stream().mapToInt(stage -> stage.steps().size()).sum();
        return new Checks("map")
                .positive("window", window)
                .atLeast("minN", minN, 0)
                .atLeast("hideBelow", hideBelow, 0)
                .some("stages", stages, "stage")
                .holds("stages", steps <= MAX_STEPS, "hold " + steps + " steps", "keep to " + MAX_STEPS)
                .found();
    }
}
