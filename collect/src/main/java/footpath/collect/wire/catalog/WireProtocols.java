package footpath.collect.wire.catalog;

import footpath.collect.wire.Address;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Protocols, and which of them a request speaks. No address belongs to two. Immutable.
public final class WireProtocols {
    /// Those of SDKs.
    public static final WireProtocols SDKS =
            new WireProtocols(List.of(new Segment(), new Footpath(), new PostHog(), new Snowplow(), new CloudEvents()));

    private final List<WireProtocol> all;
    private final List<Listener> variable;
    private final Map<String, List<Listener>> byPath;

    private WireProtocols(List<WireProtocol> all) {
        this.all = all;
        List<Listener> listeners =
                all.stream().flatMap(WireProtocols::listeners).toList();
        this.variable = listeners.stream()
                .filter(listener -> listener.address.hasVariable())
                .toList();
        this.byPath = listeners.stream()
                .filter(listener -> !listener.address.hasVariable())
                .collect(Collectors.groupingBy(listener -> listener.address.path()));
    }

    /// What a protocol does at an address: takes events if it has no answer.
    private record Listener(Address address, WireProtocol protocol, Optional<Answer> answer) {}

    private static Stream<Listener> listeners(WireProtocol protocol) {
        return Stream.concat(
                protocol.addresses().stream().map(address -> new Listener(address, protocol, Optional.empty())),
                protocol.answers().stream()
                        .map(answer -> new Listener(answer.address(), protocol, Optional.of(answer))));
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
        return at(request.path())
                .filter(listener ->
                        listener.answer.isEmpty() && listener.address.method().equals(request.method()))
                .findFirst()
                .map(Listener::protocol);
    }

    /// What is told at once to a request that brings no events: a configuration, our health, or to a
    /// browser whether it may send.
    public Optional<WireReply> answer(WireRequest request) {
        if (request.method().equals("OPTIONS")) {
            return isKnown(request.path()) ? Optional.of(Cors.preflight(request)) : Optional.empty();
        }
        return at(request.path())
                .filter(listener -> listener.address.method().equals(request.method()))
                .flatMap(listener -> listener.answer.stream())
                .findFirst()
                .map(Answer::reply)
                .map(reply -> reply.apply(request));
    }

    /// Whether anything listens at a path, whatever the method.
    public boolean isKnown(String path) {
        String tidy = Address.tidy(path);
        return byPath.containsKey(tidy) || variable.stream().anyMatch(listener -> listener.address.matches(tidy));
    }

    /// What listens at a path.
    private Stream<Listener> at(String path) {
        String tidy = Address.tidy(path);
        return Stream.concat(
                byPath.getOrDefault(tidy, List.of()).stream(),
                variable.stream().filter(listener -> listener.address.matches(tidy)));
    }
}
