package footpath.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import footpath.maps.history.MapRevision;
import footpath.maps.history.MapStore;
import footpath.maps.history.RevisionConflict;
import footpath.maps.history.StoredMap;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/// The revisions of a map as a list of changes.
class MapHistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);

    private static final List<String> SCRIPTS_BEFORE = List.of(
            "V1__maps.sql", "V2__segments.sql", "V3__sources.sql", "V4__source_settings.sql", "V5__tracking_plan.sql");

    @TempDir
    private Path directory;

    private Path file = Path.of("documents.db");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("documents.db");
    }

    private static JourneyMap map(String title) {
        return MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "shop", "title": "%s", "question": "Why?", "zone": "UTC",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                  "stages": [{"key": "all", "title": "All", "steps": [
                    {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay"}]}]}}
                """.formatted(title));
    }

    private static MapChange change(String id, String operations) {
        return new MapChange(id, OperationJson.read(operations.replace('\'', '"')));
    }

    private static MapChange title(String id, String title) {
        return new MapChange(
                id,
                List.of(new MapOperation.Set(
                        ElementKind.MAP, "", "title", Optional.of(JsonNodeFactory.instance.stringNode(title)))));
    }

    @Test
    void aRenamedMapIsFoundByBothAddressesAlsoByAnotherProcessAndAcrossSnapshots() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK);
                SqliteDocuments other = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("Title 1"), 0);
            for (int revision = 2; revision <= 60; revision++) {
                maps.change("shop", title("change " + revision, "Title " + revision), revision - 1);
            }
            assertThat(other.maps().load("shop")).isPresent();
            assertThat(maps.rename("shop", "store")).isTrue();
            assertThat(maps.rename("store", "market")).isTrue();
            for (MapStore each : List.of(maps, other.maps())) {
                for (String address : List.of("shop", "store", "market")) {
                    StoredMap found = each.load(address).orElseThrow();
                    assertThat(found.map().slug()).isEqualTo("market");
                    assertThat(found.revision()).isEqualTo(60);
                }
                assertThat(each.load("market", 3).orElseThrow().map().title()).isEqualTo("Title 3");
                assertThat(each.load("market", 3).orElseThrow().map().slug()).isEqualTo("market");
                assertThat(each.revisions("market", Long.MAX_VALUE, 100)).hasSize(60);
            }
            assertThat(other.maps()
                            .change("market", title("by the other", "Title 61"), 60)
                            .revision())
                    .isEqualTo(61);
            assertThat(maps.list()).extracting(stored -> stored.map().slug()).containsExactly("market");

            assertThat(maps.rename("shop", "elsewhere")).isFalse();
            maps.save(map("A new one"), 0);
            assertThat(maps.load("shop").orElseThrow().map().title()).isEqualTo("A new one");
            assertThat(maps.rename("shop", "market")).isFalse();
            assertThat(maps.rename("shop", "store")).isTrue();
            assertThat(maps.load("store").orElseThrow().map().title()).isEqualTo("A new one");
            assertThat(maps.delete("market")).isTrue();
            assertThat(maps.load("market")).isEmpty();
        }
    }

    @Test
    void everyRevisionReadsAsItWasAlsoByAnotherProcess() {
        List<JourneyMap> made = new ArrayList<>();
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            made.add(maps.save(map("Title 1"), 0).map());
            for (int revision = 2; revision <= 130; revision++) {
                made.add(maps.change("shop", title("change " + revision, "Title " + revision), revision - 1)
                        .map());
            }
        }
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            for (int revision = made.size(); revision >= 1; revision--) {
                assertThat(maps.load("shop", revision).map(StoredMap::map)).contains(made.get(revision - 1));
            }
            assertThat(maps.load("shop").map(StoredMap::map)).contains(made.getLast());
            assertThat(maps.load("shop", made.size() + 1)).isEmpty();
        }
    }

    @Test
    void aChangeThatIsSentTwiceIsMadeOnceAndOneThatChangesNothingIsNoRevision() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("One"), 0);
            assertThat(maps.change("shop", title("a", "Two"), 1).revision()).isEqualTo(2);
            assertThat(maps.change("shop", title("b", "Three"), 2).revision()).isEqualTo(3);
            assertThat(maps.change("shop", title("a", "Two"), 1))
                    .isEqualTo(maps.load("shop").orElseThrow());
            assertThat(maps.change("shop", title("c", "Three"), 3).revision()).isEqualTo(3);
        }
    }

    @Test
    void changesOfTwoThatFitBothCountAndThoseThatDoNotAreToldWhy() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("One"), 0);
            maps.change("shop", change("a", "[{'op':'remove','kind':'step','key':'pay'}]"), 1);

            StoredMap both = maps.change("shop", title("b", "Two"), 1);
            assertThat(both.revision()).isEqualTo(3);
            assertThat(both.map().title()).isEqualTo("Two");
            assertThat(both.map().steps()).hasSize(1);

            MapChange late =
                    change("c", "[{'op':'set','kind':'step','key':'pay','field':'title','value':'I pay now'}]");
            assertThatThrownBy(() -> maps.change("shop", late, 1))
                    .isInstanceOf(RevisionConflict.class)
                    .hasMessageContaining("the change is based on revision 1, the newest is 3")
                    .hasMessageContaining("no step \"pay\"");
            assertThatThrownBy(() -> maps.change("shop", late, 3)).isInstanceOf(InvalidMap.class);
            assertThatThrownBy(() -> maps.change("none", late, 3))
                    .isInstanceOf(RevisionConflict.class)
                    .hasMessageContaining("the newest is 0");
            assertThat(maps.load("shop").orElseThrow()).isEqualTo(both);
        }
    }

    @Test
    void aRevisionTellsWhatMadeItAndWhatTakesItBack() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("One"), 0);
            maps.change("shop", title("a", "Two"), 1);
            maps.save(map("Three"), 2);
            assertThat(maps.name("shop", 2, Optional.of("for the board"))).isTrue();
            assertThat(maps.name("shop", 9, Optional.of("none"))).isFalse();

            List<MapRevision> revisions = maps.revisions("shop", Long.MAX_VALUE, 10);
            assertThat(revisions).extracting(MapRevision::revision).containsExactly(3L, 2L, 1L);
            assertThat(revisions.get(1).name()).contains("for the board");
            assertThat(MapEditor.apply(map("Three"), revisions.getFirst().inverse())
                            .map())
                    .isEqualTo(map("Two"));
            assertThat(maps.revisions("shop", 3, 1)).extracting(MapRevision::id).containsExactly("a");
            assertThat(maps.delete("shop")).isTrue();
            assertThat(maps.revisions("shop", 9, 9)).isEmpty();
            assertThat(maps.load("shop", 1)).isEmpty();
        }
    }

    @Test
    void aRevisionTellsWhoMadeItAndWhenItWasNamed() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("One"), 0);
            maps.change("shop", new MapChange("a", title("a", "Two").operations(), Optional.of("Ada")), 1);
            maps.name("shop", 1, Optional.of("for the board"));

            List<MapRevision> revisions = maps.revisions("shop", Long.MAX_VALUE, 10);
            assertThat(revisions.getFirst().author()).contains("Ada");
            assertThat(revisions.getFirst().named()).isEmpty();
            assertThat(revisions.getLast().author()).isEmpty();
            assertThat(revisions.getLast().named()).contains(CLOCK.instant());
        }
    }

    @Test
    void anotherProcessMaySaveDeleteAndMakeTheMapAnew() {
        try (SqliteDocuments one = SqliteDocuments.open(file, CLOCK);
                SqliteDocuments other = SqliteDocuments.open(file, CLOCK)) {
            one.maps().save(map("One"), 0);
            other.maps().change("shop", title("a", "Two"), 1);
            assertThat(one.maps().load("shop").orElseThrow().map()).isEqualTo(map("Two"));
            other.maps().delete("shop");
            other.maps().save(map("New"), 0);
            other.maps().change("shop", title("b", "Newer"), 1);
            assertThat(one.maps().load("shop").orElseThrow().map()).isEqualTo(map("Newer"));
            assertThat(one.maps().list()).hasSize(1);
        }
    }

    @Test
    void mapsThatWereKeptAsWholesStay() throws SQLException {
        try (SqliteDocuments before =
                SqliteDocuments.open(file, CLOCK, new Migrations(file.toString(), SCRIPTS_BEFORE))) {
            assertThat(before).isNotNull();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (int revision = 1; revision <= 3; revision++) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into map_revision (slug, revision, document, saved_at) values ('shop', ?, ?, ?)")) {
                    insert.setLong(1, revision);
                    insert.setString(2, MapJson.write(map("Title " + revision)));
                    insert.setString(3, CLOCK.instant().toString());
                    insert.executeUpdate();
                }
            }
        }
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            assertThat(maps.change("shop", title("a", "Title 4"), 3).revision()).isEqualTo(4);
            for (int revision = 1; revision <= 4; revision++) {
                assertThat(maps.load("shop", revision).orElseThrow().map()).isEqualTo(map("Title " + revision));
            }
        }
    }
}
