package footpath.collect.file;

/// Finds the name of the first element in the beginning of an XML file, past declarations and comments.
/// Time is linear.
final class XmlRoot {
    private static final String BEHIND_NAME = " \t\r\n/>";

    private XmlRoot() {}

    /// The name without its prefix; empty if there is none.
    static String of(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!", at)) {
                at = behind(text, ">", at);
            } else if (text.charAt(at) == '<') {
                return name(text, at + 1);
            } else {
                at++;
            }
        }
        return "";
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && BEHIND_NAME.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(start, end);
        return name.substring(name.indexOf(':') + 1);
    }
}
