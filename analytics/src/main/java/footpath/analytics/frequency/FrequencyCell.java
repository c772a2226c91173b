package footpath.analytics.frequency;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;

/// The persons of one bar.
///
/// @param question the histogram
/// @param events   how many events: exactly so many; so many or more if it is the last bar asked for
public record FrequencyCell(FrequencyQuestion question, int events) implements CellQuestion {
    public FrequencyCell {
        MatcherRules.requireSize("frequency.count", events, 1, question.bars(), "events, as there are bars");
    }

    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var kernel = new FrequencyKernel(question, TimeCut.of(question.scope().period(), snapshot));
        return new CellKernel<>(kernel, CellUnit.PERSONS, this::persons);
    }

    private long persons(FrequencyPartial partial) {
        return events < question.bars()
                ? partial.personsByEvents().getOrDefault(events, 0L)
                : partial.personsByEvents().tailMap(events).values().stream()
                        .mapToLong(persons -> persons)
                        .sum();
    }
}
