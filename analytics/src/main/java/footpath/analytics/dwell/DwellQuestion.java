package footpath.analytics.dwell;

import footpath.analytics.DurationSample;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long persons stay in stages, and who sits in one for longer than nine of ten stayed.
///
/// - A person who is not in a stage enters it with an event that matches `enters`; who is in it cannot enter
///   it anew, so the clock runs from the first of several such events.
/// - A person who is in it leaves it with the first later event that matches `leaves`, or enters any later
///   stage of the list; later in order of time and arrival. An event by which somebody leaves a stage does
///   not let them in again.
/// - Each time is a stay of its own: a person may enter and leave again and again. Stages are looked at one
///   by one, so a person may be in several.
/// - Median and p90 are those of the stays that ended, exactly. Who is still in may change them: how long
///   stays last with those still running taken into account is a question of survival.
/// - A person is stalled whose stay, still running, has lasted longer than the p90 of those that ended;
///   nobody is where none ended.
///
/// Time O(events of the names) a round; memory 8 bytes a stay that still runs.
///
/// @param scope  period and persons; a stay begun before the period is not seen
/// @param stages 1 to 32, in order, with names of their own; each needs events that leave it, or a stage
///     after it
/// @param asOf   the present: events after it do not count; if absent, the end of the period or the last
///     event of the index, whichever is earlier
public record DwellQuestion(Scope scope, List<DwellStage> stages, Optional<Instant> asOf)
        implements Question<DwellAnswer> {
    private static final int MOST_STAGES = 32;

    public DwellQuestion {
        stages = List.copyOf(stages);
        MatcherRules.requireSize("dwell.stages", stages.size(), 1, MOST_STAGES, "stages");
        MatcherRules.requireDistinct(
                "dwell.stages", stages.stream().map(DwellStage::name).toList());
        if (stages.getLast().leaves().isEmpty()) {
            throw new InvalidQuestion(
                    "dwell.stages",
                    "nothing ends \"" + stages.getLast().name()
                            + "\"; say which events leave it, or name a stage after it");
        }
        asOf.filter(present -> present.isBefore(scope.period().from())).ifPresent(early -> {
            throw new InvalidQuestion(
                    "dwell.asOf", "is " + early + ", before the period begins; it must lie in the period");
        });
    }

    @Override
    public String kind() {
        return "dwell";
    }

    @Override
    public Kernel<?, DwellAnswer> resolve(IndexSnapshot snapshot) {
        var dwell = new ResolvedDwell(this, snapshot);
        return DurationSample.before(dwell.stages, snapshot, dwell::addTimes, search -> new DwellKernel(dwell, search));
    }
}
