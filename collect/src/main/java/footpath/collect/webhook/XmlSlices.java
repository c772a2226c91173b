package footpath.collect.webhook;

import java.util.ArrayList;
import java.util.List;

/// Finds where elements stand in a text of XML, letter by letter as it was sent. The text must be known to be
/// well-formed and without a document type. Time is linear in it.
final class XmlSlices {
    private final String xml;
    private int depth;
    private int at;

    private XmlSlices(String xml) {
        this.xml = xml;
    }

    /// The elements that lie inside so many others, in their order.
    ///
    /// @param name without a prefix
    static List<String> of(String xml, int outside, String name) {
        return new XmlSlices(xml).slices(outside, name);
    }

    private List<String> slices(int outside, String name) {
        List<String> slices = new ArrayList<>();
        int start = -1;
        while ((at = xml.indexOf('<', at)) >= 0) {
            int tag = at;
            if (!skipsText() && start < 0 && depth == outside && isNamed(tag, name)) {
                start = tag;
            }
            goOn(tag);
            if (start >= 0 && depth == outside) {
                slices.add(xml.substring(start, at));
                start = -1;
            }
        }
        return slices;
    }

    private boolean skipsText() {
        return xml.startsWith("<!", at) || xml.startsWith("<?", at) || xml.startsWith("</", at);
    }

    private boolean isNamed(int tag, String name) {
        int end = tag + 1;
        while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        String whole = xml.substring(tag + 1, end);
        return whole.substring(whole.indexOf(':') + 1).equals(name);
    }

    /// Goes behind the tag, comment or quoted text that begins there.
    private void goOn(int tag) {
        if (xml.startsWith("<!--", tag)) {
            behind("-->", tag + 4);
        } else if (xml.startsWith("<![CDATA[", tag)) {
            behind("]]>", tag + 9);
        } else if (xml.startsWith("<?", tag)) {
            behind("?>", tag + 2);
        } else {
            boolean isEnd = xml.startsWith("</", tag);
            behindTag(tag);
            boolean isEmpty = !isEnd && xml.charAt(at - 2) == '/';
            depth += isEnd ? -1 : isEmpty ? 0 : 1;
        }
    }

    private void behind(String end, int from) {
        int found = xml.indexOf(end, from);
        at = found < 0 ? xml.length() : found + end.length();
    }

    private void behindTag(int tag) {
        char quote = 0;
        at = tag + 1;
        while (at < xml.length()) {
            char sign = xml.charAt(at++);
            if (quote == 0 && sign == '>') {
                return;
            }
            if (quote == 0 && (sign == '"' || sign == '\'')) {
                quote = sign;
            } else if (sign == quote) {
                quote = 0;
            }
        }
    }
}
