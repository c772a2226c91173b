package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.events.identity.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Notifications of Shopify: the body is the bare order, customer or checkout, all else stands in headers
/// `X-Shopify-…`. The signature is HMAC-SHA256 of the body in base64 (shopify.dev, "Verify webhook
/// deliveries").
final class Shopify implements Webhook {
    /// What its topics are called.
    static final EventNames NAMES = EventNames.of("""
            orders/create = Order placed
            orders/paid = Order paid
            orders/partially_fulfilled = Order partly shipped
            orders/fulfilled = Order shipped
            orders/updated = Order updated
            orders/edited = Order edited
            orders/cancelled = Order cancelled
            orders/delete = Order deleted
            checkouts/create = Checkout started
            checkouts/update = Checkout updated
            checkouts/delete = Checkout deleted
            draft_orders/create = Draft order created
            draft_orders/update = Draft order updated
            fulfillments/create = Shipment created
            fulfillments/update = Shipment updated
            refunds/create = Order refunded
            customers/create = Customer created
            customers/update = Customer updated
            customers/delete = Customer deleted
            customers/enable = Customer account enabled
            customers/disable = Customer account disabled
            customers_email_marketing_consent/update = Email consent changed
            customers_marketing_consent/update = Text message consent changed
            customers/data_request = Data requested
            customers/redact = Erasure requested
            shop/redact = Shop erasure requested
            """);

    private static final String HEADER = "X-Shopify-Hmac-SHA256";
    private static final String CUSTOMER = "shopify_customer";
    private static final Set<String> APPS = Set.of("iphone", "android", "ipad", "shop_app");

    private static final List<String> TRAITS = List.of(
            "email",
            "phone",
            "first_name",
            "last_name",
            "state",
            "tags",
            "currency",
            "orders_count",
            "total_spent",
            "verified_email",
            "default_address.city",
            "default_address.country_code",
            "default_address.zip",
            "email_marketing_consent.state");

    /// What stands in headers, and the property it becomes.
    private record Heading(String header, String property) {}

    private static final List<Heading> HEADINGS = List.of(
            new Heading("X-Shopify-Shop-Domain", "context.shop_domain"),
            new Heading("X-Shopify-API-Version", "context.api_version"),
            new Heading("X-Shopify-Event-Id", "context.event_id"));

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        String told = Signature.header(request, HEADER);
        Signature.check(HEADER, List.of(told), settings, secret -> Signature.sha256Base64(secret, request.body()));
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        Notice notice = Notice.read(body);
        Draft draft = notice.draft();
        Optional<String> topic = request.header("X-Shopify-Topic").map(String::strip);
        if (topic.isEmpty()) {
            draft.fail("the header X-Shopify-Topic is missing; needs the topic, as \"orders/create\"");
        }
        draft.name(topic.map(NAMES::name).orElse(null));
        draft.id(id(request, topic.orElse("")));
        time(notice, draft, request, topic.orElse(""));
        draft.channel(channel(notice, topic.orElse("")));
        person(notice, draft, topic.orElse(""));
        for (Heading heading : HEADINGS) {
            request.header(heading.header())
                    .ifPresent(value -> draft.properties().putText(heading.property(), value, true, draft));
        }
        notice.keep(draft, "", "", Set.of());
        return List.of(notice.item(draft, request));
    }

    /// The id of the delivery, which stays when it is sent again; else that of what happened, which several
    /// topics share.
    private static String id(WireRequest request, String topic) {
        return request.header("X-Shopify-Webhook-Id")
                .or(() -> request.header("X-Shopify-Event-Id").map(id -> topic + " " + id))
                .orElse("");
    }

    /// What is new or gone says when; all else is told by the time of the notification.
    private static void time(Notice notice, Draft draft, WireRequest request, String topic) {
        if (topic.endsWith("/create") && notice.text("created_at").isPresent()) {
            notice.time(draft, "created_at");
        } else if (topic.endsWith("/cancelled") && notice.text("cancelled_at").isPresent()) {
            notice.time(draft, "cancelled_at");
        } else {
            Optional<String> triggered = request.header("X-Shopify-Triggered-At");
            triggered.ifPresent(text -> draft.original(CallJson.time(draft, text, "X-Shopify-Triggered-At")));
            if (triggered.isEmpty()) {
                notice.time(draft, "updated_at", "created_at");
            }
        }
    }

    private static String channel(Notice notice, String topic) {
        String told = notice.text("source_name").orElse("").toLowerCase(Locale.ROOT);
        if (told.equals("pos")) {
            return "store";
        }
        if (APPS.contains(told)) {
            return "app";
        }
        return told.equals("web") || topic.startsWith("checkouts/") ? "web" : "";
    }

    private static void person(Notice notice, Draft draft, String topic) {
        boolean isCustomer =
                topic.startsWith("customers/") && notice.text("customer.id").isEmpty();
        if (isCustomer) {
            notice.identity(draft, CUSTOMER, "id");
            notice.traits(draft, "", TRAITS);
            draft.settleTraits();
            return;
        }
        notice.identity(draft, CUSTOMER, "customer.id", "customer_id");
        notice.identity(draft, Identity.EMAIL, "customer.email", "email", "contact_email", "email_address");
        notice.identity(draft, Identity.PHONE, "customer.phone", "phone");
        if (!draft.hasIdentity()) {
            draft.fail("the body of " + Draft.shortened(topic) + " names no customer; needs customer, email or phone");
        }
    }
}
