package footpath.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import footpath.maps.signature.SignOff.State;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapSignaturesTest {
    private static final String SLUG = "campaign-to-loyal";

    @TempDir
    Path folder;

    private Footpath footpath;
    private MapSignatures signatures;

    @BeforeEach
    void open() throws IOException {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        signatures = new MapSignatures(footpath);
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    private void change(String id, String operations) {
        footpath.maps()
                .change(
                        SLUG,
                        new MapChange(id, OperationJson.read(operations.replace('\'', '"'))),
                        footpath.maps().load(SLUG).orElseThrow().revision());
    }

    private State state() {
        return signatures.of(SLUG).signOff().state();
    }

    @Test
    void whatIsSignedStandsUntilItIsChangedAndAgainOnceThatIsTakenBack() {
        change("approver", "[{'op':'set','kind':'map','key':'','field':'approver','value':'Ada'}]");
        signatures.sign(SLUG, "map", Optional.empty(), " Ben ", "read on the train");
        assertThat(state()).isEqualTo(State.UNSIGNED);
        signatures.sign(SLUG, "map", Optional.empty(), "ada", null);
        assertThat(state()).isEqualTo(State.SIGNED);

        change("title", "[{'op':'set','kind':'step','key':'redeem','field':'title','value':'I pay with it'}]");
        assertThat(state()).isEqualTo(State.CHANGED);
        assertThat(SignOffBody.of(signatures.of(SLUG)).words()).endsWith("changed since: 1 step changed");
        footpath.maps().save(footpath.maps().load(SLUG, 2).orElseThrow().map(), 3);
        assertThat(state()).isEqualTo(State.SIGNED);

        assertThat(SignOffBody.of(signatures.of(SLUG)).signatures())
                .extracting(SignatureBody::number, SignatureBody::signer, SignatureBody::role, SignatureBody::revision)
                .containsExactly(tuple(2, "ada", "approver", 2L), tuple(1, "Ben", "reader", 2L));
    }

    @Test
    void anOlderRevisionCanBeSignedAsWhatItWas() {
        change("title", "[{'op':'set','kind':'step','key':'redeem','field':'title','value':'I pay with it'}]");
        signatures.sign(SLUG, "map", Optional.of(1L), "Ada", null);

        assertThat(signatures.of(SLUG).signOff().words()).contains("changed since: 1 step changed");
    }

    @Test
    void signaturesGoWithTheirMapToAnotherAddressAndAway() {
        signatures.sign(SLUG, "map", Optional.empty(), "Ada", null);
        footpath.maps().rename(SLUG, "coupons");
        assertThat(signatures.of("coupons").signOff().state()).isEqualTo(State.SIGNED);
        assertThat(signatures.of(SLUG).signOff().all()).hasSize(1);
        footpath.maps().delete("coupons");

        assertThat(footpath.signatures().list("coupons")).isEmpty();
    }

    @Test
    void aWithdrawnOneIsKeptAsWithdrawnAndNumbersGoOn() {
        signatures.sign(SLUG, "map", Optional.empty(), "Ada", null);
        signatures.withdraw(SLUG, 1, "Ada", "signed the wrong one");
        signatures.sign(SLUG, "map", Optional.empty(), "Ben", null);

        assertThat(SignOffBody.of(signatures.of(SLUG)).signatures())
                .extracting(SignatureBody::number)
                .containsExactly(2, 1);
        assertThat(SignOffBody.of(signatures.of(SLUG)).signatures().getLast().withdrawnWhy())
                .isEqualTo("signed the wrong one");
        assertThatThrownBy(() -> signatures.withdraw(SLUG, 1, "Ada", null))
                .hasMessageContaining("number 1 of " + SLUG + " is withdrawn already; those that stand: \"2\"");
        assertThatThrownBy(() -> signatures.withdraw(SLUG, 7, "Ada", null))
                .hasMessageContaining("no signature of " + SLUG + " has the number 7");
    }

    @Test
    void aMapThatIsPublishedAndNotSignedOffIsWarnedOf() {
        Maps maps = new Maps(footpath);
        assertThat(maps.publishedUnsigned(maps.find(SLUG))).contains("the map is published: not signed off by anybody");
        signatures.sign(SLUG, "map", Optional.empty(), "Ada", null);
        assertThat(maps.publishedUnsigned(maps.find(SLUG))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> signatures.sign(SLUG, "stage:none", Optional.empty(), "Ada", null))
                .hasMessageContaining(
                        "\"stage:none\" is no part of " + SLUG + " that can be signed; give map, or stage:");
        assertThatThrownBy(() -> signatures.sign(SLUG, "map", Optional.of(9L), "Ada", null))
                .hasMessageContaining("has no revision 9");
        assertThatThrownBy(() -> signatures.sign(SLUG, "map", Optional.empty(), " ", null))
                .hasMessageContaining("signer: is blank; give 1 to 200 characters");
        assertThatThrownBy(() -> signatures.sign(SLUG, "map", Optional.empty(), null, null))
                .hasMessageContaining("signer: is missing");
        assertThatThrownBy(() -> signatures.sign("none", "map", Optional.empty(), "Ada", null))
                .hasMessageContaining("no map named");
    }
}
