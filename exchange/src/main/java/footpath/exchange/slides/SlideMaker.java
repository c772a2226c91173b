package footpath.exchange.slides;

import footpath.exchange.Theme;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/// Makes slides of one look, each with notes of where its numbers come from.
final class SlideMaker {
    /// On every machine that shows slides; narrower than the font lines were measured with, so that
    /// words fit.
    static final String FONT = "Arial";

    private final XMLSlideShow show;
    private final MapView view;
    private final Theme theme;

    SlideMaker(XMLSlideShow show, MapView view, Theme theme) {
        this.show = show;
        this.view = view;
        this.theme = theme;
    }

    Color color(Paint paint) {
        return new Color(paint.in(theme));
    }

    /// A slide whose title is still to be set.
    XSLFSlide slide() {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        slide.getBackground().setFillColor(color(Paint.SURFACE));
        notes(slide);
        return slide;
    }

    /// Sets the title of a slide; gives its height.
    double title(XSLFSlide slide, double top, String text, double size) {
        XSLFTextShape title = slide.getPlaceholders()[0];
        title.clearText();
        double room = PptxFormat.WIDTH - 2 * PptxFormat.MARGIN;
        double height = PptxFormat.lines(text, room, size) * size * 1.2 + 6;
        title.setAnchor(new Rectangle2D.Double(PptxFormat.MARGIN, top, room, height));
        title.setVerticalAlignment(VerticalAlignment.TOP);
        title.setLeftInset(0);
        title.setTopInset(0);
        XSLFTextParagraph paragraph = title.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        run(paragraph, text, size, true, Paint.INK);
        return height;
    }

    /// A text of its own; gives its height.
    double text(
            XSLFSlide slide, double x, double y, double width, String text, double size, boolean bold, Paint paint) {
        double height = PptxFormat.lines(text, width, size) * size * 1.25 + 2;
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(x, y, width, height));
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.clearText();
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        run(paragraph, text, size, bold, paint);
        return height;
    }

    /// A text whose lines stand in the middle of its room.
    void centred(XSLFSlide slide, double x, double y, double width, String text, double size, boolean bold) {
        centred(slide, x, y, width, text, size, bold, Paint.INK_2);
    }

    void centred(
            XSLFSlide slide, double x, double y, double width, String text, double size, boolean bold, Paint paint) {
        text(slide, x, y, width, text, size, bold, paint);
        if (slide.getShapes().getLast() instanceof XSLFTextBox box) {
            box.getTextParagraphs().forEach(paragraph -> paragraph.setTextAlign(TextAlign.CENTER));
        }
    }

    XSLFTextRun run(XSLFTextParagraph paragraph, String text, double size, boolean bold, Paint paint) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
        run.setFontSize(size);
        run.setFontFamily(FONT);
        run.setBold(bold);
        run.setFontColor(color(paint));
        return run;
    }

    private void notes(XSLFSlide slide) {
        List<String> lines = new ArrayList<>(List.of(view.map().title(), view.document(), view.period()));
        lines.addAll(view.provenance());
        XSLFNotes notes = show.getNotesSlide(slide);
        for (XSLFShape shape : notes.getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
                text.setText(String.join("\n", lines));
            }
        }
    }
}
