package footpath.exchange.layout;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One thing that is put on paper.
public sealed interface Mark {
    /// A rectangle.
    ///
    /// @param radius of its corners; 0: square
    /// @param fill   inside
    /// @param edge   around, one unit wide
    record Box(
            double x, double y, double width, double height, double radius, Optional<Paint> fill, Optional<Paint> edge)
            implements Mark {}

    /// Lines that are drawn.
    ///
    /// @param dash how long dashes and the gaps between them are; 0: none
    record Stroke(Outline outline, Paint paint, double width, double dash) implements Mark {}

    /// An area that is filled; it is closed where it is not.
    record Area(Outline outline, Paint paint) implements Mark {}

    /// One line of text.
    ///
    /// @param x        left end
    /// @param baseline line on which letters stand
    /// @param text     without line ends and control characters
    /// @param width    as measured
    /// @param link     where it leads
    record Words(double x, double baseline, String text, TypeStyle style, Paint paint, double width, Optional<URI> link)
            implements Mark {
        /// Whether it begins on the right.
        public boolean isRightToLeft() {
            return Typeface.isRightToLeft(text);
        }
    }

    /// Marks of which only what lies in a rectangle is seen.
    record Clipped(double x, double y, double width, double height, List<Mark> marks) implements Mark {
        public Clipped {
            marks = List.copyOf(marks);
        }
    }
}
