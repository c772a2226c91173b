package footpath.collect.webhook;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import footpath.collect.wire.call.JsonText;
import footpath.events.identity.Identity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Subscriptions of HubSpot: the body is a list of changes. Only those of contacts have a person. HubSpot's
/// own `eventId` is not unique, so what was changed and when tells two changes apart.
final class HubSpot implements Webhook {
    /// What its types are called; `object.` with the type id of contacts means the same as `contact.`.
    static final EventNames NAMES = EventNames.of("""
            contact.creation = Contact created
            contact.propertyChange = Contact changed
            contact.deletion = Contact deleted
            contact.restore = Contact restored
            contact.merge = Contacts merged
            contact.associationChange = Contact association changed
            contact.privacyDeletion = Erasure requested
            """);

    private static final String CONTACT = "hubspot_contact";
    private static final String CONTACTS = "0-1";
    private static final String OBJECTS = "object.";
    private static final Set<String> OF_DELIVERY = Set.of("eventId", "subscriptionId", "attemptNumber", "occurredAt");

    @Override
    public String name() {
        return "hubspot";
    }

    @Override
    public void authenticate(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        HubSpotSignature.check(request, settings);
    }

    @Override
    public List<Item> read(WireRequest request, byte[] body, WebhookSettings settings) throws RefusedRequest {
        return Notice.items(Notice.elements(body), notice -> item(notice, request));
    }

    @Override
    public byte[] alone(byte[] call) throws RefusedRequest {
        return JsonIn.enclosed("[", call, "]");
    }

    private static Item item(Notice notice, WireRequest request) throws RefusedRequest {
        Draft draft = notice.draft();
        String type = notice.type(draft, "subscriptionType", "HubSpot's type, as \"contact.creation\"")
                .orElse("");
        boolean isContactObject = type.startsWith(OBJECTS)
                && notice.text("objectTypeId").filter(CONTACTS::equals).isPresent();
        String closer = isContactObject ? "contact." + type.substring(OBJECTS.length()) : type;
        draft.name(type.isEmpty() ? null : NAMES.byType().getOrDefault(closer, type));
        draft.id(id(notice));
        notice.time(draft, "occurredAt");
        if (closer.startsWith("contact.")) {
            person(notice, draft, closer);
        }
        if (!draft.hasIdentity()) {
            draft.fail("the object of " + Draft.shortened(type) + " is no contact; needs a change of one");
        }
        notice.keep(draft, "", "", OF_DELIVERY);
        return notice.item(draft, request);
    }

    private static String id(Notice notice) {
        String object = notice.text("objectId")
                .orElseGet(() -> notice.text("fromObjectId").orElse("-") + ">"
                        + notice.text("toObjectId").orElse("-"));
        return String.join(
                " ",
                notice.text("portalId").orElse("-"),
                notice.text("subscriptionId").orElse("-"),
                object,
                notice.text("propertyName").orElse("-"),
                notice.text("occurredAt").orElse("-"));
    }

    private static void person(Notice notice, Draft draft, String type) {
        switch (type) {
            case "contact.merge" -> merged(notice, draft);
            case "contact.associationChange" -> associated(notice, draft);
            case "contact.propertyChange" -> {
                notice.identity(draft, CONTACT, "objectId");
                changed(notice, draft);
            }
            default -> notice.identity(draft, CONTACT, "objectId");
        }
    }

    private static void merged(Notice notice, Draft draft) {
        notice.identity(draft, CONTACT, "newObjectId", "primaryObjectId", "objectId");
        notice.identity(draft, CONTACT, "primaryObjectId");
        for (byte[] id : notice.list("mergedObjectIds")) {
            String told = new String(id, StandardCharsets.UTF_8);
            if (JsonText.isNumber(told)) {
                draft.identity(CONTACT, told, "mergedObjectIds");
            }
        }
    }

    /// An association is told from both its ends; here the contact is where it starts.
    private static void associated(Notice notice, Draft draft) {
        boolean isFromContact = notice.text("associationType")
                .filter(told -> told.startsWith("CONTACT_TO"))
                .isPresent();
        if (isFromContact) {
            notice.identity(draft, CONTACT, "fromObjectId");
        } else {
            notice.identity(draft, CONTACT, "objectId");
        }
    }

    private static void changed(Notice notice, Draft draft) {
        Optional<String> property = notice.text("propertyName");
        Optional<String> value = notice.json("propertyValue");
        if (property.isPresent() && value.isPresent()) {
            draft.traits().putJson(property.get(), value.get(), false, draft);
            if (property.get().equals(Identity.EMAIL)) {
                notice.identity(draft, Identity.EMAIL, "propertyValue");
            }
            if (property.get().equals(Identity.PHONE)) {
                notice.identity(draft, Identity.PHONE, "propertyValue");
            }
        }
    }
}
