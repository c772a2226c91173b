package footpath.events.identity;

import footpath.events.InvalidEvent;
import java.util.Optional;

/// One trace of a person: a value by which some system knows them.
///
/// @param kind  what sort of value it is, as `user_id`; 1 to 64 of a to z, 0 to 9 and `_`, beginning with a
///              letter
/// @param value as that system writes it, 1 to 512 characters
public record Identity(String kind, String value) {
    /// What a shop or an app calls its user.
    public static final String USER_ID = "user_id";

    /// An address for e-mail.
    public static final String EMAIL = "email";

    /// A telephone number.
    public static final String PHONE = "phone";

    /// What a browser or an app calls somebody it does not know.
    public static final String ANONYMOUS_ID = "anonymous_id";

    /// What a device calls itself.
    public static final String DEVICE_ID = "device_id";

    /// What a kind looks like, for messages.
    static final String KIND_FORM = "1 to 64 of a to z, 0 to 9 and _, a letter first";

    private static final int LONGEST_KIND = 64;

    static final int LONGEST_VALUE = 512;

    public Identity {
        if (!isKind(kind)) {
            throw new InvalidEvent("identity.kind", "is \"" + kind + "\"; needs " + KIND_FORM);
        }
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            throw new InvalidEvent(
                    "identity." + kind, "has " + value.length() + " characters, allowed are 1 to " + LONGEST_VALUE);
        }
    }

    /// A user of a shop or an app.
    public static Identity user(String value) {
        return new Identity(USER_ID, value);
    }

    /// Somebody a browser or an app does not know.
    public static Identity anonymous(String value) {
        return new Identity(ANONYMOUS_ID, value);
    }

    /// The identity as one text: a user id stands for itself, all others have their kind and a colon before
    /// them. A user id that looks like one of those has its own kind before it.
    public String text() {
        return text(kind, value);
    }

    /// @param kind  as of an identity
    /// @param value as of an identity
    public static String text(String kind, String value) {
        boolean isPlain =
                kind.equals(USER_ID) && (value.indexOf(':') < 0 || kindOf(value).isEmpty());
        return isPlain ? value : kind + ":" + value;
    }

    /// The identity that [#text] gave a text for. Every text of 1 to 512 characters is that of one.
    public static Identity parse(String text) {
        return kindOf(text)
                .map(kind -> new Identity(kind, text.substring(kind.length() + 1)))
                .orElseGet(() -> user(text));
    }

    /// The kind that stands before a text, with something behind it.
    private static Optional<String> kindOf(String text) {
        int colon = text.indexOf(':');
        return Optional.of(text)
                .filter(any -> colon > 0 && colon < text.length() - 1)
                .map(any -> any.substring(0, colon))
                .filter(Identity::isKind);
    }

    /// Whether a text may be a kind.
    public static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || !isLetter(kind.charAt(0))) {
            return false;
        }
        for (int i = 1; i < kind.length(); i++) {
            char sign = kind.charAt(i);
            if (!isLetter(sign) && sign != '_' && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }
}
