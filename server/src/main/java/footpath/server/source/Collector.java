package footpath.server.source;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalLog;
import footpath.collect.arrival.ArrivalsRefused;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.source.Source;
import footpath.collect.wire.Address;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireProtocols;
import footpath.events.identity.IdentityRules;
import footpath.server.traffic.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Answers senders: reads what they say by their protocol, has it kept, and only then tells them so. Safe
/// for use by several threads.
public final class Collector {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Sources sources;
    private final ArrivalLog arrivals;
    private final Traffic traffic;
    private final BodyRoom room = new BodyRoom();
    private final SendingLimits limits = new SendingLimits();

    public Collector(Sources sources, ArrivalLog arrivals, Traffic traffic) {
        this.sources = sources;
        this.arrivals = arrivals;
        this.traffic = traffic;
    }

    /// The reply to a request that came without its body.
    ///
    /// @param body the rest of it, read no further than the protocol allows
    public WireReply answer(WireRequest head, InputStream body) {
        Optional<WireProtocol> protocol = WireProtocols.taking(head);
        if (protocol.isEmpty()) {
            return WireProtocols.answer(head).orElseGet(() -> WireReply.text(head, 405, "method not allowed\n"));
        }
        Progress progress = new Progress(System.nanoTime());
        try (BodyRoom.Taken taken = room.read(head, body, protocol.get().mostBytes(head))) {
            return take(protocol.get(), withBody(head, taken.bytes()), progress);
        } catch (RefusedRequest refused) {
            traffic.refused(progress.source, refused.kind());
            return protocol.get().refused(head, refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// How far a request has come. Confined to one thread.
    private static final class Progress {
        private final long startNanos;
        private Optional<String> source = Optional.empty();

        Progress(long startNanos) {
            this.startNanos = startNanos;
        }

        double seconds() {
            return (System.nanoTime() - startNanos) / 1e9;
        }
    }

    private WireReply take(WireProtocol protocol, WireRequest request, Progress progress) throws RefusedRequest {
        Delivery delivery = protocol.read(request);
        Source source = source(delivery, progress);
        limits.require(source, delivery.items().size());
        ArrivalBatch batch = batch(protocol, source, request, delivery);
        keep(batch);
        traffic.acknowledged(batch, protocol.name(), progress.seconds());
        List<Outcome> outcomes = delivery.items().stream().map(Outcome::kept).toList();
        return protocol.accepted(request, delivery, outcomes);
    }

    private Source source(Delivery delivery, Progress progress) throws RefusedRequest {
        String key = delivery.writeKey()
                .orElseThrow(() -> RefusedRequest.noKey("send the write key of a source, as its page shows"));
        Source source = sources.ofKey(key).orElseThrow(RefusedRequest::unknownKey);
        progress.source = Optional.of(source.name());
        if (!source.isEnabled()) {
            throw RefusedRequest.disabled(source.name());
        }
        return source;
    }

    private void keep(ArrivalBatch batch) throws RefusedRequest {
        try {
            arrivals.append(batch).join();
        } catch (ArrivalsRefused refused) {
            throw RefusedRequest.busy(Duration.ofSeconds(refused.retryAfterSeconds()));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ArrivalsRefused refused) {
                throw RefusedRequest.busy(Duration.ofSeconds(refused.retryAfterSeconds()));
            }
            throw RefusedRequest.busy(SOON);
        }
    }

    private static ArrivalBatch batch(WireProtocol protocol, Source source, WireRequest request, Delivery delivery) {
        List<Arrival> understood = new ArrayList<>();
        List<QuarantinedCall> quarantined = new ArrayList<>();
        for (Item item : delivery.items()) {
            switch (item) {
                case Item.Understood(Arrival arrival, var warnings)
                when isOfSomebody(arrival) -> understood.add(ClientRule.apply(source, arrival));
                case Item.Understood(Arrival arrival, var warnings) ->
                    quarantined.add(NativeCall.of(arrival, ofNobody(arrival)));
                case Item.Misunderstood(String reason, Optional<String> id, byte[] raw) ->
                    quarantined.add(new QuarantinedCall(
                            protocol.name(), address(protocol, request), id, reason, request.received(), raw));
            }
        }
        return new ArrivalBatch(source.name(), understood, quarantined);
    }

    /// The address as the protocol has it, without the key that may stand in its place.
    private static String address(WireProtocol protocol, WireRequest request) {
        return protocol.addresses().stream()
                .filter(address -> address.matches(request))
                .map(Address::path)
                .findFirst()
                .orElse("");
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

    private static WireRequest withBody(WireRequest head, byte[] body) {
        return new WireRequest(
                head.method(), head.path(), head.query(), head.headers(), body, head.received(), head.ip());
    }
}
