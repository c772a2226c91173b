package footpath.analytics.path;

import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Sessions;
import footpath.analytics.Timeline;
import footpath.analytics.path.PathAnswer.NodeKind;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The rules of paths over plain events, by the letter and without any thought of speed.
final class PathOracle {
    private final PathQuestion question;

    PathOracle(PathQuestion question) {
        this.question = question;
    }

    private record Node(int step, NodeKind kind, String name) {}

    private record Visit(Node node, long time) {}

    private record Path(String person, List<Visit> visits, boolean goesOn) {}

    PathAnswer answer(MemoryEventLog log) {
        List<Path> paths = new ArrayList<>();
        long all = 0;
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            for (List<Timeline.Entry> session : Sessions.of(timeline, question.events(), question.sessionTimeout())) {
                List<Visit> visits = visits(session);
                all += visits.isEmpty() ? 0 : 1;
                List<Visit> between = ends(visits);
                if (!between.isEmpty()) {
                    boolean goesOn = question.end().isEmpty() && between.size() > question.steps();
                    paths.add(new Path(timeline.person(), numbered(between), goesOn));
                }
            }
        }
        return answer(folded(paths), all);
    }

    /// Whether the start or the end is a name that no node can have, of whichever person at whatever time.
    boolean isRefused(MemoryEventLog log) {
        Set<String> names = new HashSet<>();
        Scope asked = question.scope();
        Scope everything = new Scope(Period.ALWAYS, Segment.EVERYONE, asked.zone(), asked.subject());
        for (Timeline timeline : Timeline.of(log, everything)) {
            for (List<Timeline.Entry> session : Sessions.of(timeline, question.events(), Optional.empty())) {
                visits(session).forEach(visit -> names.add(visit.node().name()));
            }
        }
        return !names.isEmpty()
                && !(question.start().map(names::contains).orElse(true)
                        && question.end().map(names::contains).orElse(true));
    }

    private List<Visit> visits(List<Timeline.Entry> session) {
        List<Visit> visits = new ArrayList<>();
        for (Timeline.Entry entry : session) {
            String name = clean(label(entry.event()));
            boolean repeats = question.cleaning().collapse()
                    && !visits.isEmpty()
                    && visits.getLast().node().name().equals(name);
            if (!name.isBlank() && !repeats) {
                visits.add(new Visit(new Node(0, NodeKind.NAMED, name), entry.time()));
            }
        }
        return visits;
    }

    private String label(Event event) {
        return switch (question.field().orElse(null)) {
            case null -> event.name();
            case Field.Property(String name) ->
                event.name()
                        + (event.properties().containsKey(name)
                                ? ": " + event.properties().get(name)
                                : "");
            case Field.Channel() -> event.name() + (event.channel().isEmpty() ? "" : ": " + event.channel());
            case Field.Trait trait -> throw new IllegalArgumentException("not of an event: " + trait);
        };
    }

    private String clean(String label) {
        String name = label;
        for (PathReplacement rule : question.cleaning().replacements()) {
            name = Pattern.compile(rule.pattern()).matcher(name).replaceAll(rule.replacement());
        }
        for (String group : question.cleaning().groups()) {
            String expression = "\\Q" + group.replace("*", "\\E.*\\Q") + "\\E";
            if (Pattern.compile(expression).matcher(name).find()) {
                return group;
            }
        }
        return name;
    }

    private List<Visit> ends(List<Visit> visits) {
        List<String> names = visits.stream().map(visit -> visit.node().name()).toList();
        int from = question.start().map(names::indexOf).orElse(0);
        int to = question.end().map(names::lastIndexOf).orElse(names.size() - 1);
        boolean both = question.start().isPresent() && question.end().isPresent();
        return from < 0 || to < 0 || to < from || (both && to == from) ? List.of() : visits.subList(from, to + 1);
    }

    private List<Visit> numbered(List<Visit> visits) {
        int steps = question.steps();
        List<Visit> shown = new ArrayList<>(visits);
        int first = 1;
        if (question.end().isEmpty()) {
            shown = shown.subList(0, Math.min(steps, shown.size()));
        } else if (question.start().isEmpty()) {
            shown = shown.subList(Math.max(0, shown.size() - steps), shown.size());
            first = steps - shown.size() + 1;
        } else if (shown.size() > steps) {
            long time = shown.get(steps / 2).time();
            while (shown.size() >= steps) {
                shown.remove(steps / 2);
            }
            shown.add(steps / 2, new Visit(new Node(0, NodeKind.GAP, "…"), time));
        }
        List<Visit> numbered = new ArrayList<>();
        for (Visit visit : shown) {
            Node node = new Node(
                    first + numbered.size(), visit.node().kind(), visit.node().name());
            numbered.add(new Visit(node, visit.time()));
        }
        return numbered;
    }

    private List<Path> folded(List<Path> paths) {
        Map<Node, Long> counts = new HashMap<>();
        paths.forEach(path -> path.visits().forEach(visit -> counts.merge(visit.node(), 1L, Long::sum)));
        Set<Node> kept = new HashSet<>();
        for (int step = 1; step <= question.steps(); step++) {
            int wanted = step;
            counts.keySet().stream()
                    .filter(node -> node.step() == wanted && node.kind() == NodeKind.NAMED)
                    .sorted(Comparator.comparingLong((Node node) -> -counts.getOrDefault(node, 0L))
                            .thenComparing(Node::name))
                    .limit(question.limits().nodes())
                    .forEach(kept::add);
        }
        return paths.stream()
                .map(path -> new Path(
                        path.person(),
                        path.visits().stream().map(visit -> folded(visit, kept)).toList(),
                        path.goesOn()))
                .toList();
    }

    private static Visit folded(Visit visit, Set<Node> kept) {
        Node node = visit.node();
        return node.kind() == NodeKind.GAP || kept.contains(node)
                ? visit
                : new Visit(new Node(node.step(), NodeKind.OTHER, "other"), visit.time());
    }

    /// Who went over a node or an edge, journey by journey, and how long it took.
    private static final class Traffic {
        private final List<String> persons = new ArrayList<>();
        private final List<Long> micros = new ArrayList<>();
        private long ends;
        private long goOn;

        long journeys() {
            return persons.size();
        }

        long distinct() {
            return persons.stream().distinct().count();
        }

        double averageSeconds() {
            BigDecimal sum = micros.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.divide(BigDecimal.valueOf(1_000_000L * micros.size()), MathContext.DECIMAL64)
                    .doubleValue();
        }
    }

    private record Edge(int from, int to) {}

    private PathAnswer answer(List<Path> paths, long all) {
        Map<Node, Traffic> nodes = new HashMap<>();
        for (Path path : paths) {
            for (Visit visit : path.visits()) {
                nodes.computeIfAbsent(visit.node(), missing -> new Traffic())
                        .persons
                        .add(path.person());
            }
            Traffic last = nodes.computeIfAbsent(path.visits().getLast().node(), missing -> new Traffic());
            last.ends += path.goesOn() ? 0 : 1;
            last.goOn += path.goesOn() ? 1 : 0;
        }
        List<Node> order = nodes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Node, Traffic>>comparingInt(
                                entry -> entry.getKey().step())
                        .thenComparing(entry -> entry.getKey().kind())
                        .thenComparingLong(entry -> -entry.getValue().journeys())
                        .thenComparing(entry -> entry.getKey().name()))
                .map(Map.Entry::getKey)
                .toList();
        Map<Edge, Traffic> edges = edges(paths, order);
        return new PathAnswer(
                "",
                paths.stream().map(Path::person).distinct().count(),
                paths.size(),
                all,
                order.stream().map(node -> node(node, nodes)).toList(),
                joined(shown(edges), order),
                edges.size(),
                Duration.ZERO);
    }

    private static PathAnswer.PathNode node(Node node, Map<Node, Traffic> nodes) {
        Traffic traffic = nodes.getOrDefault(node, new Traffic());
        return new PathAnswer.PathNode(
                node.step(),
                node.kind(),
                node.name(),
                traffic.journeys(),
                traffic.distinct(),
                traffic.ends,
                traffic.goOn);
    }

    private static Map<Edge, Traffic> edges(List<Path> paths, List<Node> order) {
        Map<Edge, Traffic> edges =
                new TreeMap<>(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
        for (Path path : paths) {
            for (int i = 1; i < path.visits().size(); i++) {
                Visit from = path.visits().get(i - 1);
                Visit to = path.visits().get(i);
                Traffic traffic = edges.computeIfAbsent(
                        new Edge(order.indexOf(from.node()), order.indexOf(to.node())), missing -> new Traffic());
                traffic.persons.add(path.person());
                traffic.micros.add(to.time() - from.time());
            }
        }
        return edges;
    }

    /// Adds edges as long as one joins to those that are added, or to where paths are anchored.
    private List<PathAnswer.PathEdge> joined(List<PathAnswer.PathEdge> edges, List<Node> order) {
        if (!question.limits().joined()) {
            return edges;
        }
        boolean toEnd = question.start().isEmpty() && question.end().isPresent();
        Set<Integer> reached = new HashSet<>();
        for (int node = 0; node < order.size(); node++) {
            if (order.get(node).step() == (toEnd ? question.steps() : 1)) {
                reached.add(node);
            }
        }
        Set<PathAnswer.PathEdge> kept = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (PathAnswer.PathEdge edge : edges) {
                if (reached.contains(toEnd ? edge.to() : edge.from()) && kept.add(edge)) {
                    reached.add(toEnd ? edge.from() : edge.to());
                    grows = true;
                }
            }
        }
        return edges.stream().filter(kept::contains).toList();
    }

    private List<PathAnswer.PathEdge> shown(Map<Edge, Traffic> edges) {
        return edges.entrySet().stream()
                .filter(edge -> edge.getValue().journeys() >= question.limits().journeys())
                .sorted(Comparator.comparingLong(edge -> -edge.getValue().journeys()))
                .limit(question.limits().edges())
                .map(edge -> new PathAnswer.PathEdge(
                        edge.getKey().from(),
                        edge.getKey().to(),
                        edge.getValue().journeys(),
                        edge.getValue().distinct(),
                        edge.getValue().averageSeconds()))
                .toList();
    }
}
