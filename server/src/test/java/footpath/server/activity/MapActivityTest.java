package footpath.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.activity.Activity;
import footpath.maps.activity.Activity.Kind;
import footpath.maps.comment.MapComment;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.ChangeIds;
import footpath.maps.history.MapChange;
import footpath.server.Footpath;
import footpath.server.comment.MapComments;
import footpath.server.map.MapEditing;
import footpath.server.review.MapReviews;
import footpath.server.signature.MapSignatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapActivityTest {
    private static final String SLUG = "campaign-to-loyal";

    @TempDir
    Path folder;

    private Footpath footpath;

    @BeforeEach
    void live() throws IOException {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        footpath.maps().change(SLUG, new MapChange("1", OperationJson.read("""
                                [{"op":"set","kind":"step","key":"redeem","field":"title","value":"I pay with it"}]
                                """), Optional.of("Ada")), 1);
        MapEditing editing = new MapEditing(footpath);
        editing.name(SLUG, 1, Optional.of("as shown"));
        editing.restore(SLUG, 1);
        MapComments comments = new MapComments(footpath);
        MapComment first = comments.begin(SLUG, "step:redeem", "Ben", "Is the till\nslow?");
        comments.reply(SLUG, first.id(), "Ada", "On Saturdays");
        comments.resolve(SLUG, first.id(), true);
        MapSignatures signatures = new MapSignatures(footpath);
        signatures.sign(SLUG, "stage:bought", Optional.empty(), "Ada", "as agreed");
        signatures.withdraw(SLUG, 1, "Ada", null);
        new MapReviews(footpath).reviewed(SLUG, "Ben", "all fine");
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    private MapActivity.Told told(Set<Kind> kinds, Optional<String> person, Optional<Instant> before, int limit) {
        return new MapActivity(footpath).of(SLUG, new MapActivity.Asked(kinds, person, before, limit));
    }

    private List<String> lines(Set<Kind> kinds, Optional<String> person) {
        return told(kinds, person, Optional.empty(), 100).activities().stream()
                .map(one -> one.person().orElse("–") + " " + one.words())
                .toList();
    }

    @Test
    void everythingThatHappenedIsToldOnceInItsOrderWithWhoDidIt() {
        assertThat(lines(Set.of(), Optional.empty()))
                .containsExactly(
                        "Ben reviewed it, and all holds: “all fine”",
                        "Ada withdrew the signature of Ada of the stage bought",
                        "Ada signed the stage bought as reader: “as agreed”",
                        "– resolved “Is the till slow?”",
                        "Ada answered “On Saturdays”",
                        "Ben said “Is the till slow?”",
                        "– brought revision 1 back: 1 step changed",
                        "– named revision 1 “as shown”",
                        "Ada 1 step changed",
                        "– kept the map as a whole");
        assertThat(told(Set.of(), Optional.empty(), Optional.empty(), 100).persons())
                .containsExactly("Ada", "Ben");
        assertThat(told(Set.of(Kind.COMMENT), Optional.empty(), Optional.empty(), 1)
                        .activities()
                        .getFirst()
                        .about())
                .contains("step:redeem");
    }

    @Test
    void kindsAndPersonsAreChosen() {
        assertThat(lines(Set.of(Kind.RESTORE, Kind.NAME), Optional.empty())).hasSize(2);
        assertThat(lines(Set.of(), Optional.of(" ben ")))
                .containsExactly("Ben reviewed it, and all holds: “all fine”", "Ben said “Is the till slow?”");
        assertThat(lines(Set.of(Kind.CHANGE), Optional.of("Ada"))).containsExactly("Ada 1 step changed");
        assertThat(lines(Set.of(), Optional.of("Nobody"))).isEmpty();
    }

    @Test
    void pagesTogetherAreTheWholeHoweverLongTheyAre() {
        List<Activity> whole =
                told(Set.of(), Optional.empty(), Optional.empty(), 100).activities();
        for (int limit = 1; limit <= whole.size() + 1; limit++) {
            List<Activity> together = new ArrayList<>();
            Optional<Instant> before = Optional.empty();
            do {
                MapActivity.Told page = told(Set.of(), Optional.empty(), before, limit);
                together.addAll(page.activities());
                before = page.next();
            } while (before.isPresent());
            assertThat(together).as("limit " + limit).isEqualTo(whole);
        }
    }

    @Test
    void whatIsNoKindIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> ActivityRoutes.kinds("query.kind", Optional.of("change,talk")))
                .hasMessageContaining("query.kind: is \"talk\"; it must be some of change, restore, name, comment");
    }

    @Test
    void idsOfTheProgramTellWhyAndThoseOfOthersDoNot() {
        assertThat(ChangeIds.restored(ChangeIds.restore(12))).contains(12L);
        assertThat(ChangeIds.isReview(ChangeIds.review())).isTrue();
        assertThat(ChangeIds.restored("restore-12")).isEmpty();
        assertThat(ChangeIds.isReview("review-of-mine")).isFalse();
        assertThat(ChangeIds.restore(Long.MAX_VALUE).length()).isLessThanOrEqualTo(64);
    }
}
