package footpath.exchange.text;

import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nodes and flows of a map's process, with the places they are drawn at.
final class ProcessModel {
    static final double LEFT = 60;
    static final double TOP = 60;
    static final double HEAD = 30;
    static final double CUSTOMER = 180;
    static final double GAP = 60;
    private static final double COLUMN = 220;
    private static final double TASK = 120;
    private static final double TALL = 80;
    private static final double ROW = 110;

    /// What a node is.
    enum Kind {
        START,
        END,
        STEP,
        GATEWAY,
        WORK
    }

    /// @param lane  place of the organisation's lane; -1 for the customer
    /// @param about what is said of it
    record Node(
            String id,
            Kind kind,
            String name,
            String about,
            int lane,
            double x,
            double y,
            double width,
            double height) {
        double right() {
            return x + width;
        }

        double middle() {
            return y + height / 2;
        }

        double centre() {
            return x + width / 2;
        }
    }

    /// From node to node.
    record Flow(String id, Node from, Node to) {}

    /// A lane of the organisation.
    record Role(String id, String title, double top, double height, List<Node> work) {}

    final List<Node> customer = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Flow> customerFlows = new ArrayList<>();
    final List<Flow> workFlows = new ArrayList<>();
    final List<Flow> calls = new ArrayList<>();
    private final Map<String, Node> steps = new HashMap<>();
    private int flows;
    private double right;

    private ProcessModel() {}

    static ProcessModel of(JourneyMap map) {
        ProcessModel model = new ProcessModel();
        model.customer(map);
        model.organisation(map);
        return model;
    }

    double width() {
        return right + 60 - LEFT;
    }

    double organisationTop() {
        return TOP + CUSTOMER + GAP;
    }

    double organisationHeight() {
        return roles.stream().mapToDouble(Role::height).sum();
    }

    private void customer(JourneyMap map) {
        double middle = TOP + CUSTOMER / 2;
        double x = LEFT + HEAD + 40;
        Node before = node("start", Kind.START, "", "", x, middle - 18, 36, 36);
        x += 90;
        List<Node> waiting = new ArrayList<>(List.of(before));
        for (Step step : map.steps()) {
            if (step.optional()) {
                Node gate = node("may_" + id(step.key()), Kind.GATEWAY, "", "", x, middle - 25, 50, 50);
                join(waiting, gate);
                waiting = new ArrayList<>(List.of(gate));
                x += 90;
            }
            Node task =
                    node("step_" + id(step.key()), Kind.STEP, step.title(), about(step), x, middle - 40, TASK, TALL);
            steps.put(step.key(), task);
            List<Node> next = new ArrayList<>();
            if (step.optional()) {
                next.addAll(waiting);
            }
            join(waiting, task);
            next.add(task);
            waiting = next;
            x += COLUMN;
        }
        Node end = node("end", Kind.END, "", "", x, middle - 18, 36, 36);
        join(waiting, end);
        right = end.right();
    }

    private Node node(
            String id, Kind kind, String name, String about, double x, double y, double width, double height) {
        Node node = new Node(id, kind, name, about, -1, x, y, width, height);
        customer.add(node);
        return node;
    }

    private void join(List<Node> from, Node to) {
        for (Node node : from) {
            flows++;
            customerFlows.add(new Flow("flow_" + flows, node, to));
        }
    }

    private void organisation(JourneyMap map) {
        double top = organisationTop();
        Map<String, Node> last = new HashMap<>();
        for (Lane lane : map.lanes()) {
            if (!isWork(lane.type())) {
                continue;
            }
            Map<String, Integer> inCell = new HashMap<>();
            int most = lane.cards().stream()
                    .mapToInt(card -> inCell.merge(card.step(), 1, Integer::sum))
                    .max()
                    .orElse(1);
            double height = Math.max(1, most) * ROW + 20;
            Role role = new Role("lane_" + id(lane.key()), lane.title(), top, height, new ArrayList<>());
            inCell.clear();
            for (Card card : lane.cards()) {
                work(card, role, inCell.merge(card.step(), 1, Integer::sum) - 1, last);
            }
            roles.add(role);
            top += height;
        }
    }

    private void work(Card card, Role role, int place, Map<String, Node> last) {
        Node step = Optional.ofNullable(steps.get(card.step())).orElseThrow();
        String name = card.text().isBlank() ? card.label().orElse(card.key()) : card.text();
        double y = role.top() + 15 + place * ROW;
        Node node = new Node(
                "work_" + id(card.key()),
                Kind.WORK,
                name,
                card.source().orElse(""),
                roles.size(),
                step.x(),
                y,
                TASK,
                TALL);
        role.work().add(node);
        Node before = last.put(card.step(), node);
        flows++;
        if (before == null) {
            calls.add(new Flow("message_" + flows, step, node));
        } else {
            workFlows.add(new Flow("flow_" + flows, before, node));
        }
    }

    /// Which lanes say what the organisation does.
    static boolean isWork(LaneType type) {
        return switch (type) {
            case FRONTSTAGE, BACKSTAGE, SUPPORT_PROCESS, SYSTEMS -> true;
            default -> false;
        };
    }

    private static String about(Step step) {
        String truth = step.momentOfTruth() ? "Moment of truth. " : "";
        return (truth + step.description().orElse("")).strip();
    }

    /// A key as a name of XML.
    static String id(String key) {
        return key.replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
