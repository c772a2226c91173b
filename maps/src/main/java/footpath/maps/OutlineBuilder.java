package footpath.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Gathers the outline of a map by walking its records.
final class OutlineBuilder {
    private final List<MapOutline.Named> named = new ArrayList<>();
    private final List<MapOutline.StepLine> steps = new ArrayList<>();
    private final List<MapOutline.CardLine> cards = new ArrayList<>();
    private final List<MapOutline.Reference> references = new ArrayList<>();

    private OutlineBuilder() {}

    /// The outline of a map's parts.
    static MapOutline outline(
            List<ChannelTitle> channels,
            List<Persona> personas,
            List<Stage> stages,
            List<Lane> lanes,
            List<JourneyPath> paths,
            List<Evidence> evidence,
            List<Assertion> assertions,
            List<Frame> frames) {
        OutlineBuilder builder = new OutlineBuilder();
        each("map.channels", channels, (path, channel) -> builder.name(path, "channel", channel.key()));
        each("map.personas", personas, (path, persona) -> builder.name(path, "persona", persona.key()));
        each("map.stages", stages, builder::stage);
        each("map.lanes", lanes, builder::lane);
        each("map.paths", paths, builder::path);
        each("map.evidence", evidence, (path, one) -> builder.name(path, "evidence", one.key()));
        each("map.assertions", assertions, builder::assertion);
        each("map.frames", frames, builder::frame);
        return new MapOutline(builder.named, builder.steps, builder.cards, builder.references);
    }

    private void stage(String path, Stage stage) {
        name(path, "stage", stage.key());
        each(path + ".steps", stage.steps(), this::step);
    }

    private void step(String path, Step step) {
        name(path, "step", step.key());
        steps.add(new MapOutline.StepLine(
                path,
                step.key(),
                step.binding().isPresent(),
                step.binding().flatMap(Binding::after),
                step.binding().flatMap(Binding::within).isPresent(),
                step.optional()));
        refer(path + ".evidence", "evidence", step.evidence());
    }

    private void lane(String path, Lane lane) {
        name(path, "lane", lane.key());
        lane.persona().ifPresent(key -> references.add(new MapOutline.Reference(path + ".persona", "persona", key)));
        each(path + ".cards", lane.cards(), this::card);
    }

    private void card(String path, Card card) {
        name(path, "card", card.key());
        cards.add(new MapOutline.CardLine(path, card.step(), card.span()));
        card.marks()
                .persona()
                .ifPresent(key -> references.add(new MapOutline.Reference(path + ".persona", "persona", key)));
        refer(path + ".evidence", "evidence", card.marks().evidence());
    }

    private void path(String path, JourneyPath drawn) {
        name(path, "path", drawn.key());
        refer(path + ".steps", "step", drawn.steps());
    }

    private void assertion(String path, Assertion assertion) {
        name(path, "assertion", assertion.key());
        references.add(new MapOutline.Reference(path + ".step", "step", assertion.step()));
        assertion.from().ifPresent(key -> references.add(new MapOutline.Reference(path + ".from", "step", key)));
        assertion
                .persona()
                .ifPresent(key -> references.add(new MapOutline.Reference(path + ".persona", "persona", key)));
    }

    private void frame(String path, Frame frame) {
        name(path, "frame", frame.key());
        frame.from().ifPresent(key -> references.add(new MapOutline.Reference(path + ".from", "step", key)));
        frame.to().ifPresent(key -> references.add(new MapOutline.Reference(path + ".to", "step", key)));
        refer(path + ".lanes", "lane", frame.lanes());
        frame.persona().ifPresent(key -> references.add(new MapOutline.Reference(path + ".persona", "persona", key)));
    }

    private void name(String path, String kind, String key) {
        named.add(new MapOutline.Named(path, kind, key));
    }

    private void refer(String path, String kind, List<String> keys) {
        each(path, keys, (place, key) -> references.add(new MapOutline.Reference(place, kind, key)));
    }

    private static <T> void each(String path, List<T> values, BiConsumer<String, T> visit) {
        for (int index = 0; index < values.size(); index++) {
            visit.accept(path + "[" + index + "]", values.get(index));
        }
    }
}
