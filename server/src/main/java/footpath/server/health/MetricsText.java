package footpath.server.health;

import footpath.server.traffic.Histogram;
import java.util.Map;
import java.util.TreeMap;

/// Figures in the text format of Prometheus, version 0.0.4. Confined to one thread.
///
/// The figures exist as counters that the API tells, too, so a client library that counts for itself would count
/// twice; of it only this format would be left.
final class MetricsText {
    /// Media type of the format.
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder(8_192);

    /// Begins a figure; its values follow.
    ///
    /// @param type `counter`, `gauge` or `histogram`
    MetricsText family(String name, String type, String help) {
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help.replace("\\", "\\\\"))
                .append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    MetricsText value(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            char before = '{';
            for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
                text.append(before)
                        .append(label.getKey())
                        .append("=\"")
                        .append(escaped(label.getValue()))
                        .append('"');
                before = ',';
            }
            text.append('}');
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    /// A figure of one value.
    MetricsText only(String name, String type, String help, double value) {
        return family(name, type, help).value(name, Map.of(), value);
    }

    /// One histogram of a family.
    MetricsText histogram(String name, Map<String, String> labels, Histogram histogram) {
        double count = 0;
        for (int bucket = 0; bucket < histogram.bounds(); bucket++) {
            count += histogram.count(bucket);
            value(name + "_bucket", with(labels, "le", number(histogram.bound(bucket))), count);
        }
        count += histogram.count(histogram.bounds());
        value(name + "_bucket", with(labels, "le", "+Inf"), count);
        value(name + "_sum", labels, histogram.sum());
        return value(name + "_count", labels, count);
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(name, value);
        return more;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
