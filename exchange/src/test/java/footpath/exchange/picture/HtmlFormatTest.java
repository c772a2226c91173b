package footpath.exchange.picture;

import static footpath.exchange.DrawnMaps.dense;
import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapFile;
import footpath.exchange.MapToExport;
import footpath.exchange.UnreadableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
    private static final HtmlFormat HTML = new HtmlFormat();

    @Test
    void everyCardIsThereAndMarkupInItIsText() {
        for (MapToExport map : List.of(DrawnMaps.measured(), DrawnMaps.hard(), DrawnMaps.blueprint())) {
            String page = text(map);
            String dense = dense(page);

            assertThat(DrawnMaps.cardTexts(map))
                    .allSatisfy(card -> assertThat(dense).contains(dense(Markup.escaped(card))));
            assertThat(page).doesNotContain("<script>", "<b>bold", "src=\"http", "<link", "@import");
        }
    }

    @Test
    void theDocumentComesBackInWhole() {
        for (MapToExport map : List.of(DrawnMaps.demo(), DrawnMaps.hard(), DrawnMaps.blueprint())) {
            MapFile file = new MapFile("a.html", written(HTML, map));

            assertThat(HTML.fits(file)).isTrue();
            assertThat(HTML.read(file).map()).isEqualTo(map.map());
        }
    }

    @Test
    void numbersAreFrozenWithPeriodNAndTime() {
        assertThat(text(DrawnMaps.measured()))
                .contains("n = 1,000 households who entered", "as of 2 Jan 2018", "data through 31 Dec 2017")
                .contains("small n", "no such event", "query failed", "no events bound");
    }

    @Test
    void aPageOfSomethingElseIsToldApart() {
        MapFile other = new MapFile("a.html", "<!doctype html><p>hello".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> HTML.read(other))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageContaining("script footpath-map: carries no map");
    }

    private static String text(MapToExport map) {
        return new String(written(HTML, map), StandardCharsets.UTF_8);
    }
}
