package footpath.collect.wire.call;

import java.util.regex.Pattern;

/// Ids that libraries make up for visitors they do not know: UUIDs (RFC 9562), in any letter case.
public final class MadeUpId {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private MadeUpId() {}

    public static boolean isOne(String id) {
        return UUID.matcher(id).matches();
    }
}
