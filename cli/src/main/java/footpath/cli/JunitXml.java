package footpath.cli;

import footpath.server.map.AssertionsBody;
import footpath.server.map.AssertionsBody.ResultBody;

/// The results of assertions as the XML in which build servers read tests.
final class JunitXml {
    private JunitXml() {}

    /// @param strict whether what is undecided fails; else it counts as skipped
    static String of(AssertionsBody results, boolean strict) {
        long failures = results.failed() + (strict ? results.undecided() : 0);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n"
                .formatted(
                        escaped("map " + results.map()),
                        results.results().size(),
                        failures,
                        strict ? 0 : results.undecided()));
        results.results().forEach(result -> xml.append(testcase(results.map(), result, strict)));
        return xml.append("</testsuite>\n").toString();
    }

    private static String testcase(String map, ResultBody result, boolean strict) {
        String open =
                "  <testcase classname=\"%s\" name=\"%s\"".formatted(escaped("map." + map), escaped(result.title()));
        String message = escaped(result.reason() + "; share " + result.share() + " of n " + result.n());
        if (result.verdict().equals("passed")) {
            return open + "/>\n";
        }
        boolean isSkipped = result.verdict().equals("undecided") && !strict;
        return open + "><" + (isSkipped ? "skipped" : "failure") + " message=\"" + message + "\"/></testcase>\n";
    }

    /// Text as it may stand in an attribute; characters XML has no way to write are left out.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(point -> {
                    switch (point) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(point);
                    }
                });
        return escaped.toString();
    }
}
