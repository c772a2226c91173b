package footpath.exchange.layout;

import footpath.maps.Card;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import java.net.URI;
import java.util.Optional;

/// One card, laid out for the room it has.
///
/// @param width over all columns it reaches over, between the edges of the outer ones
record CardDrawing(MapView view, LaneType type, Card card, int span, double width) {
    private static final double MARGIN = 5;
    private static final double INNER = 8;
    private static final double MARK = 14;
    private static final double GAP = 3;
    private static final double FOOT = 20;
    private static final int GRADES = 5;

    double height() {
        return draw(new Pen(), 0, 0, 0);
    }

    /// Draws it; gives its height.
    ///
    /// @param x      left edge of its first column
    /// @param height of its frame, if it is known already
    double draw(Pen pen, double x, double top, double height) {
        CardStyle style = CardStyle.of(type);
        if (!style.isBoxed(span) && card.marks().color().isEmpty()) {
            return content(pen, x + Grid.PAD, top, width - 2 * Grid.PAD, style);
        }
        if (height > 0) {
            Paint plain = style == CardStyle.FRAMED ? Paint.SURFACE : Paint.SUNKEN;
            Paint ground = card.marks().color().map(Paint::soft).orElse(plain);
            Paint edge = style == CardStyle.FRAMED ? Paint.LINE_2 : ground;
            pen.box(x + MARGIN, top, width - 2 * MARGIN, height, 6, ground, edge);
        }
        double inner = MARGIN + INNER;
        double used = content(pen, x + inner, top + INNER - 2, width - 2 * inner, style);
        return used + 2 * (INNER - 2);
    }

    private double content(Pen pen, double x, double top, double width, CardStyle style) {
        double y = top;
        double indent = style == CardStyle.CHANNEL ? MARK : 0;
        if (style == CardStyle.CHANNEL) {
            Paint hue = Paint.channel(view.channelOf(card).orElse(""));
            pen.fill(x, y + 4, 9, 9, 3, hue);
        }
        y += pen.words(x + indent, y, width - indent, CardWords.text(type, card), TypeStyle.CELL, Paint.INK_2);
        if (card.link().isPresent()) {
            URI link = card.link().get();
            y += pen.words(x + indent, y, width - indent, host(link), TypeStyle.LABEL, Paint.TRAIL, Optional.of(link));
        }
        if (card.source().isPresent()) {
            y += pen.words(x + indent, y, width - indent, card.source().get(), TypeStyle.LABEL, Paint.INK_3);
        }
        String marks = CardWords.marks(view, card);
        if (!marks.isEmpty()) {
            y += pen.words(x + indent, y, width - indent, marks, TypeStyle.LABEL, Paint.INK_3);
        }
        return y + foot(pen, x, y + GAP, width) - top;
    }

    /// Severity of a pain, value and status of an opportunity; gives the height.
    private double foot(Pen pen, double x, double top, double width) {
        double left = x;
        boolean any = false;
        if (card.severity().isPresent()) {
            int severity = card.severity().get();
            for (int bar = 0; bar < GRADES; bar++) {
                Paint paint = bar < severity ? Paint.WORSE_FILL : Paint.LINE_2;
                pen.fill(left + bar * 7, top + 4, 5, 9, 1, paint);
            }
            left = pen.startingAt(
                    left + GRADES * 7 + 4, top + 1, severity + " of " + GRADES, TypeStyle.LABEL, Paint.INK_3);
            any = true;
        }
        if (card.value().isPresent()) {
            double end = pen.startingAt(
                    left, top + 1, Integer.toString(card.value().get()), TypeStyle.LABEL_STRONG, Paint.INK);
            left = pen.startingAt(end + 4, top + 1, "value", TypeStyle.LABEL, Paint.INK_3);
            any = true;
        }
        double height = any ? GAP + FOOT - 2 : 0;
        if (card.status().isPresent()) {
            boolean beside =
                    !any || x + width - left > statusWidth(card.status().get()) + 6;
            double y = beside ? top : top + FOOT;
            status(
                    pen,
                    beside ? x + width : x + statusWidth(card.status().get()),
                    y,
                    card.status().get());
            height = GAP + FOOT - 2 + y - top;
        }
        return height;
    }

    private static double statusWidth(OpportunityStatus status) {
        return Typeface.width(CardWords.status(status), TypeStyle.LABEL) + 14;
    }

    private static void status(Pen pen, double right, double top, OpportunityStatus status) {
        boolean moving = status == OpportunityStatus.TESTING || status == OpportunityStatus.DONE;
        String word = CardWords.status(status);
        double width = statusWidth(status);
        Paint ground = moving ? Paint.TRAIL_SOFT : Paint.SURFACE;
        pen.box(right - width, top, width, 17, 9, ground, moving ? Paint.TRAIL_SOFT : Paint.LINE_3);
        pen.endingAt(right - 7, top + 0.5, word, TypeStyle.LABEL, moving ? Paint.TRAIL : Paint.INK_2);
    }

    private static String host(URI link) {
        String host = link.getHost();
        return host == null ? link.toString() : host;
    }
}
