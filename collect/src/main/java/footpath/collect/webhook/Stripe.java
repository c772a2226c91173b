package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.SenderTime;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events of Stripe. The header `Stripe-Signature: t=…,v1=…` holds the time of signing in seconds and
/// HMAC-SHA256 in hexadecimal digits of that time, a dot and the body (stripe.com, "Verify webhook
/// signatures manually").
final class Stripe implements Webhook {
    /// What its types are called.
    static final EventNames NAMES = EventNames.of("""
            customer.created = Customer created
            customer.updated = Customer updated
            customer.deleted = Customer deleted
            customer.subscription.created = Subscription started
            customer.subscription.updated = Subscription changed
            customer.subscription.deleted = Subscription ended
            customer.subscription.paused = Subscription paused
            customer.subscription.resumed = Subscription resumed
            customer.subscription.trial_will_end = Trial ending
            invoice.created = Invoice created
            invoice.finalized = Invoice issued
            invoice.sent = Invoice sent
            invoice.upcoming = Invoice upcoming
            invoice.overdue = Invoice overdue
            invoice.paid = Invoice paid
            invoice.payment_succeeded = Invoice payment succeeded
            invoice.payment_failed = Invoice payment failed
            invoice.payment_action_required = Invoice payment to be confirmed
            invoice.voided = Invoice voided
            invoice.marked_uncollectible = Invoice written off
            payment_intent.created = Payment started
            payment_intent.succeeded = Payment succeeded
            payment_intent.payment_failed = Payment failed
            payment_intent.canceled = Payment cancelled
            charge.succeeded = Charge succeeded
            charge.failed = Charge failed
            charge.refunded = Charge refunded
            charge.dispute.created = Dispute opened
            charge.dispute.closed = Dispute closed
            checkout.session.completed = Checkout completed
            checkout.session.expired = Checkout expired
            checkout.session.async_payment_succeeded = Checkout paid later
            checkout.session.async_payment_failed = Checkout payment failed
            payment_method.attached = Payment method added
            payment_method.detached = Payment method removed
            """);

    private static final String HEADER = "Stripe-Signature";
    private static final int MOST_SIGNATURES = 16;
    private static final String OBJECT = "data.object.";
    private static final String CUSTOMER = "stripe_customer";
    private static final Set<String> OF_DELIVERY =
            Set.of("id", "object", "type", "created", "data", "pending_webhooks", "request");

    private static final List<String> TRAITS = List.of(
            "email",
            "name",
            "phone",
            "address.city",
            "address.country",
            "address.postal_code",
            "address.state",
            "currency",
            "delinquent");

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        String header = Signature.header(request, HEADER);
        String time = "";
        List<String> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            String pair = part.strip();
            if (pair.startsWith("t=")) {
                time = pair.substring(2);
            } else if (pair.startsWith("v1=") && signatures.size() < MOST_SIGNATURES) {
                signatures.add(pair.substring(3));
            }
        }
        Optional<Instant> signed = SenderTime.read(time);
        if (signed.isEmpty()) {
            throw Signature.noTime(HEADER, time, "needs t= with the seconds since 1970");
        }
        byte[] before = Signature.bytes(time + ".");
        Signature.check(HEADER, signatures, settings, secret -> Signature.sha256Hex(secret, before, request.body()));
        Signature.checkWindow(HEADER, signed.get(), request);
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        Notice notice = Notice.read(body);
        Draft draft = notice.draft();
        draft.id(notice.text("id").orElse(null));
        draft.name(notice.type(draft, "type", "Stripe's type of the event, as \"invoice.paid\"")
                .map(NAMES::name)
                .orElse(null));
        notice.time(draft, "created");
        draft.channel(channel(notice));
        person(notice, draft);
        notice.keep(draft, OBJECT, "", Set.of());
        notice.keep(draft, "data.previous_attributes.", "previous.", Set.of());
        notice.keep(draft, "", "context.", OF_DELIVERY);
        return List.of(notice.item(draft, request));
    }

    private static String channel(Notice notice) {
        boolean isInStore = notice.text(OBJECT + "payment_method_details.type")
                .filter("card_present"::equals)
                .isPresent();
        return isInStore ? "store" : "web";
    }

    private static void person(Notice notice, Draft draft) {
        boolean isCustomer =
                notice.text(OBJECT + "object").filter("customer"::equals).isPresent();
        if (isCustomer) {
            notice.identity(draft, CUSTOMER, OBJECT + "id");
            notice.traits(draft, OBJECT, TRAITS);
            draft.settleTraits();
            return;
        }
        notice.identity(draft, CUSTOMER, OBJECT + "customer", OBJECT + "customer.id");
        notice.identity(
                draft,
                Identity.EMAIL,
                OBJECT + "customer_details.email",
                OBJECT + "customer_email",
                OBJECT + "customer.email");
        notice.identity(draft, Identity.PHONE, OBJECT + "customer_details.phone", OBJECT + "customer_phone");
        if (!draft.hasIdentity()) {
            payer(notice, draft);
        }
        if (!draft.hasIdentity()) {
            draft.fail("data.object names no customer; needs customer, customer_email or the e-mail of who pays");
        }
    }

    /// Who pays may be somebody else, so it counts only where no customer is named.
    private static void payer(Notice notice, Draft draft) {
        notice.identity(draft, Identity.EMAIL, OBJECT + "billing_details.email", OBJECT + "receipt_email");
        notice.identity(draft, Identity.PHONE, OBJECT + "billing_details.phone");
    }
}
