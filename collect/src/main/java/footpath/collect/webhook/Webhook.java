package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import java.util.List;

/// How one product tells others what happened in it. Thread-safe and without state.
public interface Webhook {
    /// What it is called, in lower case; part of its address.
    String name();

    /// Makes sure that the request comes from whom it says, by its raw bytes. Takes the same time whatever is
    /// wrong with a signature.
    ///
    /// @throws RefusedRequest if that is not proven
    void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest;

    /// What a request brought that was authenticated: each call is one item, and a mere test of the address is
    /// none. Time and memory are linear in the body.
    ///
    /// @param body inflated
    /// @throws RefusedRequest if nothing of it can be read
    List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest;

    /// A body that brings one call out of the quarantine alone.
    ///
    /// @param call its bytes, as [Item.Misunderstood] has them
    default byte[] alone(byte[] call) throws RefusedRequest {
        return call;
    }

    /// The answer once its items are kept.
    default WireReply accepted(WireRequest request) {
        return WireReply.json(request, 200, "{\"received\":true}");
    }
}
