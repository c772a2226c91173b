package footpath.maps.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.format.MapJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Operations by hand on a small map.
class MapEditorTest {
    private static final JourneyMap MAP = MapJson.read("""
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [
                {"key": "look", "title": "Look", "steps": [
                  {"key": "visit", "title": "I visit", "binding": {"event": "visit"}},
                  {"key": "cart", "title": "I fill a cart"}]},
                {"key": "buy", "title": "Buy", "steps": [{"key": "pay", "title": "I pay"}]}],
              "lanes": [
                {"key": "mood", "type": "EMOTION_CURVE", "title": "Mood", "cards": [
                  {"key": "m1", "step": "visit", "emotion": 1.5}]},
                {"key": "pain", "type": "PAINS", "title": "Pains", "cards": [
                  {"key": "p1", "step": "cart", "text": "Slow"}]}]}}
            """);

    private static MapEditor.Edited apply(String... operations) {
        return MapEditor.apply(MAP, read(operations));
    }

    private static List<MapOperation> read(String... operations) {
        return OperationJson.read(
                JsonMapper.shared().readTree("[" + String.join(",", operations).replace('\'', '"') + "]"));
    }

    @Test
    void aStepGetsANewTitleAndAnotherStage() {
        JourneyMap edited = apply(
                        "{'op':'set','kind':'step','key':'cart','field':'title','value':'I choose'}",
                        "{'op':'move','kind':'step','key':'cart','into':'buy','before':'pay'}")
                .map();

        assertThat(edited.stages().getFirst().steps()).extracting(Step::key).containsExactly("visit");
        assertThat(edited.stages().getLast().steps()).extracting(Step::title).containsExactly("I choose", "I pay");
    }

    @Test
    void aStageComesWithItsStepsAndALaneGoesWithItsCards() {
        MapEditor.Edited edited = apply(
                "{'op':'add','kind':'stage','before':'buy','value':{'key':'think','title':'Think',"
                        + "'steps':[{'key':'ask','title':'I ask'}]}}",
                "{'op':'add','kind':'step','into':'think','before':'ask','value':{'key':'read','title':'I read'}}",
                "{'op':'remove','kind':'lane','key':'pain'}");

        assertThat(edited.map().stages()).extracting(Stage::key).containsExactly("look", "think", "buy");
        assertThat(edited.map().steps()).extracting(Step::key).containsExactly("visit", "cart", "read", "ask", "pay");
        assertThat(edited.map().lanes()).extracting(Lane::key).containsExactly("mood");
        assertThat(MapEditor.apply(edited.map(), edited.inverse()).map()).isEqualTo(MAP);
    }

    @Test
    void aMemberWithoutValueTakesItsDefault() {
        JourneyMap shown =
                apply("{'op':'set','kind':'map','field':'minN','value':5}").map();
        assertThat(shown.minN()).isEqualTo(5);
        assertThat(MapEditor.apply(shown, read("{'op':'set','kind':'map','field':'minN'}"))
                        .map()
                        .minN())
                .isEqualTo(30);
    }

    @Test
    void theMapNeedBeValidOnlyAtTheEnd() {
        String removal = "{'op':'remove','kind':'step','key':'cart'}";

        assertThatThrownBy(() -> apply(removal))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.lanes[1].cards[0].step: no step \"cart\"");
        assertThat(apply(removal, "{'op':'set','kind':'card','key':'p1','field':'step','value':'pay'}")
                        .map()
                        .steps())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {'op':'remove','kind':'step','key':'crat'}                        | operations[0].key: no step "crat" is on the map; name one that is (nearest: "cart")
                {'op':'add','kind':'step','into':'buy','value':{'key':'visit'}}   | operations[0].value.key: "visit" is already a step; choose another key
                {'op':'add','kind':'step','value':{'key':'new'}}                  | operations[0].into: is missing; name the stage that is to hold it
                {'op':'add','kind':'card','into':'pain','value':{'text':'a'}}     | operations[0].value.key: is missing; give each card a key of its own
                {'op':'move','kind':'step','key':'pay','into':'buy','before':'cart'} | operations[0].before: "cart" is a step of another stage; name one that is beside it, or leave it out to come last
                {'op':'move','kind':'step','key':'pay','into':'buy','before':'pay'}  | operations[0].before: is the step itself; name the one behind it
                {'op':'remove','kind':'map','key':'shop'}                         | operations[0].kind: is the map itself; set its members one by one
                {'op':'set','kind':'step','key':'pay','field':'key','value':'p'}  | operations[0].field: is the name by which others refer to the step; keep it; add another step instead
                {'op':'set','kind':'map','field':'lanes','value':[]}              | operations[0].field: is a list of elements; use the operations add, remove and move on each of them
                {'op':'put','kind':'step','key':'pay'}                            | operations[0].op: is "put"; use one of set, add, remove, move
                {'op':'remove','kind':'stap','key':'pay'}                         | operations[0].kind: is "stap"; use one of map, channel, persona, stage, step, lane, card, path, evidence, assertion, frame (nearest: "step")
                {'op':'remove','kind':'step'}                                     | operations[0].key: is missing; give a text
                {'op':'set','kind':'step','key':'pay','field':'title','valeu':1}  | operations[0].valeu: unknown key
                {'op':'set','kind':'step','key':'pay','field':'title','value':7}  | map.stages[1].steps[0].title: is 7; give text
                """, quoteCharacter = '`')
    void whatDoesNotFitIsNamedWithItsPlace(String operation, String message) {
        assertThatThrownBy(() -> apply(operation))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining(message);
    }

    @Test
    void aChangeIsToldInWords() {
        assertThat(ChangeWords.of(read(
                        "{'op':'add','kind':'step','into':'buy','value':{'key':'a','title':'A'}}",
                        "{'op':'add','kind':'step','into':'buy','value':{'key':'b','title':'B'}}",
                        "{'op':'set','kind':'step','key':'pay','field':'believed','value':{'reach':0.4}}",
                        "{'op':'set','kind':'card','key':'p1','field':'text','value':'Slower'}",
                        "{'op':'set','kind':'card','key':'p1','field':'severity','value':4}",
                        "{'op':'move','kind':'lane','key':'pain','before':'mood'}")))
                .isEqualTo("2 steps added, 1 lane moved, 1 belief changed, 1 card changed");
        assertThat(ChangeWords.of(List.of())).isEqualTo("no change");
    }
}
