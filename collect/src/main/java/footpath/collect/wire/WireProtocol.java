package footpath.collect.wire;

import java.time.Instant;
import java.util.List;

/// What one family of clients speaks: where it sends, what its calls mean, and what it wants to hear.
///
/// Thread-safe and without state. A request must be read whole before it is answered, and answered
/// only once its items are kept.
public interface WireProtocol {
    /// What it is called, in lower case.
    String name();

    /// Where its events come in.
    List<Address> addresses();

    /// What it asks for besides, and is told at once.
    default List<Answer> answers() {
        return List.of();
    }

    /// Longest body in bytes, counted both as sent and after inflating.
    int mostBytes(WireRequest request);

    /// What a request to one of [#addresses] brought. Time and memory are linear in [#mostBytes].
    ///
    /// @throws RefusedRequest if nothing of it can be read; a single bad call is an item and refuses
    /// nothing
    Delivery read(WireRequest request) throws RefusedRequest;

    /// A request that brings one call out of the quarantine alone, so that [#read] understands it as it was sent.
    ///
    /// @param call     its bytes, as [Item.Misunderstood] has them
    /// @param address  the path it was sent to; empty if that is not known
    /// @param received when it arrived
    /// @throws RefusedRequest if it is nothing that can be sent
    default WireRequest alone(byte[] call, String address, Instant received) throws RefusedRequest {
        return WireRequest.alone(address.isEmpty() ? addresses().getFirst().path() : address, call, received);
    }

    /// The answer to a request whose items are kept, or not.
    ///
    /// @param outcomes one for each item, in their order
    WireReply accepted(WireRequest request, Delivery delivery, List<Outcome> outcomes);

    /// The answer to a request of which nothing is kept.
    WireReply refused(WireRequest request, RefusedRequest refused);
}
