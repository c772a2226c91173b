package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;

import footpath.analytics.Share;
import footpath.exchange.layout.CardWords;
import footpath.exchange.layout.Figures;
import footpath.exchange.layout.LaneCells;
import footpath.exchange.layout.MapView;
import footpath.maps.Belief;
import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.MeasuredStep.Difference;
import footpath.maps.measure.MeasuredStep.Observed;
import footpath.maps.measure.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What stands in the cells of a map's page, as HTML.
final class HtmlCells {
    private static final int GRADES = 5;

    /// One row of numbers.
    record Measure(String title, String gloss, Function<MapView.Column, String> cell) {}

    private final MapView view;

    HtmlCells(MapView view) {
        this.view = view;
    }

    String stepTitle(MapView.Column column) {
        List<String> notes = new ArrayList<>();
        if (column.step().optional()) {
            notes.add("optional");
        }
        if (column.step().binding().isEmpty()) {
            notes.add("unbound");
        }
        String star = column.step().momentOfTruth()
                ? " <span class=\"star\" aria-hidden=\"true\">★</span><span class=\"heard\"> moment of truth</span>"
                : "";
        return escaped(column.step().title())
                + star
                + (notes.isEmpty() ? "" : "<small>" + String.join(" · ", notes) + "</small>");
    }

    /// The rows of numbers there are.
    List<Measure> measures() {
        String many = Figures.capital(view.map().subject().many());
        if (view.measured().isEmpty()) {
            return view.hasBeliefs()
                    ? List.of(new Measure(many, "believed to take this step", HtmlCells::believed))
                    : List.of();
        }
        return List.of(
                new Measure(many, "who take this step", this::reach),
                new Measure("Of previous", "who took both steps", column -> share(column, Observed::ofPrevious)),
                new Measure("Time taken", "median, since previous", HtmlCells::time),
                new Measure("Went past it", "of those who got further", column -> share(column, Observed::skipped)),
                new Measure("Channels", "where it happened", this::channels));
    }

    private static String believed(MapView.Column column) {
        return column.believedReach()
                .map(reach -> "<span class=\"figure believed\">" + Figures.believed(reach) + "</span>")
                .orElse(Figures.NONE);
    }

    private String reach(MapView.Column column) {
        if (column.measured().isEmpty()) {
            return Figures.NONE;
        }
        MeasuredStep step = column.measured().get();
        Optional<Share> reach = step.observed().flatMap(Observed::reach);
        String belief = column.believedReach()
                .map(share -> "<small>believed <span class=\"believed\">" + Figures.believed(share) + "</span></small>")
                .orElse("<small>no belief</small>");
        String percent = reach.filter(share -> share.of() > 0)
                .map(share -> Figures.percent(share.share().orElse(0)) + ", "
                        + Figures.percent(share.low().orElse(0)) + " to "
                        + Figures.percent(share.high().orElse(0)))
                .orElse("");
        String n = Figures.count(reach.map(Share::n).orElse(0L));
        return switch (step.status()) {
            case OK -> chip(step.difference().flatMap(Difference::reachPoints)) + figure(n, "", percent) + belief;
            case SMALL_N -> figure(n, " faint", percent + " · small n") + belief;
            case NO_DATA -> figure("0", " faint", "no such event") + belief;
            case HIDDEN ->
                figure("&lt; " + view.measured().map(each -> each.hideBelow()).orElse(0), " faint", "hidden, privacy")
                        + belief;
            case UNBOUND -> figure(Figures.NONE, " faint", "no events bound") + belief;
            case ERROR -> figure(Figures.NONE, " faint", "query failed") + belief;
        };
    }

    private static String figure(String figure, String kind, String under) {
        return "<span class=\"figure" + kind + "\">" + figure + "</span><small>" + escaped(under) + "</small>";
    }

    private static String chip(Optional<Double> points) {
        return points.map(value ->
                        chip(Figures.points(value), Figures.points(value).charAt(0), '−'))
                .orElse("");
    }

    private static String chip(String text, char sign, char worse) {
        String kind = sign == '±' ? "" : sign == worse ? " worse" : " better";
        return "<span class=\"chip" + kind + "\">" + text + "</span>";
    }

    private static String share(MapView.Column column, Function<Observed, Optional<Share>> part) {
        return column.observed()
                .flatMap(part)
                .filter(share -> share.of() > 0)
                .map(share -> "<strong>" + Figures.percent(share.share().orElse(0)) + "</strong><small>"
                        + Figures.count(share.n()) + " of " + Figures.count(share.of()) + "</small>")
                .orElse(Figures.NONE);
    }

    private static String time(MapView.Column column) {
        return column.observed()
                .flatMap(Observed::time)
                .map(time -> {
                    String chip = column.numbers()
                            .filter(step -> step.status() == StepStatus.OK)
                            .flatMap(MeasuredStep::difference)
                            .flatMap(Difference::medianSeconds)
                            .map(Figures::longer)
                            .map(text -> chip(text, text.charAt(0), '+'))
                            .orElse("");
                    String belief = column.step()
                            .believed()
                            .flatMap(Belief::medianTime)
                            .map(known -> "<small>believed <span class=\"believed\">"
                                    + Figures.length((double) known.toSeconds()) + "</span></small>")
                            .orElse("");
                    return chip + "<strong>" + Figures.length(time.durations().medianSeconds())
                            + "</strong><small>9 in 10:\u00a0"
                            + Figures.length(time.durations().p90Seconds()) + "</small>" + belief;
                })
                .orElse(Figures.NONE);
    }

    private String channels(MapView.Column column) {
        StringBuilder text = new StringBuilder();
        column.observed().stream()
                .flatMap(observed -> observed.channels().stream())
                .forEach(each -> text.append("<div>")
                        .append(escaped(view.channelTitle(each.channel())))
                        .append(' ')
                        .append(each.reach()
                                .map(share -> Figures.coarse(share.share().orElse(0)))
                                .orElse("hidden"))
                        .append("</div>"));
        return text.isEmpty() ? Figures.NONE : text.toString();
    }

    /// The cards of a cell.
    String cards(Lane lane, LaneCells.Cell cell) {
        StringBuilder out = new StringBuilder();
        for (Card card : cell.cards()) {
            out.append("<div dir=\"auto\" class=\"card")
                    .append(kind(lane.type(), card))
                    .append("\">");
            out.append(escaped(CardWords.text(lane.type(), card)));
            card.emotion()
                    .ifPresent(level ->
                            out.append(" <strong>").append(Figures.level(level)).append("</strong>"));
            foot(card, out);
            if (cell.columns() > 1 && view.spanOf(card) < cell.columns()) {
                out.append("<small>").append(escaped(reachOf(card))).append("</small>");
            }
            out.append("</div>");
        }
        return out.toString();
    }

    private String reachOf(Card card) {
        int first = view.columnOf(card);
        int last = first + view.spanOf(card) - 1;
        String from = view.columns().get(first).step().title();
        return first == last
                ? from
                : from + " to " + view.columns().get(last).step().title();
    }

    private void foot(Card card, StringBuilder out) {
        card.link()
                .filter(Markup::isSafe)
                .ifPresent(link -> out.append("<small><a href=\"")
                        .append(escaped(link.toString()))
                        .append("\" rel=\"noreferrer\">")
                        .append(escaped(link.getHost() == null ? link.toString() : link.getHost()))
                        .append("</a></small>"));
        card.source()
                .ifPresent(
                        source -> out.append("<small>").append(escaped(source)).append("</small>"));
        String marks = CardWords.marks(view, card);
        if (!marks.isEmpty()) {
            out.append("<small>").append(escaped(marks)).append("</small>");
        }
        card.tension()
                .ifPresent(
                        tension -> out.append("<small>tension ").append(tension).append(" of 5</small>"));
        card.severity().ifPresent(severity -> {
            out.append("<small><span class=\"bars\" aria-hidden=\"true\">");
            for (int bar = 0; bar < GRADES; bar++) {
                out.append(bar < severity ? "<i class=\"on\"></i>" : "<i></i>");
            }
            out.append("</span>severity ").append(severity).append(" of 5</small>");
        });
        card.value()
                .ifPresent(value ->
                        out.append("<small>value <strong>").append(value).append("</strong></small>"));
        card.status().ifPresent(status -> {
            boolean moving = status == OpportunityStatus.TESTING || status == OpportunityStatus.DONE;
            out.append("<span class=\"pill").append(moving ? " moving" : "").append("\">");
            out.append(CardWords.status(status)).append("</span>");
        });
    }

    private String kind(LaneType type, Card card) {
        String wide = view.spanOf(card) > 1 ? " wide" : "";
        return switch (type) {
            case PAINS, GAINS, OPPORTUNITIES, SOLUTIONS, INSIGHTS, MOMENTS_OF_TRUTH, NESTED_JOURNEY -> " framed" + wide;
            case PHYSICAL_EVIDENCE, FRONTSTAGE, BACKSTAGE, SUPPORT_PROCESS, SYSTEMS, POLICIES -> " tinted";
            default -> wide;
        };
    }
}
