package footpath.store.suppression;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What may be a value in bytes that nobody understood: cells, quoted texts, parts of an address, words; each
/// also as it reads without the escapes of JSON, of addresses and of Base64. Takes a few looks at every byte.
public final class RawWords {
    /// No identity is longer, escapes and all.
    private static final int LONGEST = 4_096;

    /// An encoding within an encoding is looked into, a third one is not.
    private static final int DEEPEST = 2;

    private static final int SHORTEST_BASE64 = 8;

    /// Cells of a table; words of JSON and forms; parts of an address.
    private static final List<BitSet> SPLITS = List.of(
            signs("\"\t\r\n"),
            signs("\",;|\t\r\n"),
            signs(" \"',;|&=:<>(){}[]\t\r\n"),
            signs(" \"',;|&=:<>(){}[]\t\r\n/?#"));

    private RawWords() {}

    private static BitSet signs(String signs) {
        BitSet set = new BitSet();
        signs.chars().forEach(set::set);
        return set;
    }

    /// Whether any of them is meant.
    public static boolean anyMatch(byte[] raw, Predicate<String> isMeant) {
        return anyMatch(new String(raw, StandardCharsets.UTF_8), isMeant, new HashSet<>(), 0);
    }

    private static boolean anyMatch(String text, Predicate<String> isMeant, Set<String> seen, int depth) {
        for (BitSet split : SPLITS) {
            int from = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || split.get(text.charAt(at))) {
                    if (at > from && isMeant(text.substring(from, at), isMeant, seen, depth)) {
                        return true;
                    }
                    from = at + 1;
                }
            }
        }
        return false;
    }

    private static boolean isMeant(String part, Predicate<String> isMeant, Set<String> seen, int depth) {
        String word = part.strip();
        if (word.isEmpty() || !seen.add(word)) {
            return false;
        }
        if (word.length() <= LONGEST && isMeant.test(word)) {
            return true;
        }
        return depth < DEEPEST
                && (differs(word, unescaped(word), isMeant, seen, depth)
                        || differs(word, addressDecoded(word), isMeant, seen, depth)
                        || differs(word, base64Decoded(word), isMeant, seen, depth));
    }

    private static boolean differs(
            String word, String decoded, Predicate<String> isMeant, Set<String> seen, int depth) {
        return !decoded.equals(word)
                && (isMeant(decoded, isMeant, seen, depth + 1) || anyMatch(decoded, isMeant, seen, depth + 1));
    }

    /// Without the escapes of JSON (RFC 8259, section 7); what is none stays.
    private static String unescaped(String word) {
        if (word.indexOf('\\') < 0) {
            return word;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            if (sign != '\\' || at + 1 == word.length()) {
                text.append(sign);
            } else if (word.charAt(at + 1) == 'u' && isHex(word, at + 2)) {
                text.append((char) Integer.parseInt(word, at + 2, at + 6, 16));
                at += 5;
            } else {
                text.append(word.charAt(++at));
            }
        }
        return text.toString();
    }

    private static boolean isHex(String word, int from) {
        return from + 4 <= word.length()
                && word.substring(from, from + 4).chars().allMatch(sign -> Character.digit(sign, 16) >= 0);
    }

    private static String addressDecoded(String word) {
        if (word.indexOf('%') < 0 && word.indexOf('+') < 0) {
            return word;
        }
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return word;
        }
    }

    private static String base64Decoded(String word) {
        if (word.length() < SHORTEST_BASE64) {
            return word;
        }
        try {
            byte[] bytes = (word.indexOf('-') < 0 && word.indexOf('_') < 0
                            ? Base64.getDecoder()
                            : Base64.getUrlDecoder())
                    .decode(word);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return word;
        }
    }
}
