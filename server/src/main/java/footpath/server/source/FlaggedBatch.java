package footpath.server.source;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.bot.BotFlags;
import footpath.collect.bot.BotReason;
import footpath.collect.bot.BotRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch whose events of programs, and those told twice, have a property that says so.
///
/// @param batch   all of it
/// @param flagged how many of its events are flagged
record FlaggedBatch(ArrivalBatch batch, int flagged) {
    /// A sender that flags its events itself is believed.
    private static final String SAID = "\"" + BotReason.PROPERTY + "\":";

    static FlaggedBatch of(ArrivalBatch batch, BotFlags flags, BotRules rules) {
        List<Arrival> arrivals = new ArrayList<>(batch.arrivals().size());
        int flagged = 0;
        for (Arrival arrival : batch.arrivals()) {
            Optional<BotReason> reason = arrival.properties().contains(SAID)
                    ? Optional.empty()
                    : flags.reason(arrival, batch.source(), rules);
            arrivals.add(reason.map(known -> ClientRule.with(arrival, Map.of(BotReason.PROPERTY, known.word())))
                    .orElse(arrival));
            flagged += reason.isPresent() ? 1 : 0;
        }
        return flagged == 0
                ? new FlaggedBatch(batch, 0)
                : new FlaggedBatch(
                        new ArrivalBatch(batch.source(), arrivals, batch.quarantined(), batch.replayed()), flagged);
    }
}
