package footpath.exchange.text;

import footpath.exchange.FileText;
import footpath.exchange.FrozenNumbers;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.Texts;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mermaid's `journey` diagrams: sections are stages, tasks are steps, scores are emotions, actors are personas.
///
/// A score of 1 to 5 is an emotion of -2 to 2. A step without an emotion goes out as 3, the face that neither smiles
/// nor frowns. Mermaid gives `:`, `;` and `#` meanings of their own, so names carry wide forms of them.
public final class MermaidFormat implements MapImport, MapExport {
    private static final Pattern HEAD = Pattern.compile("(?im)^\\s*journey\\s*(?:%%.*)?$");
    private static final int NEITHER = 3;

    @Override
    public String format() {
        return "mermaid";
    }

    @Override
    public String extension() {
        return "mmd";
    }

    @Override
    public String mediaType() {
        return "text/vnd.mermaid";
    }

    @Override
    public boolean fits(MapFile file) {
        String head = FileText.head(file);
        return HEAD.matcher(head).find() && !head.stripLeading().startsWith("<");
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        return new MermaidReader(file, options).read();
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        out.write(text(map).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MapToExport export) {
        JourneyMap map = export.map();
        StringBuilder text = new StringBuilder("journey\n");
        text.append("    title ").append(name(map.title())).append('\n');
        text.append("    accDescr: ").append(name(map.question())).append('\n');
        for (Stage stage : map.stages()) {
            text.append("    section ").append(name(stage.title())).append('\n');
            stage.steps()
                    .forEach(step ->
                            text.append("        ").append(task(map, step)).append('\n'));
        }
        export.measured()
                .ifPresent(measured -> FrozenNumbers.lines(measured)
                        .forEach(line -> text.append("    %% ")
                                .append(Texts.oneLine(line))
                                .append('\n')));
        return text.toString();
    }

    private static String task(JourneyMap map, Step step) {
        OptionalDouble emotion = cards(map, LaneType.EMOTION_CURVE, step)
                .flatMap(card -> card.emotion().stream())
                .mapToDouble(Double::doubleValue)
                .average();
        long score = emotion.isEmpty() ? NEITHER : Math.round(emotion.getAsDouble()) + NEITHER;
        String actors = actors(map, step).stream()
                .map(actor -> name(actor).replace(",", "，"))
                .distinct()
                .collect(Collectors.joining(", "));
        return name(step.title()) + ": " + score + (actors.isEmpty() ? "" : ": " + actors);
    }

    /// Who a lane of persons names at the step; without such a lane, every persona.
    private static List<String> actors(JourneyMap map, Step step) {
        boolean isTold = map.lanes().stream().anyMatch(lane -> lane.type() == LaneType.PERSONA_DETAIL);
        return isTold
                ? cards(map, LaneType.PERSONA_DETAIL, step).map(Card::text).toList()
                : map.personas().stream().map(Persona::title).toList();
    }

    private static Stream<Card> cards(JourneyMap map, LaneType type, Step step) {
        return map.lanes().stream()
                .filter(lane -> lane.type() == type)
                .map((Lane lane) -> lane.at(step.key()))
                .flatMap(List::stream);
    }

    /// A name Mermaid takes for nothing else.
    private static String name(String text) {
        String plain = Texts.oneLine(text)
                .replace(':', '：')
                .replace(';', '；')
                .replace('#', '＃')
                .replace("%%", "％％")
                .replace('<', '＜')
                .replace('>', '＞');
        return startsLikeWord(plain) ? "\u2060" + plain : plain;
    }

    /// Whether Mermaid would take a name for one of its own words.
    private static boolean startsLikeWord(String name) {
        return name.matches("(?is)(title|section|acctitle|accdescr)\\b.*|journey");
    }
}
