package footpath.exchange.text;

import footpath.exchange.text.ProcessModel.Flow;
import footpath.exchange.text.ProcessModel.Node;
import footpath.exchange.text.ProcessModel.Role;
import footpath.maps.JourneyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a process as XML: first what it is, then how it is drawn.
final class BpmnWriter {
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";

    private final XMLStreamWriter xml;
    private final JourneyMap map;
    private final ProcessModel model;

    BpmnWriter(XMLStreamWriter xml, JourneyMap map, ProcessModel model) {
        this.xml = xml;
        this.map = map;
        this.model = model;
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(MODEL);
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(MODEL);
        xml.writeNamespace("bpmndi", DIAGRAM);
        xml.writeNamespace("dc", BOUNDS);
        xml.writeNamespace("di", LINES);
        attribute("id", "definitions_" + ProcessModel.id(map.slug()));
        attribute("targetNamespace", "urn:footpath:map");
        attribute("exporter", "Footpath");
        collaboration();
        customer();
        if (hasWork()) {
            organisation();
        }
        diagram();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private boolean hasWork() {
        return !model.roles.isEmpty();
    }

    private void collaboration() throws XMLStreamException {
        start("collaboration", "collaboration");
        participant("pool_customer", map.title(), "process_customer");
        if (hasWork()) {
            participant("pool_organisation", map.owner().orElse("Organisation"), "process_organisation");
        }
        for (Flow call : model.calls) {
            flow("messageFlow", call);
        }
        xml.writeEndElement();
    }

    private void participant(String id, String name, String process) throws XMLStreamException {
        xml.writeEmptyElement("participant");
        attribute("id", id);
        attribute("name", name);
        attribute("processRef", process);
    }

    private void flow(String kind, Flow flow) throws XMLStreamException {
        xml.writeEmptyElement(kind);
        attribute("id", flow.id());
        attribute("sourceRef", flow.from().id());
        attribute("targetRef", flow.to().id());
    }

    private void customer() throws XMLStreamException {
        start("process", "process_customer");
        attribute("name", map.title());
        attribute("isExecutable", "false");
        documentation(map.question());
        lane("lanes_customer", List.of(new Role("lane_customer", map.subject().one(), 0, 0, model.customer)));
        for (Node node : model.customer) {
            node(node, model.customerFlows);
        }
        for (Flow flow : model.customerFlows) {
            flow("sequenceFlow", flow);
        }
        xml.writeEndElement();
    }

    private void organisation() throws XMLStreamException {
        start("process", "process_organisation");
        attribute("isExecutable", "false");
        lane("lanes_organisation", model.roles);
        for (Role role : model.roles) {
            for (Node node : role.work()) {
                node(node, model.workFlows);
            }
        }
        for (Flow flow : model.workFlows) {
            flow("sequenceFlow", flow);
        }
        xml.writeEndElement();
    }

    private void lane(String id, List<Role> roles) throws XMLStreamException {
        start("laneSet", id);
        for (Role role : roles) {
            start("lane", role.id());
            attribute("name", role.title());
            for (Node node : role.work()) {
                element("flowNodeRef", node.id());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void node(Node node, List<Flow> flows) throws XMLStreamException {
        start(element(node.kind()), node.id());
        if (!node.name().isBlank()) {
            attribute("name", node.name());
        }
        documentation(node.about());
        for (Flow flow : flows) {
            if (flow.to().equals(node)) {
                element("incoming", flow.id());
            }
        }
        for (Flow flow : flows) {
            if (flow.from().equals(node)) {
                element("outgoing", flow.id());
            }
        }
        xml.writeEndElement();
    }

    private static String element(ProcessModel.Kind kind) {
        return switch (kind) {
            case START -> "startEvent";
            case END -> "endEvent";
            case GATEWAY -> "exclusiveGateway";
            case STEP -> "userTask";
            case WORK -> "task";
        };
    }

    private void documentation(String text) throws XMLStreamException {
        if (!text.isBlank()) {
            element("documentation", text);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void start(String name, String id) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("id", id);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /// Without characters XML does not have.
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]|\\p{Cs}", "");
    }

    private void diagram() throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNDiagram", DIAGRAM);
        attribute("id", "diagram");
        xml.writeStartElement("bpmndi", "BPMNPlane", DIAGRAM);
        attribute("id", "plane");
        attribute("bpmnElement", "collaboration");
        pool("pool_customer", ProcessModel.TOP, ProcessModel.CUSTOMER);
        double inner = ProcessModel.LEFT + ProcessModel.HEAD;
        double width = model.width() - ProcessModel.HEAD;
        shape("lane_customer", inner, ProcessModel.TOP, width, ProcessModel.CUSTOMER, true);
        List<Node> nodes = new ArrayList<>(model.customer);
        if (hasWork()) {
            pool("pool_organisation", model.organisationTop(), model.organisationHeight());
            for (Role role : model.roles) {
                shape(role.id(), inner, role.top(), width, role.height(), true);
                nodes.addAll(role.work());
            }
        }
        for (Node node : nodes) {
            shape(node.id(), node.x(), node.y(), node.width(), node.height(), false);
        }
        for (Flow flow : model.customerFlows) {
            along(flow);
        }
        for (Flow flow : model.workFlows) {
            down(flow);
        }
        for (Flow flow : model.calls) {
            down(flow);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void pool(String id, double top, double height) throws XMLStreamException {
        shape(id, ProcessModel.LEFT, top, model.width(), height, true);
    }

    private void shape(String element, double x, double y, double width, double height, boolean pool)
            throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNShape", DIAGRAM);
        attribute("id", element + "_shape");
        attribute("bpmnElement", element);
        if (pool) {
            attribute("isHorizontal", "true");
        }
        xml.writeEmptyElement("dc", "Bounds", BOUNDS);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        xml.writeEndElement();
    }

    /// From left to right; past a step that lies between, above it.
    private void along(Flow flow) throws XMLStreamException {
        Node from = flow.from();
        Node to = flow.to();
        boolean passes = model.customer.indexOf(to) - model.customer.indexOf(from) > 1;
        if (!passes) {
            edge(flow, from.right(), from.middle(), to.x(), to.middle());
            return;
        }
        double above = from.middle() - 68;
        edge(flow, from.centre(), from.y(), from.centre(), above, to.centre(), above, to.centre(), to.y());
    }

    private void down(Flow flow) throws XMLStreamException {
        Node from = flow.from();
        Node to = flow.to();
        edge(flow, from.centre(), from.y() + from.height(), to.centre(), to.y());
    }

    private void edge(Flow flow, double... points) throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNEdge", DIAGRAM);
        attribute("id", flow.id() + "_edge");
        attribute("bpmnElement", flow.id());
        for (int at = 0; at < points.length; at += 2) {
            xml.writeEmptyElement("di", "waypoint", LINES);
            attribute("x", number(points[at]));
            attribute("y", number(points[at + 1]));
        }
        xml.writeEndElement();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
