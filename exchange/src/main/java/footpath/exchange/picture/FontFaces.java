package footpath.exchange.picture;

import footpath.exchange.layout.Drawing;
import footpath.exchange.layout.Mark;
import footpath.exchange.layout.Typeface;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The letters a picture needs, as rules of CSS that carry the font, so that it looks the same where
/// Inter is not there.
final class FontFaces {
    /// The families a viewer may take, best first.
    static final String FAMILY = "'Footpath Inter',Inter,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

    private FontFaces() {}

    static String css(Drawing drawing) {
        Set<Integer> regular = new TreeSet<>();
        Set<Integer> strong = new TreeSet<>();
        drawing.blocks().forEach(block -> collect(block.marks(), regular, strong));
        return face(Typeface.REGULAR, 400, regular) + face(Typeface.STRONG, 600, strong);
    }

    static String css(String text) {
        Set<Integer> letters = new TreeSet<>(text.codePoints().boxed().toList());
        return face(Typeface.REGULAR, 400, letters) + face(Typeface.STRONG, 600, letters);
    }

    private static void collect(List<Mark> marks, Set<Integer> regular, Set<Integer> strong) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Words words ->
                    words.text().codePoints().forEach((words.style().strong() ? strong : regular)::add);
                case Mark.Clipped clipped -> collect(clipped.marks(), regular, strong);
                case Mark.Box box -> {}
                case Mark.Stroke stroke -> {}
                case Mark.Area area -> {}
            }
        }
    }

    private static String face(Typeface face, int weight, Set<Integer> letters) {
        if (letters.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        letters.forEach(text::appendCodePoint);
        return "@font-face{font-family:'Footpath Inter';font-weight:" + weight
                + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(face.subset(text.toString())) + ")}\n";
    }
}
