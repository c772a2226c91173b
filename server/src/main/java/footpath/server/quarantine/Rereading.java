package footpath.server.quarantine;

import footpath.collect.arrival.Arrival;
import footpath.collect.webhook.Webhook;
import footpath.collect.webhook.WebhookSettings;
import footpath.collect.webhook.Webhooks;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireProtocols;
import footpath.server.source.KeptItems;
import footpath.store.quarantine.QuarantineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a call of the quarantine by the protocol it was sent by, as if it were sent again.
final class Rereading {
    private Rereading() {}

    /// What came of a call.
    sealed interface Reread {}

    /// It says something now.
    ///
    /// @param arrivals what; at least one
    record Understood(List<Arrival> arrivals) implements Reread {}

    /// It still cannot be understood.
    ///
    /// @param reason in three facts
    record Misunderstood(String reason) implements Reread {}

    static Reread read(QuarantineEntry entry, Repair repair) {
        try {
            byte[] call = repair.apply(entry.raw());
            return reread(entry, items(entry, repair, call));
        } catch (RepairFailed | RefusedRequest failed) {
            return new Misunderstood(String.valueOf(failed.getMessage()));
        }
    }

    private static List<Item> items(QuarantineEntry entry, Repair repair, byte[] call) throws RefusedRequest {
        if (repair.mapping().isPresent()) {
            WireRequest request = WireRequest.alone("/", call, entry.received());
            return Webhooks.read(request, repair.mapping().get());
        }
        Optional<WireProtocol> protocol = WireProtocols.SDKS.all().stream()
                .filter(one -> one.name().equals(entry.protocol()))
                .findFirst();
        if (protocol.isPresent()) {
            return protocol.get()
                    .read(protocol.get().alone(call, entry.address(), entry.received()))
                    .items();
        }
        Optional<Webhook> webhook = Webhooks.ALL.stream()
                .filter(one -> one.name().equals(entry.protocol()))
                .findFirst();
        if (webhook.isPresent()) {
            byte[] body = webhook.get().alone(call);
            return webhook.get()
                    .read(WireRequest.alone(entry.address(), body, entry.received()), body, WebhookSettings.of());
        }
        throw RefusedRequest.undecodable("came by \"" + entry.protocol()
                + "\", which is no protocol of senders; repair it by a mapping, or forget it");
    }

    private static Reread reread(QuarantineEntry entry, List<Item> items) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Understood(Arrival arrival, var warnings)
                when KeptItems.isOfSomebody(arrival) -> arrivals.add(arrival);
                case Item.Understood(Arrival arrival, var warnings) -> {
                    return new Misunderstood(KeptItems.ofNobody(arrival));
                }
                case Item.Misunderstood(String reason, Optional<String> id, byte[] raw) -> {
                    return new Misunderstood(reason);
                }
            }
        }
        if (arrivals.isEmpty()) {
            return new Misunderstood("body: holds no event; needs at least one");
        }
        return new Understood(arrivals.size() == 1 ? List.of(identified(arrivals.getFirst(), entry)) : arrivals);
    }

    /// What has no message id of its own keeps that of the call.
    private static Arrival identified(Arrival arrival, QuarantineEntry entry) {
        if (arrival.messageId().isPresent() || entry.messageId().isEmpty()) {
            return arrival;
        }
        return new Arrival(
                entry.messageId(),
                arrival.name(),
                arrival.channel(),
                arrival.identities(),
                arrival.times(),
                arrival.properties(),
                arrival.traits(),
                arrival.firstTraits(),
                arrival.accounts(),
                arrival.client(),
                arrival.isMergeForced(),
                arrival.isHistorical());
    }
}
