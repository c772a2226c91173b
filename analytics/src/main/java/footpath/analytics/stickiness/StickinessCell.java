package footpath.analytics.stickiness;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.Optional;

/// The persons who are active in exactly so many periods.
///
/// @param question the stickiness
/// @param periods  how many, from 1
/// @param within   any instant of the larger period; empty if it is the whole range
public record StickinessCell(StickinessQuestion question, int periods, Optional<Instant> within)
        implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var stickiness = new ResolvedStickiness(question, snapshot);
        int range = range(stickiness);
        int first = stickiness.firstOf[range];
        int most = stickiness.firstOf[range + 1] - first;
        if (periods < 1 || periods > most) {
            throw new InvalidQuestion(
                    "stickiness.periods", "needs 1 to " + most + ", as many as there are here, got " + periods);
        }
        return new CellKernel<>(
                new StickinessKernel(stickiness), CellUnit.PERSONS, partial -> partial.persons[first + periods - 1]);
    }

    private int range(ResolvedStickiness stickiness) {
        if (within.isPresent() != question.within().isPresent()) {
            throw new InvalidQuestion(
                    "stickiness.within",
                    within.isPresent()
                            ? "is given, but the answer counts over the whole range; leave it out"
                            : "is missing; name a "
                                    + question.within().orElseThrow().word() + " by its first day");
        }
        return within.map(instant -> stickiness.rangeOf[stickiness.periods.require("stickiness.within", instant)])
                .orElse(0);
    }
}
