package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.Draft;
import footpath.events.identity.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Notifications of Intercom. The signature is HMAC-SHA1 of the body in hexadecimal digits behind `sha1=`
/// (developers.intercom.com, "Signed notifications"). A `ping` tests the address and brings nothing.
final class Intercom implements Webhook {
    /// What its topics are called.
    static final EventNames NAMES = EventNames.of("""
            conversation.user.created = Conversation started
            conversation.user.replied = Customer replied
            conversation.admin.single.created = Agent wrote first
            conversation.admin.replied = Agent replied
            conversation.admin.noted = Note added
            conversation.admin.assigned = Conversation assigned
            conversation.admin.opened = Conversation reopened
            conversation.admin.snoozed = Conversation snoozed
            conversation.admin.unsnoozed = Conversation resumed
            conversation.admin.closed = Conversation closed
            conversation.rating.added = Conversation rated
            conversation.deleted = Conversation deleted
            ticket.created = Ticket created
            ticket.state.updated = Ticket status changed
            ticket.admin.assigned = Ticket assigned
            ticket.contact.replied = Customer replied to ticket
            ticket.admin.replied = Agent replied to ticket
            ticket.closed = Ticket closed
            ticket.rating.provided = Ticket rated
            contact.created = Contact created
            contact.user.created = User created
            contact.lead.created = Lead created
            contact.lead.signed_up = Lead signed up
            contact.user.updated = User updated
            contact.lead.updated = Lead updated
            contact.email.updated = Email changed
            contact.subscribed = Subscribed to mails
            contact.unsubscribed = Unsubscribed from mails
            contact.archived = Contact archived
            contact.deleted = Contact deleted
            contact.merged = Contact merged
            contact.user.tag.created = User tagged
            contact.lead.tag.created = Lead tagged
            """);

    private static final String HEADER = "X-Hub-Signature";
    private static final String PREFIX = "sha1=";
    private static final String ITEM = "data.item.";
    private static final String CONTACT = "intercom_contact";
    private static final Set<String> PERSONS = Set.of("contact", "user", "lead");
    private static final List<String> TRAITS = List.of(
            "email",
            "phone",
            "name",
            "role",
            "location.country",
            "location.city",
            "language_override",
            "unsubscribed_from_emails");

    private static final Map<String, String> CHANNELS = Map.of(
            "email", "email",
            "facebook", "social",
            "instagram", "social",
            "twitter", "social",
            "whatsapp", "chat",
            "conversation", "chat",
            "phone_call", "phone",
            "phone_switch", "phone",
            "sms", "phone");

    @Override
    public String name() {
        return "intercom";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        String told = Signature.header(request, HEADER);
        Signature.check(HEADER, List.of(told), settings, secret -> PREFIX + Signature.sha1Hex(secret, request.body()));
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        Notice notice = Notice.read(body);
        Draft draft = notice.draft();
        draft.id(notice.text("id").orElse(null));
        String topic = notice.type(draft, "topic", "Intercom's topic, as \"conversation.user.created\"")
                .orElse("");
        if (topic.equals("ping")) {
            return List.of();
        }
        draft.name(topic.isEmpty() ? null : NAMES.name(topic));
        notice.time(draft, "created_at");
        draft.channel(channel(notice, topic));
        person(notice, draft);
        notice.keep(draft, ITEM, "", Set.of());
        notice.keepOne(draft, "app_id", "context.app_id");
        return List.of(notice.item(draft, request));
    }

    private static String channel(Notice notice, String topic) {
        String unsaid = topic.startsWith("conversation.") ? "chat" : "";
        return notice.text(ITEM + "source.type")
                .map(told -> CHANNELS.getOrDefault(told.toLowerCase(Locale.ROOT), unsaid))
                .orElse(unsaid);
    }

    private static void person(Notice notice, Draft draft) {
        boolean isPerson = notice.text(ITEM + "type").filter(PERSONS::contains).isPresent();
        if (isPerson) {
            contact(notice, draft, ITEM);
            notice.traits(draft, ITEM, TRAITS);
            draft.settleTraits();
        } else {
            contact(notice, draft, ITEM + "contact.");
            contact(notice, draft, ITEM + "user.");
            inConversation(notice, draft);
        }
        if (!draft.hasIdentity()) {
            draft.fail("data.item names no contact; needs a contact, or something that has one");
        }
    }

    private static void contact(Notice notice, Draft draft, String prefix) {
        notice.identity(draft, CONTACT, prefix + "id");
        notice.identity(draft, Identity.USER_ID, prefix + "external_id", prefix + "user_id");
        notice.identity(draft, Identity.EMAIL, prefix + "email");
    }

    /// A conversation of several contacts is that of the first, who began it. Who wrote first says more of
    /// that contact, or stands for it; never an agent.
    private static void inConversation(Notice notice, Draft draft) {
        Optional<Notice> first = notice.element(ITEM + "contacts.contacts", 0);
        if (first.isEmpty()) {
            first = notice.element(ITEM + "contacts", 0);
        }
        first.ifPresent(one -> contact(one, draft, ""));
        Optional<String> known = first.flatMap(one -> one.text("id"));
        Optional<String> author = notice.text(ITEM + "source.author.id");
        boolean isPerson = notice.text(ITEM + "source.author.type")
                .filter(PERSONS::contains)
                .isPresent();
        if (isPerson && (known.equals(author) || !draft.hasIdentity())) {
            notice.identity(draft, CONTACT, ITEM + "source.author.id");
            notice.identity(draft, Identity.EMAIL, ITEM + "source.author.email");
        }
    }
}
