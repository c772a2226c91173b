package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.SenderTime;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Events of Zendesk. The signature is HMAC-SHA256 in base64 of the time of signing, as it is written in its
/// header, and the body (developer.zendesk.com, "Verifying webhook authenticity"). What a trigger or an
/// automation sends has the shape its author gave it, and is read by the mapping of the source.
final class Zendesk implements Webhook {
    /// What its types are called, `zen:event-type:` left out; those of tickets and users.
    static final EventNames NAMES = EventNames.of("""
            ticket.created = Ticket created
            ticket.status_changed = Ticket status changed
            ticket.status_changed solved = Ticket solved
            ticket.status_changed closed = Ticket closed
            ticket.comment_added = Comment added
            ticket.comment_added customer = Customer replied
            ticket.comment_added agent = Agent replied
            ticket.comment_added private = Note added
            ticket.agent_assignment_changed = Ticket assigned
            ticket.group_assignment_changed = Ticket passed to a group
            ticket.priority_changed = Ticket priority changed
            ticket.requester_changed = Ticket requester changed
            ticket.subject_changed = Ticket subject changed
            ticket.tags_changed = Ticket tags changed
            ticket.merged = Ticket merged
            ticket.marked_as_spam = Ticket marked as spam
            ticket.soft_deleted = Ticket deleted
            ticket.permanently_deleted = Ticket deleted for good
            ticket.undeleted = Ticket restored
            user.created = User created
            user.deleted = User deleted
            user.merged = User merged
            user.name_changed = User name changed
            """);

    private static final String HEADER = "X-Zendesk-Webhook-Signature";
    private static final String TIME_HEADER = "X-Zendesk-Webhook-Signature-Timestamp";
    private static final String PREFIX = "zen:event-type:";
    private static final String USER = "zendesk_user";

    private static final Map<String, String> CHANNELS = Map.ofEntries(
            Map.entry("web", "web"),
            Map.entry("web_widget", "web"),
            Map.entry("help_center", "web"),
            Map.entry("email", "email"),
            Map.entry("chat", "chat"),
            Map.entry("native_messaging", "chat"),
            Map.entry("messaging", "chat"),
            Map.entry("whatsapp", "chat"),
            Map.entry("voice", "phone"),
            Map.entry("phone", "phone"),
            Map.entry("sms", "phone"),
            Map.entry("mobile_sdk", "app"),
            Map.entry("mobile", "app"),
            Map.entry("facebook", "social"),
            Map.entry("twitter", "social"),
            Map.entry("instagram_dm", "social"));

    @Override
    public String name() {
        return "zendesk";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        String told = Signature.header(request, HEADER);
        String time = Signature.header(request, TIME_HEADER);
        Optional<Instant> signed = SenderTime.read(time);
        if (signed.isEmpty()) {
            throw Signature.noTime(TIME_HEADER, time, "needs ISO 8601 as \"2024-01-31T10:00:00Z\"");
        }
        byte[] before = Signature.bytes(time);
        Signature.check(
                HEADER, List.of(told), settings, secret -> Signature.sha256Base64(secret, before, request.body()));
        Signature.checkWindow(TIME_HEADER, signed.get(), request);
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        if (settings.mapping().isPresent() && !isEvent(body)) {
            return new MappedBody(settings.mapping().get(), request, request.header("X-Zendesk-Webhook-Invocation-Id"))
                    .items(body);
        }
        Notice notice = Notice.read(body);
        Draft draft = notice.draft();
        draft.id(notice.text("id")
                .or(() -> request.header("X-Zendesk-Webhook-Invocation-Id"))
                .orElse(null));
        String type = notice.type(
                        draft, "type", "an event of Zendesk, or a mapping of the source for what a trigger sends")
                .map(told -> told.startsWith(PREFIX) ? told.substring(PREFIX.length()) : told)
                .orElse("");
        draft.name(name(notice, type));
        notice.time(draft, "time");
        draft.channel(notice.text("detail.via.channel")
                .map(told -> CHANNELS.getOrDefault(told.toLowerCase(Locale.ROOT), ""))
                .orElse(""));
        person(notice, draft, type);
        notice.keep(draft, "detail.", "", Set.of());
        notice.keep(draft, "event.", "", Set.of("meta"));
        notice.keep(draft, "", "context.", Set.of("id", "type", "time", "detail", "event"));
        return List.of(notice.item(draft, request));
    }

    private static boolean isEvent(byte[] body) throws RefusedRequest {
        return !Notice.isList(body)
                && Notice.read(body)
                        .text("type")
                        .filter(type -> type.startsWith(PREFIX))
                        .isPresent();
    }

    private static String name(Notice notice, String type) {
        String closer = switch (type) {
            case "ticket.status_changed" ->
                type + " " + notice.text("event.current").orElse("").toLowerCase(Locale.ROOT);
            case "ticket.comment_added" -> type + " " + author(notice);
            default -> type;
        };
        return NAMES.byType().containsKey(closer) ? NAMES.name(closer) : NAMES.name(type);
    }

    private static String author(Notice notice) {
        if (is(notice, "event.comment.is_public", "false")) {
            return "private";
        }
        if (is(notice, "event.comment.author.is_staff", "true")) {
            return "agent";
        }
        return is(notice, "event.comment.author.is_staff", "false") ? "customer" : "";
    }

    private static boolean is(Notice notice, String name, String value) {
        return notice.text(name).filter(value::equals).isPresent();
    }

    private static void person(Notice notice, Draft draft, String type) {
        if (type.startsWith("user.")) {
            notice.identity(draft, USER, "detail.id");
            notice.identity(draft, Identity.EMAIL, "detail.email");
            notice.traits(draft, "detail.", List.of("email", "locale", "role", "timezone"));
        } else {
            notice.identity(draft, USER, "detail.requester_id");
            notice.identity(draft, Identity.EMAIL, "detail.requester.email");
        }
        notice.text("detail.organization_id")
                .ifPresent(key -> draft.account("zendesk_organization", key, "detail.organization_id"));
        if (!draft.hasIdentity()) {
            draft.fail("detail names no customer; needs requester_id of a ticket, or id of a user");
        }
    }
}
