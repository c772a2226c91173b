package footpath.collect.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Salesforce sends at once.
///
/// @param organization whose data it is
/// @param notifications the changes, in the order they were sent
record OutboundMessage(Optional<String> organization, List<Notification> notifications) {
    OutboundMessage {
        notifications = List.copyOf(notifications);
    }

    /// One change of one object.
    ///
    /// @param id     of the notification; the same when it is sent again
    /// @param type   of the object, as `Contact`; empty if it is not said
    /// @param fields of the object in their order, those inside others by dotted names; a field without a
    ///               value is empty
    /// @param xml    as it was sent
    record Notification(Optional<String> id, String type, Map<String, String> fields, String xml) {}
}
