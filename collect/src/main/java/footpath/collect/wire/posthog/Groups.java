package footpath.collect.wire.posthog;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.FlatObject;
import java.util.ArrayList;
import java.util.List;

/// The accounts an event belongs to, `$groups` (`{"company":"acme","team":"blue"}`). They stay properties
/// beside it, `$groups.team`.
final class Groups {
    private static final String PREFIX = "$groups.";

    private Groups() {}

    /// One of them.
    record Group(String kind, String key) {}

    /// All of them, in the sender's order.
    static List<Group> of(FlatObject properties) throws RefusedRequest {
        List<Group> groups = new ArrayList<>(0);
        List<String> names = new ArrayList<>(0);
        properties.forEach((name, json) -> {
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                names.add(name);
            }
        });
        for (String name : names) {
            properties.scalar(name).ifPresent(key -> groups.add(new Group(name.substring(PREFIX.length()), key)));
        }
        return groups;
    }
}
