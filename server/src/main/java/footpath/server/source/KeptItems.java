package footpath.server.source;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.source.Source;
import footpath.collect.wire.Item;
import footpath.events.identity.IdentityRules;
import footpath.server.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is kept of the items that came from a source: arrivals, and for the quarantine what was not understood or is
/// of nobody.
public final class KeptItems {
    private KeptItems() {}

    /// @param form     how they were written, as `segment`; stands in the quarantine
    /// @param address  the path they were sent to; empty if by none
    /// @param received when they came
    public static ArrivalBatch of(Source source, String form, String address, List<Item> items, Instant received) {
        List<Arrival> understood = new ArrayList<>();
        List<QuarantinedCall> quarantined = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Understood(Arrival arrival, var warnings)
                when isOfSomebody(arrival) -> understood.add(ClientRule.apply(source, arrival));
                case Item.Understood(Arrival arrival, var warnings) ->
                    quarantined.add(NativeCall.of(arrival, ofNobody(arrival)));
                case Item.Misunderstood(String reason, Optional<String> id, byte[] raw) ->
                    quarantined.add(new QuarantinedCall(form, address, id, reason, received, raw));
            }
        }
        return new ArrivalBatch(source.name(), understood, quarantined);
    }

    /// A batch as the tracking plan lets it pass: what it blocks is among the quarantined.
    public static ArrivalBatch planned(ArrivalBatch batch, Plan.Checked checked) {
        if (checked.blocked().isEmpty()) {
            return batch;
        }
        List<QuarantinedCall> quarantined = new ArrayList<>(batch.quarantined());
        checked.blocked().forEach(one -> quarantined.add(NativeCall.of(one.arrival(), one.reason())));
        return new ArrivalBatch(batch.source(), checked.passed(), quarantined, batch.replayed());
    }

    /// Whether a call has an identity that is one person's own.
    public static boolean isOfSomebody(Arrival arrival) {
        return arrival.identities().stream()
                .anyMatch(identity -> IdentityRules.DEFAULT.admit(identity).isPresent());
    }

    /// Why a call is of nobody.
    public static String ofNobody(Arrival arrival) {
        return "identities: " + arrival.identities()
                + " say nothing of a person; give an id that is one person's own, and no placeholder";
    }
}
