package footpath.maps.lint;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.template.Template;
import footpath.maps.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule by one map that keeps it and one that breaks it.
class LinterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

    /// What only the team can mend: events, an owner, whom a persona means.
    private static final List<String> THE_TEAMS = List.of("assumption", "static", "no-persona");

    private static final JourneyMap RIGHT = MapJson.read("""
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "Buying a lamp", "question": "Who comes back?", "zone": "UTC",
              "decision": "Whether to open on Sundays", "owner": "The shop team",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "personas": [{"key": "young", "title": "Young", "segment": {"trait": "age", "op": "<", "value": 30}}],
              "stages": [
                {"key": "choose", "title": "Choose", "steps": [
                  {"key": "visit", "title": "I visit", "binding": {"event": "visit"}, "believed": {"reach": 1}},
                  {"key": "pay", "title": "I pay", "momentOfTruth": true, "binding": {"event": "pay"},
                   "believed": {"reach": 0.5}}]},
                {"key": "live", "title": "Live with it", "steps": [
                  {"key": "use", "title": "I use it", "binding": {"event": "use"}, "believed": {"reach": 0.4}}]}],
              "lanes": [
                {"key": "emotion", "type": "EMOTION_CURVE", "title": "Emotion", "cards": [
                  {"key": "e1", "step": "visit", "span": 2, "emotion": 0}, {"key": "e2", "step": "use", "emotion": 1}]},
                {"key": "touch", "type": "TOUCHPOINTS", "title": "Touchpoints", "cards": [
                  {"key": "t1", "step": "pay", "text": "Till"}]},
                {"key": "pains", "type": "PAINS", "title": "Pains", "cards": [
                  {"key": "p1", "step": "pay", "text": "A queue", "severity": 4}]},
                {"key": "ideas", "type": "OPPORTUNITIES", "title": "Ideas", "cards": [
                  {"key": "o1", "step": "visit", "text": "A second till", "status": "proposed"}]}]}}
            """);

    private static JourneyMap changed(String operations) {
        return MapEditor.apply(RIGHT, OperationJson.read("[" + operations.replace('\'', '"') + "]"))
                .map();
    }

    private static List<String> told(JourneyMap map) {
        return Linter.check(map, TODAY).stream()
                .map(finding -> finding.severity().word() + " " + finding.rule().key() + " "
                        + finding.kind().word() + " " + finding.key())
                .map(String::strip)
                .toList();
    }

    @Test
    void aMapThatIsRightHasNoFindings() {
        assertThat(told(RIGHT)).isEmpty();
    }

    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("warning assumption step use", "{'op':'set','kind':'step','key':'use','field':'binding'}"),
                List.of("warning static map", "{'op':'set','kind':'map','field':'owner'}"),
                List.of(
                        "error nothing-after-purchase step pay",
                        "{'op':'remove','kind':'card','key':'e2'},{'op':'remove','kind':'stage','key':'live'}"),
                List.of(
                        "error no-action map",
                        "{'op':'remove','kind':'card','key':'o1'},{'op':'remove','kind':'lane','key':'ideas'}"),
                List.of(
                        "warning no-action card p1",
                        "{'op':'set','kind':'card','key':'o1','field':'step','value':'use'}"),
                List.of("warning no-action card o1", "{'op':'set','kind':'card','key':'o1','field':'status'}"),
                List.of(
                        "warning internal-voice step use",
                        "{'op':'set','kind':'step','key':'use','field':'title','value':'Onboard the customer'}"),
                List.of(
                        "warning internal-voice step use",
                        "{'op':'set','kind':'step','key':'use','field':'title','value':'I am entered into the CRM'}"),
                List.of(
                        "hint not-in-own-voice step use",
                        "{'op':'set','kind':'step','key':'use','field':'title','value':'Use of the lamp'}"),
                List.of(
                        "warning duplicate-title step use",
                        "{'op':'set','kind':'step','key':'use','field':'title','value':'I VISIT'}"),
                List.of(
                        "warning duplicate-title lane ideas",
                        "{'op':'set','kind':'lane','key':'ideas','field':'title','value':'Pains'}"),
                List.of(
                        "warning duplicate-title stage live",
                        "{'op':'set','kind':'stage','key':'live','field':'title','value':'Choose'}"),
                List.of(
                        "hint long-text step use",
                        "{'op':'set','kind':'step','key':'use','field':'title','value':'I " + "x".repeat(59) + "'}"),
                List.of(
                        "hint long-text card p1",
                        "{'op':'set','kind':'card','key':'p1','field':'text','value':'" + "x".repeat(141) + "'}"),
                List.of("hint no-decision map", "{'op':'set','kind':'map','field':'decision'}"),
                List.of("warning no-persona map", "{'op':'remove','kind':'persona','key':'young'}"),
                List.of(
                        "hint no-persona persona young",
                        "{'op':'set','kind':'persona','key':'young','field':'segment','value':{'all':[]}}"),
                List.of(
                        "warning moment-without-touchpoint step use",
                        "{'op':'set','kind':'step','key':'use','field':'momentOfTruth','value':true},"
                                + "{'op':'set','kind':'step','key':'use','field':'believed'},"
                                + "{'op':'set','kind':'step','key':'use','field':'binding'}"),
                List.of(
                        "hint unbound-step step use",
                        "{'op':'set','kind':'step','key':'use','field':'binding'},{'op':'set','kind':'step','key':'use','field':'believed'}"),
                List.of(
                        "warning belief-rises step use",
                        "{'op':'set','kind':'step','key':'use','field':'believed','value':{'reach':0.6}}"),
                List.of("hint emotion-gap lane emotion", "{'op':'remove','kind':'card','key':'e2'}"),
                List.of("hint empty-lane lane touch", "{'op':'remove','kind':'card','key':'t1'}"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsWhatIsWrongAtItsPlace(List<String> rule) {
        assertThat(told(changed(rule.getLast()))).contains(rule.getFirst());
    }

    @Test
    void everyRuleHasAMapThatBreaksIt() {
        List<String> shown = Stream.concat(broken().map(List::getFirst), Stream.of("warning too-long stage live"))
                .map(line -> line.split(" ", -1)[1])
                .distinct()
                .toList();
        assertThat(Linter.rules()).extracting(LintRule::key).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(Linter.rules().stream().filter(LintRule::classic)).hasSize(4);
    }

    @Test
    void aStageOfMoreThan25StepsIsTooLong() {
        StringBuilder operations =
                new StringBuilder("{'op':'set','kind':'stage','key':'live','field':'goal','value':'x'}");
        for (int step = 0; step < 25; step++) {
            operations.append(",{'op':'add','kind':'step','into':'live','value':{'key':'s%d','title':'I do %d'}}"
                    .formatted(step, step));
        }
        assertThat(told(changed(operations.toString()))).contains("warning too-long stage live");
    }

    @Test
    void nothingBoundAndNobodyWhoAnswersIsOneErrorAndNotMany() {
        assertThat(told(changed("{'op':'set','kind':'map','field':'owner'},"
                        + "{'op':'set','kind':'step','key':'visit','field':'binding'},"
                        + "{'op':'set','kind':'step','key':'pay','field':'binding'},"
                        + "{'op':'set','kind':'step','key':'use','field':'binding'}")))
                .containsExactly("error assumption map", "error static map");
    }

    @ParameterizedTest
    @CsvSource({"I pay", "I buy it", "I order a second one", "I sign the contract", "I check out", "Ich bestelle"})
    void knowsAPurchaseByItsWords(String title) {
        assertThat(told(changed("{'op':'set','kind':'step','key':'pay','field':'title','value':'" + title
                        + "'},{'op':'remove','kind':'card','key':'e2'},{'op':'remove','kind':'stage','key':'live'}")))
                .contains("error nothing-after-purchase step pay");
    }

    @ParameterizedTest
    @CsvSource({"I sign up", "I sign in", "I look around the border", "It is payday"})
    void takesNothingElseForAPurchase(String title) {
        assertThat(told(changed("{'op':'set','kind':'step','key':'pay','field':'title','value':'" + title
                        + "'},{'op':'remove','kind':'card','key':'e2'},{'op':'remove','kind':'stage','key':'live'}")))
                .doesNotContain("error nothing-after-purchase step pay");
    }

    static Stream<Template> templates() {
        return Templates.all().stream().filter(each -> !each.key().equals(Templates.BLANK));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateLacksOnlyWhatItsTeamAloneCanAdd(Template template) {
        assertThat(Linter.check(template.map(), TODAY))
                .filteredOn(finding -> !THE_TEAMS.contains(finding.rule().key()))
                .isEmpty();
    }

    @Test
    void theDemoMapHasNoErrors() throws IOException {
        JourneyMap demo = MapJson.read(Files.readString(Path.of("../examples/maps/campaign-to-loyal.json")));
        assertThat(Linter.check(demo, TODAY)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
