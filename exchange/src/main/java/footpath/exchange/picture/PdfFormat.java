package footpath.exchange.picture;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapPicture;
import footpath.exchange.MapToExport;
import footpath.exchange.PageSize;
import footpath.exchange.RenderOptions;
import footpath.exchange.UnreadableMap;
import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.MapSheet;
import footpath.exchange.layout.Paint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.util.Matrix;

/// Paper: lines and letters that stay sharp, one sheet or pages with the titles of lanes and steps
/// repeated. It is tagged as a table, so that it can be heard, and the document is attached.
public final class PdfFormat implements MapPicture, MapImport {
    private static final double POINTS = 0.75;
    private static final double LONGEST = 14_400;
    private static final int MOST_BYTES = 64 << 20;

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(MapToExport map, RenderOptions options, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfLetters letters = PdfLetters.in(document);
            PdfTags tags = new PdfTags(document);
            for (Drawing drawing : drawings(map, options.page())) {
                page(document, drawing, options, letters, tags);
            }
            tags.done();
            PdfFrame.describe(document, map);
            document.save(out);
        }
    }

    private static List<Drawing> drawings(MapToExport map, PageSize size) {
        return size == PageSize.SHEET
                ? List.of(MapSheet.whole(map))
                : MapSheet.pages(map, size.widthPoints() / POINTS, size.heightPoints() / POINTS);
    }

    private static void page(
            PDDocument document, Drawing drawing, RenderOptions options, PdfLetters letters, PdfTags tags)
            throws IOException {
        boolean sheet = options.page() == PageSize.SHEET;
        double largest = Math.max(drawing.width(), drawing.height()) * POINTS;
        double scale = sheet
                ? POINTS * Math.min(1, LONGEST / largest)
                : Math.min(POINTS, options.page().heightPoints() / drawing.height());
        double width = sheet ? drawing.width() * scale : options.page().widthPoints();
        double height = sheet ? drawing.height() * scale : options.page().heightPoints();
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            InkOnPaper ink = new InkOnPaper(content, options.theme(), letters);
            tags.page(page, content);
            tags.decoration(() -> ink.ground(Paint.SURFACE, width, height));
            double left = (width - drawing.width() * scale) / 2;
            content.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) left, (float) height));
            tags.write(drawing.blocks(), ink, new PdfLinks(page, scale, left, height));
        }
    }

    @Override
    public boolean fits(MapFile file) {
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, 1024), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            Optional<PDComplexFileSpecification> attached = PdfFrame.attached(document);
            if (attached.isEmpty() || attached.get().getEmbeddedFile() == null) {
                throw CarriedMap.none("attachments");
            }
            return CarriedMap.read(text(attached.get().getEmbeddedFile()));
        } catch (IOException broken) {
            throw new UnreadableMap(
                    "file", "is no PDF that can be read", "give the file as it was made, without a password");
        }
    }

    private static String text(PDEmbeddedFile attached) throws IOException {
        try (InputStream in = attached.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableMap(
                        "attachments", "hold more than " + MOST_BYTES + " bytes", "give a PDF made by Footpath");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
