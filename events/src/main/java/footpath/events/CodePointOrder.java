package footpath.events;

/// The order of texts by code points, which is also that of their UTF-8 bytes.
public final class CodePointOrder {
    private CodePointOrder() {}

    /// Unlike [String#compareTo], characters beyond the basic plane stand after all others.
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothPlain = !Character.isSurrogate(a) && !Character.isSurrogate(b);
                boolean bothSurrogate = Character.isSurrogate(a) && Character.isSurrogate(b);
                return bothPlain || bothSurrogate ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
