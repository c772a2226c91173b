package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MermaidTest {
    private static final String DAY = """
            ---
            config: {}
            ---
            JOURNEY
              title My working day %% a comment
              accDescr {
                How does
                a day go?
              }
              section Go to work
                Make tea: 5: Me
                Do work<br/>at the desk: 1: Me, Cat
              section Go home
                Sit down: 2.5
            """;

    @Test
    void sectionsAreStagesTasksAreStepsAndScoresAreEmotions() {
        JourneyMap map = Files.read("mermaid", DAY).map();

        assertThat(map.title()).isEqualTo("My working day");
        assertThat(map.question()).isEqualTo("How does a day go?");
        assertThat(map.slug()).isEqualTo("my-working-day");
        assertThat(map.stages()).extracting(Stage::title).containsExactly("Go to work", "Go home");
        assertThat(map.steps()).extracting(Step::title).containsExactly("Make tea", "Do work at the desk", "Sit down");
        Lane emotion = map.lanes().getFirst();
        assertThat(emotion.type()).isEqualTo(LaneType.EMOTION_CURVE);
        assertThat(emotion.cards())
                .extracting(card -> card.emotion().orElseThrow())
                .containsExactly(2.0, -2.0, -0.5);
    }

    @Test
    void actorsArePersonasAndALaneSaysWhoTakesWhichStep() {
        JourneyMap map = Files.read("mermaid", DAY).map();

        assertThat(map.personas()).extracting(Persona::title).containsExactly("Me", "Cat");
        Lane who = map.lanes().get(1);
        assertThat(who.type()).isEqualTo(LaneType.PERSONA_DETAIL);
        assertThat(who.at("do-work-at-the-desk"))
                .extracting(card -> card.text())
                .containsExactly("Me", "Cat");
        assertThat(Files.text("mermaid", map))
                .contains("Make tea: 5: Me\n", "Do work at the desk: 1: Me, Cat\n", "Sit down: 3\n");
    }

    @Test
    void actorsAreChannelsIfThatIsAskedFor() {
        ImportOptions options = Files.OPTIONS.withActors(ImportOptions.Actors.CHANNELS);
        JourneyMap map =
                Files.importer("mermaid").read(Files.file("x", DAY), options).map();

        assertThat(map.personas()).isEmpty();
        assertThat(map.channels()).extracting(channel -> channel.title()).containsExactly("Me", "Cat");
        assertThat(map.lanes().get(1).type()).isEqualTo(LaneType.CHANNELS);
    }

    @Test
    void aScoreOutOfRangeIsToldAndTheStepStays() {
        ImportedMap read = Files.read("mermaid", "journey\nsection A\nPay: 9: Ana\nLeave: many: Ana\nwhat is this\n");

        assertThat(read.map().steps()).hasSize(2);
        assertThat(read.map().lanes().getFirst().cards()).isEmpty();
        assertThat(read.unplaced())
                .extracting(Unplaced::where, Unplaced::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("line 5", "what is this"),
                        org.assertj.core.groups.Tuple.tuple("line 3", "score 9"),
                        org.assertj.core.groups.Tuple.tuple("line 4", "score many"));
    }

    @Test
    void aDiagramWithoutTasksSaysWhatIsMissing() {
        assertThatThrownBy(() -> Files.read("mermaid", "journey\ntitle Nothing\n"))
                .isInstanceOf(UnreadableMap.class)
                .hasMessage("file: holds no task; write a line as: Pay by card: 2: Ana");
    }

    @Test
    void everyScoreWrittenIsAWholeNumberFromOneToFive() {
        RandomMaps maps = new RandomMaps(9);
        for (int count = 0; count < 200; count++) {
            Files.text("mermaid", maps.next())
                    .lines()
                    .filter(line -> line.startsWith("        "))
                    .forEach(line -> assertThat(line).matches("        [^:#;]+: [1-5](: .+)?"));
        }
    }

    @Test
    void aTitleOfTheOneWhoImportsGoesBeforeThatOfTheFile() {
        ImportOptions options = Files.OPTIONS.withTitle(Optional.of("Ours")).withSlug(Optional.of("ours"));
        JourneyMap map = footpath.exchange.catalog.MapFormats.read(
                        Files.importer("mermaid"), Files.file("x", DAY), options)
                .map();

        assertThat(map.title()).isEqualTo("Ours");
        assertThat(map.slug()).isEqualTo("ours");
    }
}
