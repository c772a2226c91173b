package footpath.server.source;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalLog;
import footpath.collect.arrival.ArrivalsRefused;
import footpath.collect.source.Source;
import footpath.collect.webhook.Webhooks;
import footpath.collect.wire.Address;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireProtocols;
import footpath.server.plan.Plan;
import footpath.server.source.Flagging.Flagged;
import footpath.server.traffic.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/// Answers senders: reads what they say by their protocol, has it kept, and only then tells them so. Safe
/// for use by several threads.
public final class Collector {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Sources sources;
    private final ArrivalLog arrivals;
    private final WireProtocols protocols;
    private final Traffic traffic;
    private final Plan plan;
    private final Flagging flagging;
    private final BodyRoom room = new BodyRoom();
    private final SendingLimits limits = new SendingLimits();

    /// How many bodies are understood at a time. Who is refused, and who was kept, does not wait behind the others for
    /// a processor: under more load than there is room for, saying no soon is what keeps senders going.
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    public Collector(Sources sources, ArrivalLog arrivals, Traffic traffic, Plan plan, Flagging flagging) {
        this.flagging = flagging;
        this.sources = sources;
        this.arrivals = arrivals;
        this.traffic = traffic;
        this.plan = plan;
        this.protocols = WireProtocols.SDKS.with(Webhooks.protocols(sources::webhook));
    }

    /// Whether anything listens at a path, whatever the method.
    public boolean listensAt(String path) {
        return protocols.isKnown(path);
    }

    /// The reply to a request that came without its body.
    ///
    /// @param body the rest of it, read no further than the protocol allows
    public WireReply answer(WireRequest head, InputStream body) {
        Optional<WireProtocol> protocol = protocols.taking(head);
        if (protocol.isEmpty()) {
            return protocols.answer(head).orElseGet(() -> WireReply.text(head, 405, "method not allowed\n"));
        }
        Progress progress = new Progress(System.nanoTime());
        try (BodyRoom.Taken taken = room.read(head, body, protocol.get().mostBytes(head))) {
            return take(protocol.get(), head.withBody(taken.bytes()), progress);
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
        Understood understood = understood(protocol, request, progress);
        Flagged kept = understood.batch();
        await(understood.written());
        plan.count(understood.checked());
        traffic.acknowledged(kept.batch(), kept.flagged(), protocol.name(), progress.seconds());
        Delivery delivery = understood.delivery();
        List<Outcome> outcomes = delivery.items().stream().map(Outcome::kept).toList();
        return protocol.accepted(request, delivery, outcomes);
    }

    /// What a body says, on its way to the disk.
    private record Understood(Delivery delivery, Plan.Checked checked, Flagged batch, CompletableFuture<?> written) {}

    private Understood understood(WireProtocol protocol, WireRequest request, Progress progress) throws RefusedRequest {
        turns.acquireUninterruptibly();
        try {
            Delivery delivery = protocol.read(request);
            Source source = source(protocol, delivery, progress);
            limits.require(source, delivery.items().size());
            String address = address(protocol, request);
            ArrivalBatch read = KeptItems.of(source, protocol.name(), address, delivery.items(), request.received());
            Plan.Checked checked = plan.check(read);
            Flagged batch = flagging.sent(KeptItems.planned(read, checked));
            return new Understood(delivery, checked, batch, arrivals.append(batch.batch()));
        } catch (ArrivalsRefused refused) {
            throw busy(refused);
        } finally {
            turns.release();
        }
    }

    private Source source(WireProtocol protocol, Delivery delivery, Progress progress) throws RefusedRequest {
        String key = delivery.writeKey()
                .orElseThrow(() -> RefusedRequest.noKey("send the write key of a source, as its page shows"));
        Source source = sources.ofKey(key).orElseThrow(RefusedRequest::unknownKey);
        progress.source = Optional.of(source.name());
        // Its key stands in an address that is no secret: without the signature it would prove nothing.
        Optional<String> webhook = source.kind().webhook();
        if (webhook.isPresent() && !webhook.get().equals(protocol.name())) {
            throw RefusedRequest.notAuthentic(
                    "source",
                    "is of kind " + source.kind().word() + " and takes nothing else",
                    "send with the key of another source");
        }
        if (!source.isEnabled()) {
            throw RefusedRequest.disabled(source.name());
        }
        return source;
    }

    private static void await(CompletableFuture<?> written) throws RefusedRequest {
        try {
            written.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ArrivalsRefused refused ? busy(refused) : RefusedRequest.busy(SOON);
        }
    }

    private static RefusedRequest busy(ArrivalsRefused refused) {
        return RefusedRequest.busy(Duration.ofSeconds(refused.retryAfterSeconds()));
    }

    /// The address as the protocol has it, without the key that may stand in its place.
    private static String address(WireProtocol protocol, WireRequest request) {
        return protocol.addresses().stream()
                .filter(address -> address.matches(request))
                .map(Address::path)
                .findFirst()
                .orElse("");
    }
}
