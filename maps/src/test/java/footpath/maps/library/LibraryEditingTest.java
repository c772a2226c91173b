package footpath.maps.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.Card;
import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapEditor;
import footpath.maps.format.MapJson;
import footpath.maps.history.StoredMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Changes of the library by hand, on two small maps that share a till.
class LibraryEditingTest {
    private static final Instant THEN = Instant.parse("2026-02-01T09:00:00Z");

    private LibraryState state = new LibraryState(List.of(), List.of(stored(map("shop")), stored(map("fair"))));

    private static JourneyMap map(String slug) {
        return MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "%s", "title": "Map %s", "question": "Where do they leave?", "zone": "UTC",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                  "channels": [{"key": "store", "title": "Till"}],
                  "personas": [{"key": "old", "title": "Elderly", "goals": ["sit down"], "color": "blue",
                    "segment": {"trait": "age", "in": ["65+"]}}],
                  "evidence": [{"key": "e1", "title": "Interviews", "n": 12, "date": "2026-01-05"}],
                  "stages": [{"key": "buy", "title": "Buy", "steps": [
                    {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay"}]}],
                  "lanes": [
                    {"key": "tp", "type": "TOUCHPOINTS", "title": "Touchpoints", "cards": [
                      {"key": "c1", "step": "visit", "text": "The till"},
                      {"key": "c2", "step": "pay", "text": "Leaflet"}]},
                    {"key": "pains", "type": "PAINS", "title": "Pains", "cards": [
                      {"key": "p1", "step": "pay", "text": "The queue", "severity": 4}]},
                    {"key": "notes", "type": "TEXT", "title": "Notes", "cards": [
                      {"key": "n1", "step": "pay", "text": "Ask again"}]}]}}
                """.formatted(slug, slug));
    }

    private static StoredMap stored(JourneyMap map) {
        return new StoredMap(map, 1, THEN);
    }

    private static LibraryItem item(String json) {
        return LibraryJson.read(json(json));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    /// Does something, as a store would, and tells what was done.
    private LibraryChange make(Function<LibraryEditing, LibraryChange> doing) {
        LibraryChange change = doing.apply(new LibraryEditing(state, Optional.of("Ada")));
        List<StoredMap> maps = state.maps().stream()
                .map(map -> Optional.ofNullable(change.maps().get(map.map().slug()))
                        .map(made ->
                                new StoredMap(MapEditor.apply(map.map(), made).map(), map.revision() + 1, THEN))
                        .orElse(map))
                .toList();
        List<StoredItem> items = new ArrayList<>(state.items());
        for (LibraryItem item : change.items()) {
            long revision = 1 + revision(item.key());
            items.removeIf(one -> one.item().key().equals(item.key()));
            items.add(new StoredItem(item, revision, THEN));
        }
        items.removeIf(one -> change.deleted().contains(one.item().key()));
        state = new LibraryState(items, maps);
        return change;
    }

    private long revision(String key) {
        return state.items().stream()
                .filter(one -> one.item().key().equals(key))
                .mapToLong(StoredItem::revision)
                .findFirst()
                .orElse(0);
    }

    private Card card(String map, String key) {
        return state.map(map).orElseThrow().map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card -> card.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private LibraryItem current(String key) {
        return state.find(key).orElseThrow().item();
    }

    private static ElementPlace place(String map, String element) {
        return ElementPlace.of(map, element);
    }

    @Test
    void aCardThatIsTakenInStandsForTheItem() {
        make(editing -> editing.take(place("shop", "card:c1"), Optional.empty()));

        assertThat(current("the-till").kind()).isEqualTo(LibraryKind.TOUCHPOINT);
        assertThat(card("shop", "c1").marks().item()).contains("the-till");
        assertThat(card("fair", "c1").marks().item()).isEmpty();
        assertThatThrownBy(() -> make(editing -> editing.take(place("shop", "card:c1"), Optional.empty())))
                .hasMessage("element: stands for the item \"the-till\" already; unlink it first, or change that item");
    }

    @Test
    void aPainBecomesAnInsightAndACardOfAnyLaneWhatIsAskedFor() {
        make(editing -> editing.take(place("shop", "card:p1"), Optional.empty()));

        assertThat(current("the-queue").fields()).isEqualTo(json("{'severity': 4, 'type': 'pain'}"));
        assertThatThrownBy(() -> make(editing -> editing.take(place("shop", "card:n1"), Optional.empty())))
                .isInstanceOf(InvalidMap.class)
                .hasMessageStartingWith("kind: does not follow from a card of this lane; give one of touchpoints,");
        make(editing -> editing.take(place("shop", "card:n1"), Optional.of(LibraryKind.SOLUTION)));
        assertThat(current("ask-again").kind()).isEqualTo(LibraryKind.SOLUTION);
    }

    @Test
    void aNewTitleReachesEveryMapThatUsesTheItemAndNoOther() {
        make(editing -> editing.take(place("shop", "card:c1"), Optional.empty()));
        make(editing -> editing.link("the-till", place("fair", "card:c2")));

        LibraryChange change = make(editing -> editing.rename("the-till", "Self-checkout"));

        assertThat(change.maps()).containsOnlyKeys("shop", "fair");
        assertThat(change.note()).isEqualTo("“The till” was renamed to “Self-checkout”");
        assertThat(change.author()).contains("Ada");
        assertThat(card("shop", "c1").text()).isEqualTo("Self-checkout");
        assertThat(card("fair", "c2").text()).isEqualTo("Self-checkout");
        assertThat(card("fair", "c1").text()).isEqualTo("The till");
        assertThat(current("the-till").alsoKnownAs()).containsExactly("The till");
    }

    @Test
    void whatAMapSaysDifferentlyIsLeftAloneUnlessItsWordsAreChanged() {
        make(editing -> editing.take(place("shop", "card:c1"), Optional.empty()));
        JourneyMap reworded = MapJson.read(
                MapJson.write(state.map("shop").orElseThrow().map()).replace("The till", "Our till"));
        state = new LibraryState(state.items(), List.of(stored(reworded), stored(map("fair"))));

        LibraryItem owned = item("{'kind': 'touchpoint', 'key': 'the-till', 'title': 'The till', 'owner': 'Retail'}");
        assertThat(make(editing -> editing.change(owned, 1)).maps()).isEmpty();
        assertThat(card("shop", "c1").text()).isEqualTo("Our till");
    }

    @Test
    void aPersonaOfTheLibraryBringsAllThatIsKnownOfItButTheColourOfItsCurve() {
        make(editing -> editing.take(place("shop", "persona:old"), Optional.empty()));
        make(editing -> editing.link("elderly", place("fair", "persona:old")));
        LibraryItem next = item("""
                {'kind': 'persona', 'key': 'elderly', 'title': 'Seniors', 'description': 'over 65',
                 'fields': {'needs': ['quiet'], 'segment': {'trait': 'age', 'in': ['65+', '55-64']}}}
                """);

        make(editing -> editing.change(next, 1));

        for (String slug : List.of("shop", "fair")) {
            Persona persona = state.map(slug).orElseThrow().map().persona("old").orElseThrow();
            assertThat(persona.title()).isEqualTo("Seniors");
            assertThat(persona.description()).contains("over 65");
            assertThat(persona.goals()).isEmpty();
            assertThat(persona.profile().needs()).containsExactly("quiet");
            assertThat(persona.profile().color()).isPresent();
            assertThat(persona.item()).contains("elderly");
        }
    }

    @Test
    void evidenceAndChannelsAreSharedToo() {
        make(editing -> editing.take(place("shop", "evidence:e1"), Optional.empty()));
        make(editing -> editing.take(place("shop", "channel:store"), Optional.empty()));
        assertThat(current("till").fields()).isEqualTo(json("{'values': ['store']}"));

        make(editing -> editing.rename("interviews", "Twelve interviews"));
        make(editing -> editing.rename("till", "Checkout"));

        JourneyMap map = state.map("shop").orElseThrow().map();
        assertThat(map.evidence().getFirst().title()).isEqualTo("Twelve interviews");
        assertThat(map.evidence().getFirst().n()).contains(12);
        assertThat(map.channels().getFirst().title()).isEqualTo("Checkout");
        assertThatThrownBy(() -> make(editing -> editing.link("interviews", place("fair", "persona:old"))))
                .hasMessageStartingWith("element: a persona cannot stand for the evidence");
    }

    @Test
    void mergedItemsLeadToTheOneThatStaysAndItsNamesAreTheirs() {
        make(editing -> editing.take(place("shop", "card:c1"), Optional.empty()));
        make(editing -> editing.take(place("fair", "card:c2"), Optional.empty()));
        make(editing -> editing.add(item("{'kind': 'channel', 'key': 'paper', 'title': 'Paper'}")));
        make(editing -> editing.change(
                item("{'kind': 'touchpoint', 'key': 'leaflet', 'title': 'Leaflet', 'tags': ['print'],"
                        + " 'fields': {'channel': 'paper', 'importanceToCustomer': 2}}"),
                1));
        make(editing -> editing.change(
                item("{'kind': 'touchpoint', 'key': 'the-till', 'title': 'The till',"
                        + " 'fields': {'importanceToCustomer': 5}}"),
                1));

        make(editing -> editing.merge("the-till", List.of("leaflet")));

        assertThat(current("leaflet").key()).isEqualTo("the-till");
        assertThat(current("the-till").alsoKnownAs()).containsExactly("Leaflet");
        assertThat(current("the-till").tags()).containsExactly("print");
        assertThat(current("the-till").fields()).isEqualTo(json("{'importanceToCustomer': 5, 'channel': 'paper'}"));
        assertThat(card("fair", "c2").text()).isEqualTo("The till");
        assertThat(card("fair", "c2").marks().item()).contains("the-till");

        make(editing -> editing.take(place("fair", "card:c1"), Optional.empty()));
        make(editing -> editing.merge("the-till-2", List.of("the-till")));
        assertThat(current("leaflet").key()).as("through two merges").isEqualTo("the-till-2");
        assertThatThrownBy(() -> make(editing -> editing.merge("the-till-2", List.of("paper"))))
                .hasMessage("merge: \"paper\" is a channel, \"the-till-2\" a touchpoint; name items of one kind");
        assertThatThrownBy(() -> make(editing -> editing.merge("the-till-2", List.of("leaflet"))))
                .hasMessageStartingWith("merge: \"the-till-2\" would go into itself");
    }

    @Test
    void itemsThatNameAMergedOneNameTheOneThatStaysOnce() {
        make(editing -> editing.add(item("{'kind': 'evidence', 'key': 'a', 'title': 'A'}")));
        make(editing -> editing.add(item("{'kind': 'evidence', 'key': 'b', 'title': 'B'}")));
        make(editing -> editing.add(
                item("{'kind': 'insight', 'key': 'slow', 'title': 'Slow', 'fields': {'evidence': ['a', 'b']}}")));

        make(editing -> editing.merge("b", List.of("a")));

        assertThat(current("slow").fields()).isEqualTo(json("{'evidence': ['b']}"));
        assertThatThrownBy(() -> make(editing -> editing.add(
                        item("{'kind': 'insight', 'key': 'i', 'title': 'I', 'fields': {'evidence': ['none']}}"))))
                .hasMessageStartingWith("fields.evidence: none of the evidence has the key \"none\"; name one that is");
    }

    @Test
    void anItemInUseStaysUnlessItIsUnlinked() {
        make(editing -> editing.take(place("shop", "card:c1"), Optional.empty()));
        assertThatThrownBy(() -> make(editing -> editing.delete("the-till", false)))
                .isInstanceOf(LibraryConflict.class)
                .hasMessage("touchpoint \"the-till\": is in use: card:c1 of the map shop;"
                        + " unlink these too, or merge it into another");

        make(editing -> editing.delete("the-till", true));

        assertThat(state.items()).isEmpty();
        assertThat(card("shop", "c1").text()).isEqualTo("The till");
        assertThat(card("shop", "c1").marks().item()).isEmpty();
        assertThatThrownBy(() -> make(editing -> editing.delete("the-till", true)))
                .isInstanceOf(UnknownItem.class);
    }

    @Test
    void aChangeOfAnOlderRevisionIsRefused() {
        make(editing -> editing.add(item("{'kind': 'metric', 'key': 'nps', 'title': 'NPS'}")));
        LibraryItem next = item("{'kind': 'metric', 'key': 'nps', 'title': 'NPS', 'fields': {'target': 40}}");
        make(editing -> editing.change(next, 1));

        assertThatThrownBy(() -> make(editing -> editing.change(next, 1)))
                .hasMessage("metric \"nps\": the change is based on revision 1, the newest is 2;"
                        + " load the newest, change that, save again");
        assertThatThrownBy(() -> make(editing -> editing.add(next))).hasMessageContaining("the key is taken");
    }

    @Test
    void collectedElementsOfSeveralMapsStandForOneItem() {
        List<Proposal> touchpoints = Proposals.of(state, LibraryKind.TOUCHPOINT, 2);
        assertThat(touchpoints).extracting(Proposal::title).containsExactlyInAnyOrder("The till", "Leaflet");
        assertThat(touchpoints).allSatisfy(one -> assertThat(one.mapCount()).isEqualTo(2));
        assertThat(Proposals.of(state, LibraryKind.PERSONA, 2)).hasSize(1);

        LibraryChange change = make(editing -> editing.collect(touchpoints));

        assertThat(change.items()).hasSize(2);
        assertThat(card("fair", "c1").marks().item()).contains("the-till");
        assertThat(ItemUse.of(state, "the-till")).extracting(ItemUse::map).containsExactly("shop", "fair");
        assertThat(Proposals.of(state, LibraryKind.TOUCHPOINT, 1)).isEmpty();
        assertThat(ItemUse.of(state, "the-till")).allMatch(use -> use.element() == ElementKind.CARD);
    }

    @Test
    void itemsWithNamesAlikeAreLikelyOne() {
        for (String title : List.of("Coupon booklet", "Coupon booklets", "Till", "Coupon")) {
            make(editing -> editing.add(
                    item("{'kind': 'touchpoint', 'key': '" + editing.keyFor(title) + "', 'title': '" + title + "'}")));
        }

        assertThat(Proposals.duplicates(state, LibraryKind.TOUCHPOINT))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.items())
                            .extracting(LibraryItem::title)
                            .containsExactly("Coupon booklet", "Coupon booklets");
                    assertThat(found.names()).isBetween(0.6, 1.0);
                });
    }
}
