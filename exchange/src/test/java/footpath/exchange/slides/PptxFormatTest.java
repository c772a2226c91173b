package footpath.exchange.slides;

import static footpath.exchange.DrawnMaps.dense;
import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapToExport;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.edit.OperationJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class PptxFormatTest {
    private static final PptxFormat PPTX = new PptxFormat();

    @Test
    void everyCardIsInATableOfItsStage() throws IOException {
        for (MapToExport map : List.of(DrawnMaps.measured(), DrawnMaps.hard(), DrawnMaps.blueprint())) {
            try (XMLSlideShow show = opened(map)) {
                StringBuilder tables = new StringBuilder();
                for (XSLFSlide slide : show.getSlides()) {
                    slide.getShapes().forEach(shape -> append(shape, tables));
                }
                String text = dense(tables.toString());

                assertThat(DrawnMaps.cardTexts(map))
                        .allSatisfy(card -> assertThat(text).contains(dense(card)));
            }
        }
    }

    @Test
    void thereIsASlideForTheTitleTheMapTheCurveAndEachStage() throws IOException {
        try (XMLSlideShow show = opened(DrawnMaps.measured())) {
            assertThat(show.getSlides()).hasSize(1 + 1 + 1 + 5);
            assertThat(show.getSlides())
                    .extracting(XSLFSlide::getTitle)
                    .contains("From campaign to loyal household", "Emotion", "1  Reached", "5  Loyal");
        }
    }

    @Test
    void eachFrameIsASlideOfItsPartWithItsCaptionAndWhatItsNumbersAreOf() throws IOException {
        MapToExport measured = DrawnMaps.measured();
        List<MapOperation> frames = OperationJson.read("""
                [{"op":"add","kind":"frame","value":{"key":"a","title":"Where they leave","from":"redeem","to":"shop",
                  "caption":"Of those who shop, few redeem","lanes":["pains"],"mode":"happened"}},
                 {"op":"add","kind":"frame","value":{"key":"b","title":"All ways","view":"flow"}}]""");
        JourneyMap map = MapEditor.apply(measured.map(), frames).map();
        try (XMLSlideShow show = opened(new MapToExport(map, 3, measured.measured()))) {
            assertThat(show.getSlides()).hasSize(1 + 1 + 2 + 1 + 5);
            XSLFSlide part = show.getSlides().get(2);
            assertThat(part.getTitle()).isEqualTo("Where they leave");
            String words = dense(words(part));
            assertThat(words)
                    .contains(dense("Of those who shop, few redeem"), dense("n = 1,000 households"))
                    .contains(dense(step(map, "shop")), dense(step(map, "redeem")))
                    .doesNotContain(dense(step(map, "offer")), dense(step(map, "again")))
                    .doesNotContain(dense("believed"));
            Lane pains = map.lanes().stream()
                    .filter(lane -> lane.key().equals("pains"))
                    .findFirst()
                    .orElseThrow();
            assertThat(words).contains(dense(pains.at("shop").getFirst().text()));
            assertThat(words).doesNotContain(dense("Thoughts"), dense("Emotion"));
            assertThat(words(show.getSlides().get(3))).contains("on the page it shows the flow");
        }
    }

    private static String step(JourneyMap map, String key) {
        return map.step(key).orElseThrow().title();
    }

    private static String words(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void notesOfEverySlideSayWhereTheNumbersComeFrom() throws IOException {
        try (XMLSlideShow show = opened(DrawnMaps.measured())) {
            for (XSLFSlide slide : show.getSlides()) {
                String notes = slide.getNotes().getShapes().stream()
                        .filter(XSLFTextShape.class::isInstance)
                        .map(shape -> ((XSLFTextShape) shape).getText())
                        .reduce("", String::concat);

                assertThat(notes).contains("n = 1,000 households", "as of 2 Jan 2018", "revision 3");
            }
        }
    }

    @Test
    void equalMapsGiveEqualBytes() {
        assertThat(written(PPTX, DrawnMaps.measured())).isEqualTo(written(PPTX, DrawnMaps.measured()));
    }

    private static XMLSlideShow opened(MapToExport map) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(written(PPTX, map)));
    }

    private static void append(XSLFShape shape, StringBuilder text) {
        if (shape instanceof XSLFTable table) {
            for (XSLFTableRow row : table.getRows()) {
                for (XSLFTableCell cell : row.getCells()) {
                    text.append(cell.getText());
                }
            }
        }
    }
}
