package footpath.exchange.picture;

import footpath.exchange.layout.Mark;
import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/// Places on a page that lead somewhere.
///
/// @param scale  points for each unit of the drawing
/// @param left   of the drawing, in points
/// @param height of the page, in points
record PdfLinks(PDPage page, double scale, double left, double height) {
    PDAnnotationLink add(Mark.Words words, URI target) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        double top = words.baseline() - words.style().size();
        PDRectangle area = new PDRectangle(
                (float) (left + words.x() * scale),
                (float) (height - (words.baseline() + 3) * scale),
                (float) (words.width() * scale),
                (float) ((words.baseline() + 3 - top) * scale));
        link.setRectangle(area);
        PDActionURI action = new PDActionURI();
        action.setURI(target.toString());
        link.setAction(action);
        link.setContents(target.toString());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setPrinted(true);
        page.getAnnotations().add(link);
        return link;
    }
}
