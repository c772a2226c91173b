package footpath.collect.wire.posthog;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.FlatObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The accounts an event belongs to, `$groups` (`{"company":"acme"}`). An arrival has one account: the
/// first that is named; the others stay properties beside it, `$groups.team`.
final class Groups {
    private static final String PREFIX = "$groups.";

    private Groups() {}

    /// One of them.
    record Group(String kind, String key) {}

    static Optional<Group> first(FlatObject properties) throws RefusedRequest {
        List<String> names = new ArrayList<>(0);
        properties.forEach((name, json) -> {
            if (names.isEmpty() && name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                names.add(name);
            }
        });
        return names.stream()
                .flatMap(name ->
                        properties.scalar(name).stream().map(key -> new Group(name.substring(PREFIX.length()), key)))
                .findFirst();
    }
}
