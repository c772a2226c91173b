package footpath.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapOperation;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapRevision;
import footpath.maps.library.ElementPlace;
import footpath.maps.library.ItemRevision;
import footpath.maps.library.LibraryChange;
import footpath.maps.library.LibraryEditing;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.LibraryOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items and maps changed in one go, in a real file.
class LibraryStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteDocuments documents;

    @BeforeEach
    void openAFileWithTwoMaps() {
        documents = SqliteDocuments.open(directory.resolve("documents.db"), CLOCK);
        documents.maps().save(map("shop"), 0);
        documents.maps().save(map("fair"), 0);
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private static JourneyMap map(String slug) {
        return MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "%s", "title": "Map", "question": "Why?", "zone": "UTC",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                  "stages": [{"key": "all", "title": "All", "steps": [{"key": "pay", "title": "I pay"}]}],
                  "lanes": [{"key": "tp", "type": "TOUCHPOINTS", "title": "Touchpoints", "cards": [
                    {"key": "c1", "step": "pay", "text": "Till"}]}]}}
                """.formatted(slug));
    }

    private LibraryOutcome make(Function<LibraryEditing, LibraryChange> doing) {
        return documents.library().change(state -> doing.apply(new LibraryEditing(state, Optional.of("Ada"))));
    }

    private String words(String slug) {
        return documents
                .maps()
                .load(slug)
                .orElseThrow()
                .map()
                .lanes()
                .getFirst()
                .cards()
                .getFirst()
                .text();
    }

    @Test
    void aRenamedItemIsToldByTheHistoriesOfTheMapsAndCanBeTakenBackThere() {
        make(editing -> editing.take(ElementPlace.of("shop", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        make(editing -> editing.link("till", ElementPlace.of("fair", "card:c1")));
        LibraryOutcome outcome = make(editing -> editing.rename("till", "Self-checkout"));

        assertThat(outcome.maps()).hasSize(2);
        assertThat(words("shop")).isEqualTo("Self-checkout");
        assertThat(words("fair")).isEqualTo("Self-checkout");
        MapRevision newest =
                documents.maps().revisions("fair", Long.MAX_VALUE, 1).getFirst();
        assertThat(newest.author()).contains("Ada");
        assertThat(newest.note()).contains("Library: “Till” was renamed to “Self-checkout”");
        assertThat(newest.inverse()).hasSize(1);

        List<ItemRevision> history = documents.library().revisions("till");
        assertThat(history).extracting(ItemRevision::revision).containsExactly(2L, 1L);
        assertThat(history).extracting(revision -> revision.item().title()).containsExactly("Self-checkout", "Till");
        assertThat(history.getFirst().author()).contains("Ada");
    }

    @Test
    void ifOneMapCannotTakeItNothingIsChanged() {
        make(editing -> editing.take(ElementPlace.of("shop", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        assertThatThrownBy(() -> documents.library().change(state -> {
                    LibraryChange sound = new LibraryEditing(state, Optional.empty()).rename("till", "Register");
                    return new LibraryChange(
                            sound.items(),
                            List.of(),
                            Map.of(
                                    "shop", sound.maps().get("shop"),
                                    "fair", List.of(new MapOperation.Remove(ElementKind.CARD, "none"))),
                            Optional.empty(),
                            sound.note());
                }))
                .isInstanceOf(InvalidMap.class)
                .hasMessageStartingWith("map \"fair\", operations[0].key: no card \"none\" is on the map; name one");

        assertThat(words("shop")).isEqualTo("Till");
        assertThat(documents.library().state().find("till").orElseThrow().item().title())
                .isEqualTo("Till");
        assertThat(documents.maps().revisions("shop", Long.MAX_VALUE, 9)).hasSize(2);
    }

    @Test
    void aDeletedItemLeavesNoHistoryAndItsKeyIsFree() {
        make(editing -> editing.take(ElementPlace.of("shop", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        make(editing -> editing.delete("till", true));

        assertThat(documents.library().state().items()).isEmpty();
        assertThat(documents.library().revisions("till")).isEmpty();
        make(editing -> editing.take(ElementPlace.of("fair", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        assertThat(documents.library().state().find("till").orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void whatWasKeptIsThereAfterTheFileWasClosed() {
        make(editing -> editing.take(ElementPlace.of("shop", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        make(editing -> editing.take(ElementPlace.of("fair", "card:c1"), Optional.of(LibraryKind.TOUCHPOINT)));
        make(editing -> editing.merge("till", List.of("till-2")));
        documents.close();
        documents = SqliteDocuments.open(directory.resolve("documents.db"), CLOCK);

        assertThat(documents
                        .library()
                        .state()
                        .find("till-2")
                        .orElseThrow()
                        .item()
                        .key())
                .isEqualTo("till");
        assertThat(documents.library().state().items(LibraryKind.TOUCHPOINT)).hasSize(1);
    }
}
