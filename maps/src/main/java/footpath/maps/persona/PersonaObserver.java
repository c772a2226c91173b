package footpath.maps.persona;

import footpath.analytics.Asker;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.KnownWords;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.measure.MeasurePlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Holds the personas of a map against data. Safe for use by several threads.
///
/// Costs a few scans of the index, and six more for each persona.
public final class PersonaObserver {
    private static final int MOST = 40;

    private final Asker asker;
    private final Clock clock;

    /// @param asker which puts the questions
    /// @param clock which tells when
    public PersonaObserver(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    /// What the data says of those the personas of a map stand for.
    ///
    /// @param revision of the document, passed on
    /// @param period   in which people enter; empty: the map's own
    /// @throws InvalidQuestion if the map has more than 40 personas
    public ObservedPersonas observe(
            JourneyMap map, long revision, IndexSnapshot snapshot, Optional<DatePeriod> period) {
        long started = System.nanoTime();
        if (map.personas().size() > MOST) {
            throw new InvalidQuestion(
                    "map.personas", "has " + map.personas().size() + "; at most " + MOST + " can be observed together");
        }
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        List<Persona> asked = map.personas().stream()
                .filter(persona -> reason(plan, persona).isEmpty())
                .toList();
        PersonaQuestions questions =
                new PersonaQuestions(plan, asked, period.orElse(map.period()), asker, snapshot, clock.instant());
        return new PersonaAnswers(questions, revision).observed(started);
    }

    /// Why a persona cannot be observed.
    static Optional<String> reason(MeasurePlan plan, Persona persona) {
        return persona.segment().equals(Condition.ALWAYS)
                ? Optional.of("it has no segment, so it stands for everybody; choose its persons by their traits")
                : Optional.ofNullable(plan.personas().get(persona.key()));
    }
}
