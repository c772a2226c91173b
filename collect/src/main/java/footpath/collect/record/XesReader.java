package footpath.collect.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Reads XES, the interchange format of process mining (IEEE 1849-2016 and -2023). An event is a record: its
/// own attributes by their keys, those of its trace behind `case:`, those of the log behind `log:`.
/// Defaults (`global`)
/// fill what an event or trace leaves out, but never a name or a time.
final class XesReader implements RecordReader {
    private final Optional<String> classifier;

    /// @param classifier name of a classifier, whose values then stand in `classifier`
    XesReader(Optional<String> classifier) {
        this.classifier = classifier;
    }

    @Override
    public void read(RecordFile file, RecordSink sink) throws IOException {
        try (XmlEvents xml = XmlEvents.open(file)) {
            if (!xml.next() || !xml.name().equals("log")) {
                throw file.wrong("is no XES: its first element is <" + xml.name() + ">", "XES begins with <log>");
            }
            new Pass(file, xml, sink, classifier).log();
        }
    }

    /// One reading of one file.
    private static final class Pass {
        private final RecordFile file;
        private final XmlEvents xml;
        private final RecordSink sink;
        private final Optional<String> classifier;
        private final Map<String, List<String>> classifiers = new LinkedHashMap<>();
        private final XesAttributes ofLog = new XesAttributes("log:");
        private final XesAttributes ofEveryTrace = new XesAttributes("case:");
        private final XesAttributes ofEveryEvent = new XesAttributes("");
        private long traces;

        Pass(RecordFile file, XmlEvents xml, RecordSink sink, Optional<String> classifier) {
            this.file = file;
            this.xml = xml;
            this.sink = sink;
            this.classifier = classifier;
        }

        void log() throws IOException {
            int outer = xml.depth();
            long loose = 0;
            while (xml.nextInside(outer)) {
                switch (xml.name()) {
                    case "extension" -> xml.skip();
                    case "global" -> global();
                    case "classifier" -> classifier();
                    case "trace" -> trace();
                    case "event" -> event(new XesAttributes("case:"), "event " + ++loose + " outside of traces");
                    default -> ofLog.read(xml);
                }
            }
        }

        private void global() throws IOException {
            String scope = xml.attribute("scope");
            XesAttributes defaults = scope.equals("trace") ? ofEveryTrace : ofEveryEvent;
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                defaults.read(xml);
            }
            defaults.forgetNamesAndTimes();
        }

        private void classifier() throws IOException {
            classifiers.put(xml.attribute("name"), keys(xml.attribute("keys")));
            xml.skip();
        }

        private void trace() throws IOException {
            traces++;
            XesAttributes attributes = ofEveryTrace.copy();
            int outer = xml.depth();
            long events = 0;
            while (xml.nextInside(outer)) {
                if (xml.name().equals("event")) {
                    event(attributes, "trace " + traces + ", event " + ++events);
                } else {
                    attributes.read(xml);
                }
            }
        }

        private void event(XesAttributes trace, String label) throws IOException {
            Place place = new Place(xml.line(), label);
            XesAttributes event = ofEveryEvent.copy();
            int outer = xml.depth();
            while (xml.nextInside(outer)) {
                event.read(xml);
            }
            ObjectNode values = event.values().deepCopy();
            values.setAll(trace.values());
            values.setAll(ofLog.values());
            classifier.ifPresent(name -> values.put("classifier", classified(name, event)));
            Optional<XesAttributes.Problem> problem =
                    event.problem().or(trace::problem).or(ofLog::problem);
            if (problem.isPresent()) {
                sink.refused(place, problem.get().key(), problem.get().reason(), values.toString());
            } else {
                sink.record(place, values);
            }
        }

        private String classified(String name, XesAttributes event) {
            List<String> keys = classifiers.get(name);
            if (keys == null) {
                throw file.wrong(
                        "has no classifier \"" + name + "\"",
                        classifiers.isEmpty()
                                ? "remove xes.classifier from the mapping"
                                : "name one of " + String.join(", ", classifiers.keySet()));
            }
            return String.join(
                    "+",
                    keys.stream()
                            .map(key -> event.values().path(key).asString(""))
                            .toList());
        }

        /// Keys are separated by blanks; one that holds blanks stands in single quotes.
        private static List<String> keys(String text) {
            List<String> keys = new ArrayList<>();
            StringBuilder key = new StringBuilder();
            boolean isQuoted = false;
            for (char c : (text + " ").toCharArray()) {
                if (c == '\'') {
                    isQuoted = !isQuoted;
                } else if (!isQuoted && Character.isWhitespace(c)) {
                    if (!key.isEmpty()) {
                        keys.add(key.toString());
                        key.setLength(0);
                    }
                } else {
                    key.append(c);
                }
            }
            return keys;
        }
    }
}
