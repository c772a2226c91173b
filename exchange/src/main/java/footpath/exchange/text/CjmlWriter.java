package footpath.exchange.text;

import footpath.exchange.FrozenNumbers;
import footpath.exchange.MapToExport;
import footpath.exchange.Texts;
import footpath.maps.Card;
import footpath.maps.ChannelTitle;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a map as a planned journey, elements in the order the public converters write them. A step with a channel or
/// a
/// touchpoint is a communication point, any other an action. What only actual journeys have, as experiences, is left
/// out.
final class CjmlWriter {
    private static final String PROVIDER = "SP1";

    private final MapToExport export;
    private final JourneyMap map;
    private final XMLStreamWriter xml;
    private int depth;

    CjmlWriter(MapToExport export, OutputStream out) throws XMLStreamException {
        this.export = export;
        this.map = export.map();
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open("CJML", "version", "2.0");
        open("plannedJourney");
        element("journeyID", "PJ1");
        element("journeyTitle", map.title());
        phases();
        element("journeyShortSummary", map.question());
        if (export.measured().isPresent()) {
            element(
                    "journeyLongSummary",
                    String.join(" · ", FrozenNumbers.lines(export.measured().get())));
        }
        actors();
        touchpoints();
        close();
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void phases() throws XMLStreamException {
        open("journeyPhases");
        for (Stage stage : map.stages()) {
            open("journeyPhase", "phaseID", stage.key());
            element("phaseName", stage.title());
            element("phaseDescription", stage.goal().orElse(""));
            close();
        }
        close();
    }

    private void actors() throws XMLStreamException {
        open("actors");
        if (map.personas().isEmpty()) {
            endUser("EU1", map.subject().one());
        }
        int number = 0;
        for (Persona persona : map.personas()) {
            endUser("EU" + ++number, persona.title());
        }
        open("serviceProvider", "actorID", PROVIDER);
        element("companyName", map.owner().orElse("Provider"));
        close();
        close();
    }

    private void endUser(String id, String name) throws XMLStreamException {
        open("endUser", "actorID", id);
        element("actorName", name);
        close();
    }

    private void touchpoints() throws XMLStreamException {
        open("touchpoints");
        int number = 0;
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                touchpoint(stage, step, "T" + ++number);
            }
        }
        close();
    }

    private void touchpoint(Stage stage, Step step, String id) throws XMLStreamException {
        Optional<String> channel = channel(step);
        List<String> contacts = cards(LaneType.TOUCHPOINTS, step);
        boolean isContact = channel.isPresent() || !contacts.isEmpty();
        open(isContact ? "plannedCommunicationPoint" : "plannedAction");
        element("touchpointID", id);
        empty("belongsTo", "phaseIDref", stage.key());
        party("initiator", "EU1", step.title());
        if (isContact) {
            party("receiver", PROVIDER, "");
            open("channel");
            element("channelName", channel.orElseGet(contacts::getFirst));
            close();
        }
        element("comment", step.description().orElse(""));
        close();
    }

    private void party(String side, String actor, String label) throws XMLStreamException {
        open(side);
        empty("refersTo", "actorIDref", actor);
        element(side + "Label", label);
        close();
    }

    /// What a lane of channels says, in the words of the team.
    private Optional<String> channel(Step step) {
        return cards(LaneType.CHANNELS, step).stream()
                .findFirst()
                .map(text -> map.channels().stream()
                        .filter(channel -> channel.key().equals(text))
                        .map(ChannelTitle::title)
                        .findFirst()
                        .orElse(text));
    }

    private List<String> cards(LaneType type, Step step) {
        return map.lanes().stream()
                .filter(lane -> lane.type() == type)
                .flatMap(lane -> lane.at(step.key()).stream())
                .map(Card::text)
                .toList();
    }

    private void open(String name, String... attribute) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        if (attribute.length > 0) {
            xml.writeAttribute(attribute[0], legal(attribute[1]));
        }
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        if (!text.isBlank()) {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(legal(Texts.oneLine(text)));
            xml.writeEndElement();
        }
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        xml.writeAttribute(attribute, legal(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// Without characters that XML 1.0 cannot hold.
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
