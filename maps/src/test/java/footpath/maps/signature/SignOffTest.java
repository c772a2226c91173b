package footpath.maps.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.JourneyMap;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.signature.Signature.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignOffTest {
    private static final JourneyMap MAP = MapJson.read("""
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "Europe/Vienna",
              "approver": "Head of CX",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [
                {"key": "look", "title": "Look", "steps": [{"key": "visit", "title": "I visit"}]},
                {"key": "buy", "title": "Buy", "steps": [{"key": "pay", "title": "I pay"}]}],
              "lanes": [{"key": "does", "type": "ACTIONS", "title": "What they do", "cards": [
                {"key": "c1", "step": "visit", "text": "Search"}, {"key": "c2", "step": "pay", "text": "Card"}]}]}}
            """);
    private static final Instant LATE = Instant.parse("2026-03-02T23:30:00Z");
    private static final SignedPart BUY = new SignedPart(Optional.of("buy"));

    private static JourneyMap changed(String operations) {
        return MapEditor.apply(MAP, OperationJson.read(operations.replace('\'', '"')))
                .map();
    }

    private static Signature signed(int number, SignedPart part, String signer) {
        return new Signature(
                number,
                part,
                SignOff.role(MAP, signer),
                signer,
                1,
                part.digest(MAP),
                Optional.empty(),
                LATE,
                Optional.empty());
    }

    private static SignOff against(JourneyMap now, Signature... signatures) {
        return SignOff.of(now, List.of(signatures), _ -> MAP);
    }

    @Test
    void theApproverSignsItOffOnTheDayOfTheMapsZone() {
        SignOff signOff = against(MAP, signed(1, SignedPart.WHOLE, " head of  cx "));

        assertThat(signOff.state()).isEqualTo(SignOff.State.SIGNED);
        assertThat(signOff.words()).isEqualTo("signed by  head of  cx  on 3 March 2026, unchanged since");
        assertThat(signOff.all().getFirst().signature().role()).isEqualTo(Role.APPROVER);
    }

    @Test
    void othersSignAsReadersWhichIsToldAndSignsNothingOff() {
        SignOff signOff = against(MAP, signed(1, SignedPart.WHOLE, "Analyst"), signed(2, BUY, "Head of CX"));

        assertThat(signOff.all())
                .extracting(stand -> stand.signature().role())
                .containsExactly(Role.READER, Role.APPROVER);
        assertThat(signOff.state()).isEqualTo(SignOff.State.UNSIGNED);
        assertThat(signOff.words()).isEqualTo("not signed off by Head of CX, only read and signed by Analyst");
    }

    @Test
    void whereNobodyIsNamedAnySignatureOfTheWholeCounts() {
        JourneyMap open = changed("[{'op':'set','kind':'map','key':'','field':'approver'}]");
        Signature one = new Signature(
                1,
                SignedPart.WHOLE,
                SignOff.role(open, "Analyst"),
                "Analyst",
                1,
                SignedPart.WHOLE.digest(open),
                Optional.empty(),
                LATE,
                Optional.empty());

        assertThat(SignOff.of(open, List.of(), _ -> open).words()).isEqualTo("not signed off by anybody");
        assertThat(SignOff.of(open, List.of(one), _ -> open).state()).isEqualTo(SignOff.State.SIGNED);
    }

    @Test
    void whatChangedSinceIsSaidInWords() {
        JourneyMap now = changed("[{'op':'set','kind':'step','key':'pay','field':'title','value':'I pay now'},"
                + "{'op':'add','kind':'step','into':'buy','value':{'key':'take','title':'I take it home'}}]");
        SignOff signOff = against(now, signed(1, SignedPart.WHOLE, "Head of CX"));

        assertThat(signOff.state()).isEqualTo(SignOff.State.CHANGED);
        assertThat(signOff.words())
                .isEqualTo("signed by Head of CX on 3 March 2026; changed since: 1 step added, 1 step changed");
        assertThat(signOff.all().getFirst().changes())
                .containsExactlyInAnyOrder(
                        "added step “I take it home” in stage “Buy”, last",
                        "step “I pay”: title “I pay” becomes “I pay now”");
    }

    @Test
    void aStageStandsWhileOthersChangeAndUntilACardAtItDoes() {
        Signature stage = signed(1, BUY, "Analyst");
        JourneyMap elsewhere = changed("[{'op':'remove','kind':'card','key':'c1'},"
                + "{'op':'set','kind':'lane','key':'does','field':'title','value':'Deeds'}]");
        JourneyMap here = changed("[{'op':'set','kind':'card','key':'c2','field':'text','value':'Cash'}]");
        JourneyMap moved = changed("[{'op':'set','kind':'card','key':'c1','field':'step','value':'pay'}]");
        JourneyMap gone =
                changed("[{'op':'remove','kind':'card','key':'c2'},{'op':'remove','kind':'stage','key':'buy'}]");

        assertThat(against(elsewhere, stage).all().getFirst().isUnchanged()).isTrue();
        assertThat(against(here, stage).all().getFirst().changes())
                .containsExactly("card “Card”: text “Card” becomes “Cash”");
        assertThat(against(moved, stage).all().getFirst().words()).endsWith("changed since: 1 card added");
        assertThat(against(gone, stage).all().getFirst().words()).endsWith("the stage is gone since");
        assertThatThrownBy(() -> BUY.digest(gone)).hasMessageContaining("has no stage \"buy\"");
    }

    @Test
    void whereAMapIsInItsLifeIsNotSigned() {
        JourneyMap published = changed("[{'op':'set','kind':'map','key':'','field':'lifecycle','value':'published'},"
                + "{'op':'set','kind':'map','key':'','field':'reviewed','value':'2026-03-09'}]");

        assertThat(SignedPart.WHOLE.digest(published)).isEqualTo(SignedPart.WHOLE.digest(MAP));
        assertThat(against(published, signed(1, SignedPart.WHOLE, "Head of CX")).state())
                .isEqualTo(SignOff.State.SIGNED);
    }

    @Test
    void aDigestOfAnOlderProgramIsHeldAgainstTheRevisionItself() {
        Signature older = new Signature(
                1,
                SignedPart.WHOLE,
                Role.APPROVER,
                "Head of CX",
                1,
                "0".repeat(64),
                Optional.empty(),
                LATE,
                Optional.empty());

        assertThat(against(MAP, older).state()).isEqualTo(SignOff.State.SIGNED);
    }

    @Test
    void whatIsWithdrawnIsToldAndDoesNotCount() {
        Signature standing = signed(1, SignedPart.WHOLE, "Head of CX");
        Signature back = new Signature(
                2,
                SignedPart.WHOLE,
                Role.APPROVER,
                "Head of CX",
                1,
                standing.digest(),
                Optional.empty(),
                LATE,
                Optional.of(new Signature.Withdrawal("Head of CX", LATE, Optional.of("too early"))));

        assertThat(against(MAP, back).state()).isEqualTo(SignOff.State.UNSIGNED);
        assertThat(against(MAP, back).all().getFirst().words())
                .isEqualTo("signed by Head of CX on 3 March 2026, withdrawn by Head of CX on 3 March 2026");
        assertThat(against(MAP, standing, back).state()).isEqualTo(SignOff.State.SIGNED);
    }

    @Test
    void aPartIsNamedByMapOrByItsStage() {
        assertThat(SignedPart.of("map")).contains(SignedPart.WHOLE);
        assertThat(SignedPart.of("stage:buy")).contains(BUY);
        assertThat(SignedPart.of("stage:")).isEmpty();
        assertThat(SignedPart.of("card:c1")).isEmpty();
        assertThat(BUY.target()).isEqualTo("stage:buy");
    }
}
