package footpath.events.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// One way to write each value, so that two systems which mean the same write the same.
///
/// Writing a value that is already in this form changes nothing. Time is linear in the value.
final class IdentityForm {
    /// Digits of a telephone number, by ITU-T E.164 at most 15; fewer than 7 are an extension.
    private static final int FEWEST_DIGITS = 7;

    private static final int MOST_DIGITS = 15;

    private IdentityForm() {}

    /// The value as it is compared; empty if it is none of this kind, or has none or more than 512
    /// characters.
    static Optional<String> of(String kind, String value) {
        String stripped = value.strip();
        Optional<String> form = switch (kind) {
            case Identity.EMAIL -> email(stripped);
            case Identity.PHONE -> phone(stripped);
            default -> Optional.of(stripped);
        };
        return form.filter(text -> !text.isEmpty() && text.length() <= Identity.LONGEST_VALUE);
    }

    /// Part before the @ included, letters are small: some mail servers tell case apart, people do not.
    private static Optional<String> email(String value) {
        String address = Normalizer.normalize(value.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        int at = address.indexOf('@');
        boolean isOneAddress = at > 0
                && at == address.lastIndexOf('@')
                && at < address.length() - 1
                && address.codePoints().noneMatch(IdentityForm::isBlankOrControl);
        return isOneAddress ? Optional.of(address) : Optional.empty();
    }

    private static boolean isBlankOrControl(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /// `+` and the number with its country, or bare digits if the country is not told.
    private static Optional<String> phone(String value) {
        var digits = new StringBuilder();
        boolean hasPlus = value.startsWith("+");
        for (int character : value.substring(hasPlus ? 1 : 0).codePoints().toArray()) {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (!isPhonePunctuation(character)) {
                return Optional.empty();
            }
        }
        if (!hasPlus && digits.indexOf("00") == 0) {
            hasPlus = true;
            digits.delete(0, 2);
        }
        // No country has a code that begins with 0.
        boolean isNumber = digits.length() >= FEWEST_DIGITS
                && digits.length() <= MOST_DIGITS
                && !(hasPlus && digits.charAt(0) == '0');
        return isNumber ? Optional.of((hasPlus ? "+" : "") + digits) : Optional.empty();
    }

    private static boolean isPhonePunctuation(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || "()[]{}./\u2212".indexOf(character) >= 0;
    }
}
