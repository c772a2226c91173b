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
import java.util.function.Function;
import java.util.function.Supplier;

/// Gives events of programs, and those told twice, a property that says so, whichever way they come in. Safe for
/// use by several threads.
public final class Flagging {
    /// A sender that flags its events itself is believed.
    private static final String SAID = "\"" + BotReason.PROPERTY + "\":";

    private final Supplier<BotRules> rules;
    private final BotFlags flags = new BotFlags();

    /// @param rules what is flagged now
    public Flagging(Supplier<BotRules> rules) {
        this.rules = rules;
    }

    /// A batch with its flags.
    ///
    /// @param batch   all of it
    /// @param flagged how many of its events were flagged
    public record Flagged(ArrivalBatch batch, int flagged) {}

    /// What was sent.
    public Flagged sent(ArrivalBatch batch) {
        BotRules now = rules.get();
        return flagged(batch, arrival -> flags.reason(arrival, batch.source(), now));
    }

    /// What was fetched from where it was written before.
    public Flagged fetched(ArrivalBatch batch) {
        BotRules now = rules.get();
        return flagged(batch, arrival -> flags.reasonOfRecord(arrival, batch.source(), now));
    }

    private static Flagged flagged(ArrivalBatch batch, Function<Arrival, Optional<BotReason>> reasons) {
        List<Arrival> arrivals = new ArrayList<>(batch.arrivals().size());
        int flagged = 0;
        for (Arrival arrival : batch.arrivals()) {
            Optional<BotReason> reason =
                    arrival.properties().contains(SAID) ? Optional.empty() : reasons.apply(arrival);
            arrivals.add(reason.map(known -> ClientRule.with(arrival, Map.of(BotReason.PROPERTY, known.word())))
                    .orElse(arrival));
            flagged += reason.isPresent() ? 1 : 0;
        }
        return flagged == 0
                ? new Flagged(batch, 0)
                : new Flagged(
                        new ArrivalBatch(batch.source(), arrivals, batch.quarantined(), batch.replayed()), flagged);
    }
}
