package footpath.collect.webhook;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All products whose webhooks are understood. No address belongs to two.
public final class Webhooks {
    /// All of them.
    public static final List<Webhook> ALL = List.of(
            new Stripe(),
            new Shopify(),
            new Zendesk(),
            new Intercom(),
            new HubSpot(),
            new Salesforce(),
            new GenericWebhook());

    private Webhooks() {}

    /// The calls of a body of JSON by a mapping.
    ///
    /// @throws RefusedRequest if nothing of it can be read
    public static List<Item> read(WireRequest request, BodyMapping mapping) throws RefusedRequest {
        return new MappedBody(mapping, request, Optional.empty()).items(request.body());
    }

    /// Each product as a protocol, which listens at `/v1/webhooks/{name}/{writeKey}`.
    ///
    /// @param settings of the source of a write key; none if the key is of no source. Called for each request,
    ///                 by several threads
    public static List<WireProtocol> protocols(Function<String, Optional<WebhookSettings>> settings) {
        return ALL.stream()
                .<WireProtocol>map(webhook -> new WebhookProtocol(webhook, settings))
                .toList();
    }
}
