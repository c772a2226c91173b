package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import footpath.exchange.catalog.MapFormats;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void aMatrixOfStagesAndStepsIsDrawn() {
        JourneyMap map = Files.read("csv", """
                        Stage,,Before,,After
                        Step,Lane type,I look,I buy,I use
                        Thoughts,THOUGHTS,"Which one?
                        Is it dear?",,Nice
                        Feeling,EMOTION_CURVE,0.5 curious,"-1,5 nervous — at the till",2
                        Pains,PAINS,,Too long [severity 4] [2 steps],
                        Ideas,OPPORTUNITIES,,Be quick [value 80] [testing] [https://example.org/q],
                        """).map();

        assertThat(map.stages()).extracting(Stage::title).containsExactly("Before", "After");
        assertThat(map.stages().getFirst().steps()).extracting(Step::key).containsExactly("i-look", "i-buy");
        assertThat(map.lanes().getFirst().at("i-look"))
                .extracting(Card::text)
                .containsExactly("Which one?", "Is it dear?");
        Card nervous = map.lanes().get(1).at("i-buy").getFirst();
        assertThat(nervous.emotion()).contains(-1.5);
        assertThat(nervous.label()).contains("nervous");
        assertThat(nervous.text()).isEqualTo("at the till");
        Card pain = map.lanes().get(2).cards().getFirst();
        assertThat(pain.text()).isEqualTo("Too long");
        assertThat(pain.severity()).contains(4);
        assertThat(pain.span()).isEqualTo(2);
        Card idea = map.lanes().get(3).cards().getFirst();
        assertThat(idea.value()).contains(80);
        assertThat(idea.status()).contains(OpportunityStatus.TESTING);
        assertThat(idea.link()).map(Object::toString).contains("https://example.org/q");
    }

    @Test
    void aSheetWithOneHeadingAndOtherLanguagesIsUnderstood() {
        JourneyMap map = Files.read("csv", """
                        Kundenreise eines Käufers
                        ;Bewusstsein;Kauf
                        Gefühle;🙂 neugierig;😡
                        Schmerzpunkte;;Zu teuer
                        Eigene Zeile;• eins;zwei
                        """).map();

        assertThat(map.title()).isEqualTo("Kundenreise eines Käufers");
        assertThat(map.slug()).isEqualTo("kundenreise-eines-kaufers");
        assertThat(map.steps()).extracting(Step::title).containsExactly("Bewusstsein", "Kauf");
        assertThat(map.lanes())
                .extracting(Lane::type)
                .containsExactly(LaneType.EMOTION_CURVE, LaneType.PAINS, LaneType.TEXT);
        assertThat(map.lanes().getFirst().cards())
                .extracting(card -> card.emotion().orElseThrow())
                .containsExactly(1.0, -2.0);
        assertThat(map.lanes().get(2).cards().getFirst().text()).isEqualTo("eins");
    }

    @Test
    void titlesWithoutLatinLettersGetKeysOfTheirOwn() {
        JourneyMap map = Files.read("tsv", "\t知る\t買う\n感情\t1\t2\n").map();

        assertThat(map.steps()).extracting(Step::key).containsExactly("step-1", "step-2");
        assertThat(map.steps()).extracting(Step::title).containsExactly("知る", "買う");
    }

    @Test
    void whatIsOutOfRangeIsToldWithItsCell() {
        ImportedMap read = Files.read("csv", """
                Stage,,A,B
                Step,Lane type,One,Two
                Feeling,EMOTION_CURVE,7 wild,quiet
                Pains,PAINS,Slow [severity 9],Far [99 steps]
                Odd,NO_SUCH_TYPE,x,y
                """);

        assertThat(read.unplaced())
                .extracting(Unplaced::toString)
                .containsExactly(
                        "Unplaced[where=line 3, column 3, what=7.0 wild, why=an emotion goes from -2 to 2]",
                        "Unplaced[where=line 3, column 4, what=quiet, why=a point of an emotion curve begins with a number"
                                + " from -2 to 2, or a face]",
                        "Unplaced[where=line 4, column 3, what=severity 9, why=give a severity from 1 to 5]",
                        "Unplaced[where=line 4, column 4, what=span 99, why=give a span from 1 to 1]",
                        "Unplaced[where=line 5, column 2, what=NO_SUCH_TYPE, why=is no lane type; the lane is read as text]");
        assertThat(read.map().lanes().get(2).cards()).hasSize(2);
    }

    @Test
    void aTidyTableOfAnotherToolIsDrawn() {
        ImportedMap read = Files.read("csv-tidy", """
                map,stage,step,lane,lane_type,slot,kind,text,value,persona,channel,tags,severity,link,evidence,author,updated_at
                Buying,Before,Look,Thoughts,THOUGHTS,1,card,Which?,,Ana,Web,big,,,,,
                Buying,Before,Look,Feeling,EMOTION_CURVE,1,card,curious,1,Ana,Web,,,,,,
                Buying,After,Use,Pains,PAINS,1,card,Breaks,,,Store,,3,https://example.org,seen,me,2026-01-01
                Buying,After,Use,Pains,PAINS,2,card,Loud,,,,,12,javascript:alert(1),,,
                """);
        JourneyMap map = read.map();

        assertThat(map.title()).isEqualTo("Buying");
        assertThat(map.personas()).extracting(persona -> persona.title()).containsExactly("Ana");
        assertThat(map.channels()).extracting(channel -> channel.title()).containsExactly("Web", "Store");
        assertThat(map.lanes()).extracting(Lane::title).containsExactly("Channels", "Thoughts", "Feeling", "Pains");
        assertThat(map.lanes().get(2).cards().getFirst().emotion()).contains(1.0);
        assertThat(map.lanes().get(3).cards())
                .extracting(card -> card.severity().isPresent())
                .containsExactly(true, false);
        assertThat(read.unplaced())
                .extracting(Unplaced::where, Unplaced::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("line 5", "severity 12"),
                        org.assertj.core.groups.Tuple.tuple("line 5", "link javascript:alert(1)"),
                        org.assertj.core.groups.Tuple.tuple("column evidence", "1 cells"));
    }

    @Test
    void aTidyTableMayBeChangedByHand() {
        String text = Files.text("csv-tidy", Files.example());
        String more = text + "card,,,I redeem a coupon,Pains,,,,The code is too long,,,,high,,,,,\r\n"
                + "card,,,No such step,Pains,,,,Lost,,,,,,,,,\r\n";
        ImportedMap read = Files.read("csv-tidy", more);

        assertThat(read.map().lanes().get(4).at("redeem"))
                .extracting(Card::text)
                .containsExactly("The code is too long");
        assertThat(read.unplaced()).extracting(Unplaced::what).containsExactlyInAnyOrder("severity high", "Lost");
    }

    @Test
    void nothingThatGoesOutBeginsAsAFormula() {
        RandomMaps maps = new RandomMaps(7);
        for (int count = 0; count < 100; count++) {
            JourneyMap map = maps.next();
            for (String format : List.of("csv", "csv-tidy", "tsv")) {
                String text = Files.text(format, map).replace("\uFEFF", "");
                CsvReader.builder()
                        .fieldSeparator(format.equals("tsv") ? '\t' : ',')
                        .ofCsvRecord(text)
                        .forEach(line -> assertThat(line.getFields())
                                .noneMatch(cell -> cell.matches("(?s)[=@\\t\\r\\n].*|[+-](?![0-9.]+$).*")));
            }
        }
    }

    @Test
    void markdownIsReadWithWhatStandsAround() {
        ImportedMap read = Files.read("markdown", """
                # Buying

                How do people *buy*?

                Some more.

                | Lane | Look | Pay |
                |------|:----:|-----|
                | Thoughts | Is it \\| nice?<br>Hm | **Yes** |

                The end.
                """);

        assertThat(read.map().title()).isEqualTo("Buying");
        assertThat(read.map().lanes().getFirst().at("look"))
                .extracting(Card::text)
                .containsExactly("Is it | nice?", "Hm");
        assertThat(read.unplaced()).extracting(Unplaced::where).containsExactly("line 5", "line 11");
    }

    @Test
    void spreadsheetsOfOldAndOfUtf16AreText() {
        String text = ";Bewusstsein;Käufe\nGedanken;Ärger;ß\n";
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            MapFile file = new MapFile("x.csv", text.getBytes(charset));

            assertThat(MapFormats.detect(file)
                            .orElseThrow()
                            .read(file, Files.OPTIONS)
                            .map()
                            .steps())
                    .extracting(Step::title)
                    .containsExactly("Bewusstsein", "Käufe");
        }
    }

    @Test
    void aTableOfEventsIsNoMap() {
        assertThatThrownBy(() -> Files.read("csv", "person_id,event,timestamp\n1,Paid,2026-01-01\n"))
                .isInstanceOf(UnreadableMap.class)
                .hasMessage("line 1: is the heading of events; take events in with footpath import");
    }
}
