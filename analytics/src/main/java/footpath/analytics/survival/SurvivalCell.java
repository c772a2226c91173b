package footpath.analytics.survival;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The persons of a survival curve who had the event, or were censored, within a stretch of time after they entered.
///
/// @param question the curve
/// @param had      whether those who had the event are meant; else those who had not
/// @param after    longer after entering than this; from the entry itself if empty
/// @param until    this long after entering at most, inclusive; to the end if empty
public record SurvivalCell(SurvivalQuestion question, boolean had, Optional<Duration> after, Optional<Duration> until)
        implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        return new CellKernel<>(new SurvivalKernel(question, snapshot), CellUnit.PERSONS, this::persons);
    }

    private long persons(SurvivalPartial partial) {
        long above = after.map(Micros::of).orElse(-1L);
        long most = until.map(Micros::of).orElse(Long.MAX_VALUE);
        return Arrays.stream(had ? partial.untilEvent() : partial.untilCensored())
                .filter(micros -> micros > above && micros <= most)
                .count();
    }
}
