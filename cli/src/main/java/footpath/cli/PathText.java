package footpath.cli;

import footpath.server.question.PathBody;
import footpath.server.question.ShareBody;
import footpath.server.question.VariantBody;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Tells people which ways journeys take.
final class PathText {
    /// A longer variant shows its beginning and its end.
    private static final int SHOWN_NAMES = 8;

    private final Terminal terminal;

    PathText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(PathBody path) {
        if (path.journeys() == 0) {
            terminal.line(
                    "No journey has such a path: nodes have the names of start and end, but not among these persons"
                            + " in this time, or not in this order.");
        } else {
            tables(path);
        }
        terminal.line("");
        AnswerText.ending(terminal, path.rule(), path.tookMillis());
    }

    private void tables(PathBody path) {
        TextTable nodes = new TextTable(">step", "name", ">journeys", ">of all", ">end there", ">go on");
        for (PathBody.Node node : path.nodes()) {
            nodes.row(
                    node.step(),
                    node.name(),
                    node.journeys(),
                    percent(node.journeys(), path.journeys()),
                    node.ends(),
                    node.goOn());
        }
        nodes.print(terminal);
        terminal.line("");
        edges(path).print(terminal);
        terminal.line("");
        terminal.line(Numbers.whole(path.journeys()) + " of " + Numbers.whole(path.allJourneys())
                + " journeys have such a path, of " + Numbers.whole(path.persons()) + " persons. Shown are "
                + path.edges().size() + " of " + Numbers.whole(path.allEdges()) + " ways from step to step.");
    }

    private static TextTable edges(PathBody path) {
        TextTable edges = new TextTable(">from step", "from", "to", ">journeys", ">of from", ">mean time");
        for (PathBody.Edge edge : path.edges()) {
            PathBody.Node from = path.nodes().get(edge.from());
            edges.row(
                    from.step(),
                    from.name(),
                    path.nodes().get(edge.to()).name(),
                    edge.journeys(),
                    percent(edge.journeys(), from.journeys()),
                    Numbers.span(edge.averageSeconds()));
        }
        return edges;
    }

    void print(VariantBody variants) {
        TextTable table = new TextTable(">journeys", ">of all", ">so far", ">median", ">90 % within", "way");
        for (VariantBody.Variant variant : variants.variants()) {
            table.row(
                    variant.share().n(),
                    percent(variant.share()),
                    percent(variant.covered()),
                    Numbers.span(variant.medianSeconds()),
                    Numbers.span(variant.p90Seconds()),
                    way(variant.names()));
        }
        table.print(terminal);
        terminal.line("");
        terminal.line("Shown are " + variants.variants().size() + " of " + Numbers.whole(variants.distinct())
                + " ways, of " + Numbers.whole(variants.journeys()) + " journeys of "
                + Numbers.whole(variants.persons()) + " persons.");
        terminal.line("");
        AnswerText.ending(terminal, variants.rule(), variants.tookMillis());
    }

    private static String way(List<String> names) {
        if (names.size() <= SHOWN_NAMES) {
            return String.join(" → ", names);
        }
        int half = SHOWN_NAMES / 2;
        List<String> shown = new ArrayList<>(names.subList(0, half));
        shown.add("(" + (names.size() - SHOWN_NAMES) + " more)");
        shown.addAll(names.subList(names.size() - half, names.size()));
        return String.join(" → ", shown);
    }

    private static String percent(long part, long all) {
        return Numbers.percent(all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all));
    }

    private static String percent(ShareBody share) {
        @Nullable Double value = share.share();
        return Numbers.percent(value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
    }
}
