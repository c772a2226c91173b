package footpath.exchange.picture;

import static footpath.exchange.DrawnMaps.dense;
import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapFile;
import footpath.exchange.MapToExport;
import footpath.exchange.PageSize;
import footpath.exchange.RenderOptions;
import footpath.exchange.Theme;
import footpath.exchange.UnreadableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFormatTest {
    private static final PdfFormat PDF = new PdfFormat();
    private static final RenderOptions A4 = new RenderOptions(Theme.LIGHT, PageSize.A4, 1);

    @Test
    void everyCardIsTextOnOneSheetAndOnPages() throws IOException {
        for (RenderOptions options : List.of(RenderOptions.DEFAULT, A4)) {
            try (PDDocument document = Loader.loadPDF(written(PDF, DrawnMaps.measured(), options))) {
                String text = dense(new PDFTextStripper().getText(document));

                assertThat(words(DrawnMaps.measured()))
                        .allSatisfy(word -> assertThat(text).contains(word));
            }
        }
    }

    /// Words, since lines of neighbouring cells are read between those of a cell.
    private static List<String> words(MapToExport map) {
        return DrawnMaps.cardTexts(map).stream()
                .flatMap(text -> List.of(text.split("\\s+")).stream())
                .toList();
    }

    @Test
    void pagesAreAsLargeAsAskedAndRepeatStepsAndLanes() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(PDF, DrawnMaps.measured(), A4))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(841.89f);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(595.28f);
            }
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Stages", "Steps", "I get an offer", "Touchpoints");
        }
    }

    @Test
    void itIsTaggedAsATableWithHeadsAndFigures() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(PDF, DrawnMaps.measured()))) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            List<String> types =
                    elements.stream().map(PDStructureElement::getStructureType).toList();

            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(types).contains("Document", "H1", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(elements.stream().filter(each -> each.getStructureType().equals("Figure")))
                    .isNotEmpty()
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).isNotBlank());
        }
    }

    @Test
    void everyMarkOnEveryPageHasItsOwnerInTheTree() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(PDF, DrawnMaps.measured(), A4))) {
            var parents = document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getParentTree()
                    .getNumbers();
            for (PDPage page : document.getPages()) {
                assertThat(parents).containsKey(page.getStructParents());
            }
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    @Test
    void fontsAreEmbeddedAndTheTitleIsShown() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(PDF, DrawnMaps.demo()))) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+Inter.*");
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("From campaign to loyal household");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void theDocumentComesBackInWhole() {
        for (MapToExport map : List.of(DrawnMaps.demo(), DrawnMaps.hard(), DrawnMaps.blueprint())) {
            MapFile file = new MapFile("a.pdf", written(PDF, map, A4));

            assertThat(PDF.fits(file)).isTrue();
            assertThat(PDF.read(file).map()).isEqualTo(map.map());
        }
    }

    @Test
    void equalMapsGiveEqualBytes() {
        assertThat(written(PDF, DrawnMaps.measured(), A4)).isEqualTo(written(PDF, DrawnMaps.measured(), A4));
    }

    @Test
    void whatIsNoMapIsToldApart() throws IOException {
        assertThatThrownBy(() -> PDF.read(new MapFile("a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageContaining("file: is no PDF that can be read");
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            empty.save(out);
            assertThatThrownBy(() -> PDF.read(new MapFile("a.pdf", out.toByteArray())))
                    .isInstanceOf(UnreadableMap.class)
                    .hasMessageContaining("attachments: carries no map");
        }
    }
}
