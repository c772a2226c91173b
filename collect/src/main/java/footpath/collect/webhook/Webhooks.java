package footpath.collect.webhook;

import footpath.collect.wire.WireProtocol;
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
