package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;

/// A dramatic arc in every format that draws or keeps it.
class DramaticArcTest {
    private static final JourneyMap MAP = MapJson.read("""
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [{"key": "visit", "title": "I visit"},
                {"key": "pay", "title": "I pay"}, {"key": "wait", "title": "I wait"}, {"key": "open", "title": "I open it"}]}],
              "lanes": [{"key": "arc", "type": "DRAMATIC_ARC", "title": "Arc", "cards": [
                {"key": "a", "step": "visit", "text": "", "tension": 2, "label": "calm"},
                {"key": "b", "step": "pay", "text": "The bill", "tension": 5},
                {"key": "c", "step": "open", "text": "", "tension": 3}]}]}}
            """);

    private static String text(String format, JourneyMap map) {
        return new String(Files.write(format, map), StandardCharsets.UTF_8);
    }

    @Test
    void itIsDrawnAsACurveFromOneToFiveWithAGapWhereNothingIsSaid() {
        String svg = text("svg", MAP);
        assertThat(svg).contains("stroke-dasharray", ">5</text>", "calm", "The bill");
        String html = text("html", MAP);
        assertThat(html).contains("tension from 1 to 5", "class=\"felt\"", "tension 5 of 5", "calm", "The bill");
    }

    @Test
    void wordsAloneAreDrawnAsWords() {
        JourneyMap words = MapEditor.apply(MAP, OperationJson.read("""
                [{"op":"remove","kind":"card","key":"a"},{"op":"remove","kind":"card","key":"c"},
                 {"op":"set","kind":"card","key":"b","field":"tension"}]
                """)).map();

        assertThat(text("svg", words)).contains("The bill").doesNotContain(">5</text>");
        assertThat(text("html", words)).contains("The bill").doesNotContain("class=\"felt\"");
    }

    @Test
    void itHasASlideOfItsOwn() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.write("pptx", MAP)))) {
            assertThat(show.getSlides()).extracting(XSLFSlide::getTitle).contains("Arc");
        }
    }

    @Test
    void itComesBackInWholeFromEveryFormatThatKeepsAMapInWhole() {
        for (String format : new String[] {"json", "yaml", "svg", "html", "csv-tidy", "xlsx"}) {
            byte[] written = Files.write(format, new MapToExport(MAP, 1, Optional.empty()));
            assertThat(Files.read(format, written).map().lanes()).as(format).isEqualTo(MAP.lanes());
        }
    }

    @Test
    void aMatrixKeepsItBesideTheWords() {
        Lane lane = Files.read("csv", Files.write("csv", MAP)).map().lanes().getFirst();
        assertThat(lane.cards()).extracting(card -> card.tension().orElse(0)).containsExactly(2, 5, 3);
    }
}
