package footpath.collect.webhook;

import footpath.collect.webhook.OutboundMessage.Notification;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonText;
import footpath.events.identity.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Outbound messages of Salesforce: SOAP, sent again for 24 hours until it hears `<Ack>true</Ack>`. They
/// are not signed, so a token in the query of the address proves the sender, and the id of the organization
/// whose data it is. A message tells the state of an object, not what changed; one that was never changed
/// is new.
final class Salesforce implements Webhook {
    /// What its objects are called, as new and as changed ones.
    static final EventNames NAMES = EventNames.of("""
            Contact = Contact changed
            Contact new = Contact created
            Lead = Lead changed
            Lead new = Lead created
            Account = Account changed
            Account new = Account created
            Case = Case changed
            Case new = Case opened
            Case closed = Case closed
            Opportunity = Opportunity changed
            Opportunity new = Opportunity opened
            Opportunity won = Opportunity won
            Opportunity lost = Opportunity lost
            Order = Order changed
            Order new = Order created
            """);

    private static final String ORGANIZATION = "OrganizationId";
    private static final String TOKEN = "token";
    private static final int COMPARED = 15;
    private static final String CONTACT = "salesforce_contact";
    private static final String LEAD = "salesforce_lead";
    private static final Set<String> FLAGS = Set.of("true", "false");

    private static final Set<String> NUMBERS = Set.of(
            "Amount",
            "ExpectedRevenue",
            "Probability",
            "TotalOpportunityQuantity",
            "TotalAmount",
            "AnnualRevenue",
            "NumberOfEmployees");

    private static final Map<String, String> CHANNELS =
            Map.of("Email", "email", "Phone", "phone", "Web", "web", "Chat", "chat");

    /// What fields of a contact or a lead are called among traits.
    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("Email", "email"),
            Map.entry("Phone", "phone"),
            Map.entry("Name", "name"),
            Map.entry("FirstName", "first_name"),
            Map.entry("LastName", "last_name"),
            Map.entry("Title", "title"),
            Map.entry("Company", "company"),
            Map.entry("LeadSource", "lead_source"),
            Map.entry("MailingCity", "city"),
            Map.entry("MailingCountry", "country"),
            Map.entry("City", "city"),
            Map.entry("Country", "country"));

    @Override
    public String name() {
        return "salesforce";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        Optional<String> told = request.parameter(TOKEN);
        if (told.isEmpty()) {
            throw RefusedRequest.notAuthentic(
                    TOKEN, "is missing in the query", "needs the address with ?token= and a secret of the source");
        }
        Signature.check("?token=", List.of(told.get()), settings, secret -> secret);
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        OutboundMessage message = OutboundMessageReader.read(body);
        if (settings.organization().isPresent()) {
            checkOrganization(
                    message.organization().orElse(""), settings.organization().get());
        }
        List<Item> items = new ArrayList<>(message.notifications().size());
        for (Notification notification : message.notifications()) {
            items.add(item(notification, message, request));
        }
        return items;
    }

    /// Ids have 15 letters, and three more that follow from them where letter case is not heeded.
    private static void checkOrganization(String told, String known) throws RefusedRequest {
        if (!start(told).equals(start(known))) {
            throw RefusedRequest.notAuthentic(
                    ORGANIZATION, "is \"" + Draft.shortened(told) + "\"", "needs that of the source's organization");
        }
    }

    private static String start(String id) {
        return id.substring(0, Math.min(COMPARED, id.length()));
    }

    private static Item item(Notification notification, OutboundMessage message, WireRequest request)
            throws RefusedRequest {
        Notice notice = Notice.of(Signature.bytes(notification.xml()), members(notification.fields()));
        Draft draft = notice.draft();
        draft.id(notification.id().orElse(null));
        if (notification.type().isEmpty()) {
            draft.fail("xsi:type of the sObject is missing; needs the type of the object, as sf:Contact");
        }
        draft.name(name(notice, notification.type()));
        notice.time(draft, "SystemModstamp", "LastModifiedDate", "CreatedDate");
        draft.channel(notice.text("Origin")
                .map(origin -> CHANNELS.getOrDefault(origin, ""))
                .orElse(""));
        person(notice, draft, notification.type());
        notice.keep(draft, "", "", Set.of());
        draft.properties().putText("context.object", notification.type(), true, draft);
        message.organization().ifPresent(id -> draft.properties().putText("context.organization", id, true, draft));
        return notice.item(draft, request);
    }

    private static Map<String, String> members(Map<String, String> fields) {
        Map<String, String> members = new LinkedHashMap<>();
        fields.forEach((name, text) -> members.put(name, json(name, text)));
        return members;
    }

    /// XML has no types: known amounts are numbers, yes and no are known by their words, all else is text.
    private static String json(String name, String text) {
        if (text.isEmpty()) {
            return "null";
        }
        boolean isNumber = NUMBERS.contains(name) && JsonText.isNumber(text);
        return isNumber || FLAGS.contains(text) ? text : JsonText.quoted(text);
    }

    private static String name(Notice notice, String type) {
        boolean isClosed = notice.text("IsClosed").filter("true"::equals).isPresent();
        boolean isWon = notice.text("IsWon").filter("true"::equals).isPresent();
        Optional<String> created = notice.text("CreatedDate");
        boolean isNew = created.isPresent() && created.equals(notice.text("SystemModstamp", "LastModifiedDate"));
        String closed = type.equals("Opportunity") ? (isWon ? " won" : " lost") : " closed";
        String state = isClosed ? closed : isNew ? " new" : "";
        return NAMES.byType().containsKey(type + state) ? NAMES.name(type + state) : NAMES.name(type);
    }

    private static void person(Notice notice, Draft draft, String type) {
        switch (type) {
            case "Contact" -> itself(notice, draft, CONTACT);
            case "Lead" -> itself(notice, draft, LEAD);
            case "Account" -> {
                notice.identity(draft, CONTACT, "PersonContactId");
                notice.identity(draft, Identity.EMAIL, "PersonEmail");
                account(notice, draft, "Id");
            }
            default -> {
                notice.identity(draft, CONTACT, "ContactId", "BillToContactId");
                who(notice, draft);
                notice.identity(draft, Identity.EMAIL, "SuppliedEmail", "ContactEmail");
                notice.identity(draft, Identity.PHONE, "SuppliedPhone", "ContactPhone");
            }
        }
        account(notice, draft, "AccountId");
        if (!draft.hasIdentity()) {
            draft.fail("the object names no contact; needs ContactId, or a Contact or a Lead, among the fields sent");
        }
    }

    private static void itself(Notice notice, Draft draft, String kind) {
        notice.identity(draft, kind, "Id");
        notice.identity(draft, Identity.EMAIL, "Email");
        notice.identity(draft, Identity.PHONE, "MobilePhone", "Phone");
        new TreeMap<>(TRAITS)
                .forEach((field, trait) ->
                        notice.json(field).ifPresent(json -> draft.traits().putJson(trait, json, false, draft)));
    }

    /// Tasks and events name a contact or a lead in one field; how an id begins tells which.
    private static void who(Notice notice, Draft draft) {
        String id = notice.text("WhoId").orElse("");
        if (id.startsWith("003")) {
            notice.identity(draft, CONTACT, "WhoId");
        } else if (id.startsWith("00Q")) {
            notice.identity(draft, LEAD, "WhoId");
        }
    }

    private static void account(Notice notice, Draft draft, String field) {
        notice.text(field).ifPresent(key -> draft.account("salesforce_account", key, field));
    }

    @Override
    public WireReply accepted(WireRequest request) {
        String soap = """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
                <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>\
                </notificationsResponse></soapenv:Body></soapenv:Envelope>
                """;
        return WireReply.of(request, 200, "text/xml; charset=utf-8", Signature.bytes(soap));
    }
}
