package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.path.PathAnswer;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathProfile;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.path.PathReplacement;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.maps.format.FilterJson;
import footpath.server.Footpath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Paths, step by step, as the API tells them: what a Sankey diagram shows.
///
/// @param rule        by which paths were made and counted
/// @param tookMillis  how long answering took
/// @param persons     how many persons have a path
/// @param journeys    how many journeys have a path
/// @param allJourneys how many journeys there are, those without start or end included
/// @param nodes       by step, most journeys first
/// @param edges       most journeys first
/// @param allEdges    how many edges there are, those left out included
public record PathBody(
        String rule,
        double tookMillis,
        long persons,
        long journeys,
        long allJourneys,
        List<Node> nodes,
        List<Edge> edges,
        long allEdges) {

    /// @param step     from 1
    /// @param kind     `named`, `other` or `gap`
    /// @param name     of the node
    /// @param journeys how many paths go through it
    /// @param persons  of how many persons
    /// @param ends     how many paths end there
    /// @param goOn     how many paths go on from there beyond the steps shown
    public record Node(int step, String kind, String name, long journeys, long persons, long ends, long goOn) {}

    /// @param from           place of the earlier node in `nodes`, from 0
    /// @param to             place of the later node
    /// @param journeys       how many paths go this way
    /// @param persons        of how many persons
    /// @param averageSeconds mean time between the two nodes
    public record Edge(int from, int to, long journeys, long persons, double averageSeconds) {}

    /// What is asked.
    record Asked(
            @Says("names of the events that count; all of them if absent") @Nullable
            List<String> events,

            @Says("a condition on the events") @Nullable JsonNode where,

            @JsonUnwrapped AskedScope scope,

            @Says("a property whose value stands in a node beside the name") @Nullable
            String property,

            @Says(value = "whether the channel stands in a node beside the name", otherwise = "false") @Nullable
            Boolean channel,

            @Says("regular expressions that clean the names of nodes, in order") @Nullable
            List<AskedReplacement> replacements,

            @Says("patterns in which * stands for anything; what fits becomes one node") @Nullable
            List<String> groups,

            @Says(value = "let a run of equal steps count as one", otherwise = "true") @Nullable
            Boolean collapse,

            @Says("node at which paths start") @Nullable String start,
            @Says("node at which paths end") @Nullable String end,

            @Says(value = "how many steps, 1 to 20", otherwise = "5") @Nullable
            Integer steps,

            @Says("how many nodes a step, the most frequent; the rest is other") @Nullable
            Integer topNodes,

            @Says("how many edges, the most frequent") @Nullable
            Integer topEdges,

            @Says("edges of fewer journeys are left out") @Nullable
            Long minJourneys,

            @Says(
                    value =
                            "whether edges are left out that no others join to the first step, or to the end if that alone"
                                    + " is given",
                    otherwise = "false")
            @Nullable
            Boolean joined,

            @Says(
                    value = "the product whose defaults hold for what is not given",
                    otherwise = "footpath",
                    choices = PathProfile.class)
            @Nullable
            String rules)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return PathBody.of(footpath.ask(question()));
        }

        PathQuestion question() {
            return new PathQuestion(
                    scope.readCutting(""),
                    new EventMatcher(
                            events == null ? List.of() : events,
                            QuestionBody.condition(where, FilterJson.Subject.EVENT, "where")),
                    field(),
                    scope.countsSessions() ? Optional.empty() : scope.pause().or(usual()::sessionTimeout),
                    cleaning(),
                    Optional.ofNullable(start),
                    Optional.ofNullable(end),
                    steps == null ? usual().steps() : steps,
                    limits(usual().limits()));
        }

        private PathProfile usual() {
            return QuestionBody.choice("rules", rules, PathProfile.FOOTPATH);
        }

        private PathLimits limits(PathLimits usual) {
            return new PathLimits(
                    topNodes == null ? usual.nodes() : topNodes,
                    topEdges == null ? usual.edges() : topEdges,
                    minJourneys == null ? usual.journeys() : minJourneys,
                    joined == null ? usual.joined() : joined);
        }

        private Optional<Field> field() {
            boolean wantsChannel = channel != null && channel;
            if (property != null && wantsChannel) {
                throw QuestionBody.invalid("property", "stands beside channel", "name one of them");
            }
            return wantsChannel
                    ? Optional.of(new Field.Channel())
                    : Optional.ofNullable(property).map(Field.Property::new);
        }

        private PathCleaning cleaning() {
            return new PathCleaning(
                    replacements == null
                            ? List.of()
                            : replacements.stream()
                                    .map(AskedReplacement::replacement)
                                    .toList(),
                    groups == null ? List.of() : groups,
                    collapse == null ? usual().collapse() : collapse);
        }
    }

    /// @param pattern a regular expression of RE2
    /// @param with    what it is replaced by; nothing if absent
    record AskedReplacement(
            @Says(value = "a regular expression of RE2", required = true) @Nullable
            String pattern,

            @Says(value = "what it is replaced by", otherwise = "nothing") @Nullable
            String with) {
        PathReplacement replacement() {
            return new PathReplacement(pattern == null ? "" : pattern, with == null ? "" : with);
        }
    }

    /// The body of an answer.
    public static PathBody of(PathAnswer answer) {
        return new PathBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.persons(),
                answer.journeys(),
                answer.allJourneys(),
                answer.nodes().stream()
                        .map(node -> new Node(
                                node.step(),
                                node.kind().name().toLowerCase(Locale.ROOT),
                                node.name(),
                                node.journeys(),
                                node.persons(),
                                node.ends(),
                                node.goOn()))
                        .toList(),
                answer.edges().stream()
                        .map(edge -> new Edge(
                                edge.from(), edge.to(), edge.journeys(), edge.persons(), edge.averageSeconds()))
                        .toList(),
                answer.allEdges());
    }
}
