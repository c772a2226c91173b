package footpath.analytics.attribution;

import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;

/// An attribution question in numbers.
final class ResolvedAttribution {
    final AttributionQuestion question;

    final TimeCut period;

    /// The period, and the lookback before it.
    final TimeCut seen;

    /// First microsecond of the period itself.
    final long fromMicros;

    final long lookbackMicros;

    /// The highest order of the Markov models; 0 if there are none.
    final int markovOrder;

    ResolvedAttribution(AttributionQuestion question, IndexSnapshot snapshot) {
        Period asked = question.scope().period();
        this.question = question;
        this.period = TimeCut.of(asked, snapshot);
        this.fromMicros = asked.fromMicros();
        this.lookbackMicros = Micros.of(question.lookback());
        long earliest = Math.max(Micros.MIN, fromMicros - lookbackMicros);
        this.seen = TimeCut.of(new Period(Micros.toInstant(earliest), asked.toExclusive()), snapshot);
        this.markovOrder = question.models().stream()
                .mapToInt(model -> model instanceof AttributionModel.Markov(int order) ? order : 0)
                .max()
                .orElse(0);
    }
}
