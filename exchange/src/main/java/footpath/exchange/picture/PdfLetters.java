package footpath.exchange.picture;

import footpath.exchange.layout.TypeStyle;
import footpath.exchange.layout.Typeface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one PDF, of which only the letters that are used are carried.
record PdfLetters(PDFont regular, PDFont strong) {
    static PdfLetters in(PDDocument document) throws IOException {
        return new PdfLetters(load(document, Typeface.REGULAR), load(document, Typeface.STRONG));
    }

    private static PDFont load(PDDocument document, Typeface face) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(face.file()), true);
    }

    PDFont of(TypeStyle style) {
        return style.strong() ? strong : regular;
    }
}
