package footpath.collect.wire.call;

import footpath.events.identity.Identity;
import java.util.Locale;
import java.util.Map;

/// The kind of identity a sender means by a name of its own.
public final class IdentityKind {
    private static final int LONGEST = 64;

    private static final Map<String, String> SYNONYMS = Map.of(
            "userid", Identity.USER_ID,
            "anonymousid", Identity.ANONYMOUS_ID,
            "deviceid", Identity.DEVICE_ID,
            "email_address", Identity.EMAIL,
            "phone_number", Identity.PHONE);

    private IdentityKind() {}

    /// A legal kind: lower case, each sign that is no letter or digit becomes `_`, a word that begins
    /// with none gets `id_`
    /// before it, and what is longer than 64 is cut. `userId`, `anonymousId`, `deviceId` mean ours.
    public static String of(String name) {
        StringBuilder kind = new StringBuilder();
        for (char sign : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            boolean isLegal = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
            kind.append(isLegal ? sign : '_');
        }
        if (kind.isEmpty() || kind.charAt(0) < 'a' || kind.charAt(0) > 'z') {
            kind.insert(0, "id_");
        }
        String word = kind.substring(0, Math.min(LONGEST, kind.length()));
        return SYNONYMS.getOrDefault(word, word);
    }
}
