package footpath.exchange.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters of pictures: Inter, which is shipped, read without the fonts of the machine, so that
/// pictures are equal everywhere. Only what Inter has no letters for is taken from the machine, see
/// [MachineLetters].
///
/// Safe for use by many threads.
public final class Typeface {
    /// Inter, regular.
    public static final Typeface REGULAR = new Typeface("Inter-Regular.ttf");

    /// Inter, semibold.
    public static final Typeface STRONG = new Typeface("Inter-SemiBold.ttf");

    // What viewers need; the rest would be many times as much.
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private record Letter(double advance, Path2D outline) {}

    /// Letters of one kind, in a row.
    ///
    /// @param ours        whether Inter has them
    /// @param rightToLeft whether they run to the left
    public record Run(String text, boolean ours, boolean rightToLeft) {}

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup lookup;
    private final double unitsPerEm;
    private final Map<Integer, Letter> letters = new HashMap<>();

    private Typeface(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is not shipped");
            }
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            lookup = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException failed) {
            throw new UncheckedIOException("the font " + name + " cannot be read", failed);
        }
    }

    /// The one a style asks for.
    public static Typeface of(TypeStyle style) {
        return style.strong() ? STRONG : REGULAR;
    }

    /// The font as a file.
    public byte[] file() {
        return file.clone();
    }

    /// How wide a line is. Time O(letters).
    public static double width(String text, TypeStyle style) {
        Typeface face = of(style);
        double width = 0;
        for (Run run : runs(text)) {
            width += run.ours()
                    ? face.advance(run.text()) * style.size()
                    : MachineLetters.width(run.text(), style, run.rightToLeft());
        }
        return width;
    }

    /// The letters of a line as one outline that begins at 0, 0.
    public static Path2D outline(String text, TypeStyle style) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (Run run : runs(text)) {
            Path2D part = outline(run, style);
            part.transform(AffineTransform.getTranslateInstance(x, 0));
            whole.append(part, false);
            x += width(run, style);
        }
        return whole;
    }

    /// The letters of one run as an outline that begins at 0, 0.
    public static Path2D outline(Run run, TypeStyle style) {
        return run.ours()
                ? of(style).outlined(run.text(), style.size())
                : MachineLetters.outline(run.text(), style, run.rightToLeft());
    }

    /// How wide a run is.
    public static double width(Run run, TypeStyle style) {
        return run.ours()
                ? of(style).advance(run.text()) * style.size()
                : MachineLetters.width(run.text(), style, run.rightToLeft());
    }

    /// A line as runs of one font and direction, from left to right as they are seen.
    public static List<Run> runs(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return split(text, false);
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        List<Run> runs = new ArrayList<>();
        for (Integer run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean left = bidi.getRunLevel(run) % 2 == 1;
            List<Run> split = split(part, left);
            runs.addAll(left ? split.reversed() : split);
        }
        return runs;
    }

    /// Whether a text begins on the right: by its first letter that has a direction.
    static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static List<Run> split(String text, boolean rightToLeft) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        int from = source(text.codePointAt(0), rightToLeft);
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int source = source(letter, rightToLeft);
            if (source != from) {
                runs.add(new Run(text.substring(start, at), from == OURS, rightToLeft));
                start = at;
                from = source;
            }
            at += Character.charCount(letter);
        }
        runs.add(new Run(text.substring(start), from == OURS, rightToLeft));
        return runs;
    }

    private static final int OURS = 0;
    private static final int MACHINE = 1;
    private static final int NOWHERE = 2;

    /// Where a letter is found.
    private static int source(int letter, boolean rightToLeft) {
        if (!rightToLeft && REGULAR.has(letter)) {
            return OURS;
        }
        // What joins letters, and spaces between them, stay with those that are joined.
        return rightToLeft || MachineLetters.has(letter) ? MACHINE : NOWHERE;
    }

    private boolean has(int letter) {
        return lookup.getGlyphId(letter) != 0;
    }

    private double advance(String text) {
        return text.codePoints().mapToDouble(letter -> letter(letter).advance()).sum();
    }

    private Path2D outlined(String text, double size) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int letter : text.codePoints().toArray()) {
            Letter drawn = letter(letter);
            AffineTransform place = new AffineTransform(size, 0, 0, -size, x, 0);
            whole.append(drawn.outline().getPathIterator(place), false);
            x += drawn.advance() * size;
        }
        return whole;
    }

    private Letter letter(int letter) {
        // The reader of the font moves within its file and is not for many threads.
        synchronized (letters) {
            return letters.computeIfAbsent(letter, this::read);
        }
    }

    private Letter read(int letter) {
        try {
            int glyph = lookup.getGlyphId(letter);
            Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            var drawn = font.getGlyph().getGlyph(glyph);
            if (drawn != null) {
                AffineTransform em = AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm);
                outline.append(drawn.getPath().getPathIterator(em), false);
            }
            return new Letter(font.getAdvanceWidth(glyph) / unitsPerEm, outline);
        } catch (IOException failed) {
            throw new UncheckedIOException("the shipped font cannot be read", failed);
        }
    }

    /// A font file that holds the given letters alone.
    public byte[] subset(String text) {
        synchronized (letters) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
                text.codePoints().filter(this::has).forEach(subsetter::add);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                subsetter.writeToStream(out);
                return out.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException("the shipped font cannot be read", failed);
            }
        }
    }
}
