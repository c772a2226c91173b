package footpath.exchange.text;

import footpath.analytics.Share;
import footpath.exchange.FrozenNumbers;
import footpath.exchange.MapExport;
import footpath.exchange.MapToExport;
import footpath.exchange.Texts;
import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One kind of file TheyDo takes in. Cards go out with a key of the map and their own, so that a second import there
/// changes them and adds none. Metrics go out only with a measured map: the reach of each step as a ratio.
public final class TheyDoExport implements MapExport {
    private static final Set<LaneType> INSIGHTS =
            Set.of(LaneType.INSIGHTS, LaneType.PAINS, LaneType.GAINS, LaneType.GOALS, LaneType.QUOTES);

    private final TheyDo kind;

    private TheyDoExport(TheyDo kind) {
        this.kind = kind;
    }

    /// One for each kind.
    public static List<MapExport> all() {
        return Arrays.stream(TheyDo.values()).<MapExport>map(TheyDoExport::new).toList();
    }

    @Override
    public String format() {
        return kind.format();
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("format", kind.constant());
        ArrayNode items = document.putArray(kind.list());
        if (kind == TheyDo.METRICS) {
            map.measured().ifPresent(measured -> metrics(measured, items));
        } else {
            lanes(map).forEach(lane -> lane.cards().forEach(card -> items.add(item(map, lane, card))));
        }
        out.write(MapJson.print(document).getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Lane> lanes(MapToExport map) {
        return map.map().lanes().stream()
                .filter(lane -> kind == TheyDo.INSIGHTS ? INSIGHTS.contains(lane.type()) : lane.type() == kind.lane());
    }

    private ObjectNode item(MapToExport map, Lane lane, Card card) {
        String step = map.map().step(card.step()).map(found -> found.title()).orElse(card.step());
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("importKey", map.map().slug() + "/" + card.key())
                .put("title", Texts.oneLine(card.text()))
                .put(
                        "description",
                        "At the step “" + step + "” of the journey “"
                                + map.map().title() + "”.");
        if (kind == TheyDo.INSIGHTS && lane.type() != LaneType.INSIGHTS) {
            String word = lane.type().name().toLowerCase(Locale.ROOT);
            item.put("type", word.substring(0, word.length() - 1));
        }
        card.status().ifPresent(status -> item.put("status", status.name().toLowerCase(Locale.ROOT)));
        card.link().ifPresent(link -> item.putArray("externalLinks").add(link.toString()));
        return item;
    }

    private static void metrics(MeasuredMap measured, ArrayNode items) {
        for (MeasuredStep step : measured.steps()) {
            Optional<Share> reach = step.observed().flatMap(MeasuredStep.Observed::reach);
            reach.ifPresent(share -> {
                ObjectNode item = items.addObject()
                        .put("type", "RATIO")
                        .put("importKey", measured.map() + "/" + step.key() + "/reach")
                        .put("title", step.title() + ": reached")
                        .put("description", FrozenNumbers.told(measured))
                        .put("unit", "%");
                item.putArray("dataPoints")
                        .addObject()
                        .put(
                                "dateOfMeasurement",
                                measured.measuredAt()
                                        .atZone(measured.zone())
                                        .toLocalDate()
                                        .toString())
                        .put("numerator", share.n())
                        .put("denominator", share.of());
            });
        }
    }
}
