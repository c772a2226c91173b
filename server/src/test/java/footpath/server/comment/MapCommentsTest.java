package footpath.server.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.comment.MapComment;
import footpath.maps.format.MapJson;
import footpath.server.Fault;
import footpath.server.Footpath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommentsTest {
    private static final String SLUG = "campaign-to-loyal";

    @TempDir
    Path folder;

    private Footpath footpath;
    private MapComments comments;

    @BeforeEach
    void open() throws IOException {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        comments = new MapComments(footpath);
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    @Test
    void threadsAreBegunAnsweredResolvedAndOpenedAgain() {
        MapComment first = comments.begin(SLUG, "step:redeem", " CX lead ", "Is the till slow?");
        MapComment reply = comments.reply(SLUG, first.id(), "Support", "On Saturdays");
        MapComment deeper = comments.reply(SLUG, reply.id(), "CX lead", "Every one?");
        MapComment second = comments.begin(SLUG, "map", "Analyst", "Who owns it?");

        assertThat(comments.threads(SLUG))
                .extracting(thread -> thread.first().id())
                .containsExactly(second.id(), first.id());
        assertThat(comments.threads(SLUG).getLast().replies()).containsExactly(reply, deeper);
        assertThat(deeper.target()).isEqualTo("step:redeem");
        assertThat(first.author()).isEqualTo("CX lead");

        assertThat(comments.resolve(SLUG, first.id(), true).resolved()).isPresent();
        assertThat(comments.resolve(SLUG, first.id(), false).resolved()).isEmpty();
        assertThat(comments.write(SLUG, reply.id(), "On Sundays").changed()).isPresent();
        assertThatThrownBy(() -> comments.resolve(SLUG, reply.id(), true))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("resolved");
    }

    @Test
    void theFirstOfAThreadTakesItsAnswersAlong() {
        MapComment first = comments.begin(SLUG, "map", "A", "one");
        MapComment reply = comments.reply(SLUG, first.id(), "B", "two");
        comments.delete(SLUG, reply.id());
        assertThat(comments.threads(SLUG).getFirst().replies()).isEmpty();
        comments.reply(SLUG, first.id(), "B", "three");
        comments.delete(SLUG, first.id());

        assertThat(comments.threads(SLUG)).isEmpty();
        assertThat(footpath.comments().list(SLUG)).isEmpty();
    }

    @Test
    void commentsGoWithTheirMapToAnotherAddressAndAway() {
        comments.begin(SLUG, "map", "A", "one");
        footpath.maps().rename(SLUG, "coupons");
        assertThat(comments.threads("coupons")).hasSize(1);
        assertThat(comments.threads(SLUG)).hasSize(1);
        footpath.maps().delete("coupons");

        assertThat(footpath.comments().list("coupons")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> comments.begin(SLUG, "step:nowhere", "A", "one"))
                .hasMessageContaining("\"step:nowhere\" is no part of " + SLUG);
        assertThatThrownBy(() -> comments.begin(SLUG, "nothing", "A", "one")).hasMessageContaining("is no part");
        assertThatThrownBy(() -> comments.begin(SLUG, "map", " ", "one")).hasMessageContaining("author");
        assertThatThrownBy(() -> comments.begin(SLUG, "map", "A", "x".repeat(10_001)))
                .hasMessageContaining("10001 characters");
        assertThatThrownBy(() -> comments.reply(SLUG, "gone", "A", "one")).hasMessageContaining("no comment");
        assertThatThrownBy(() -> comments.threads("none")).hasMessageContaining("no map named");
    }
}
