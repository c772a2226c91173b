package footpath.collect.wire.catalog;

import footpath.collect.wire.Answer;
import footpath.collect.wire.Cors;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.cloudevents.CloudEvents;
import footpath.collect.wire.footpath.Footpath;
import footpath.collect.wire.posthog.PostHog;
import footpath.collect.wire.segment.Segment;
import footpath.collect.wire.snowplow.Snowplow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Protocols, and which of them a request speaks. No address belongs to two. Immutable.
public final class WireProtocols {
    /// Those of SDKs.
    public static final WireProtocols SDKS =
            new WireProtocols(List.of(new Segment(), new Footpath(), new PostHog(), new Snowplow(), new CloudEvents()));

    private final List<WireProtocol> all;

    private WireProtocols(List<WireProtocol> all) {
        this.all = all;
    }

    /// These and others.
    public WireProtocols with(List<WireProtocol> others) {
        return new WireProtocols(Stream.concat(all.stream(), others.stream()).toList());
    }

    /// All of them.
    public List<WireProtocol> all() {
        return all;
    }

    /// The protocol that takes the events of a request.
    public Optional<WireProtocol> taking(WireRequest request) {
        return all.stream()
                .filter(protocol -> protocol.addresses().stream().anyMatch(address -> address.matches(request)))
                .findFirst();
    }

    /// What is told at once to a request that brings no events: a configuration, our health, or to a
    /// browser whether it may send.
    public Optional<WireReply> answer(WireRequest request) {
        if (request.method().equals("OPTIONS")) {
            return isKnown(request.path()) ? Optional.of(Cors.preflight(request)) : Optional.empty();
        }
        return all.stream()
                .flatMap(protocol -> protocol.answers().stream())
                .filter(answer -> answer.address().matches(request))
                .findFirst()
                .map(Answer::reply)
                .map(reply -> reply.apply(request));
    }

    /// Whether anything listens at a path, whatever the method.
    public boolean isKnown(String path) {
        return all.stream()
                .anyMatch(protocol -> protocol.addresses().stream().anyMatch(address -> address.matches(path))
                        || protocol.answers().stream()
                                .anyMatch(answer -> answer.address().matches(path)));
    }
}
