package footpath.exchange.slides;

import static footpath.exchange.DrawnMaps.dense;
import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapToExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
