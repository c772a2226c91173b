package footpath.index;

/// Classes of durations, fine enough that a histogram over them finds quantiles to a few per cent of the values, and
/// few enough that one takes a byte.
///
/// From 2^17 microseconds (131 ms) to 2^48 (9 years) an octave has eight; beyond, each octave has one, the last of
/// which is open. Zero is a class of its own, and what is shorter than 131 ms another.
public final class GapClass {
    /// How many classes there are.
    public static final int COUNT = 255;

    /// Stands for no duration at all: the gap after the last event of a subject.
    public static final int NONE = 255;

    private static final int FINE_FROM = 17;
    private static final int FINE_TO = 48;
    private static final int SHORTER = 2;
    private static final int LONGER = SHORTER + 8 * (FINE_TO - FINE_FROM);

    private GapClass() {}

    /// The class of a duration, from 0; rises with the duration.
    ///
    /// @param micros at least 0
    public static int of(long micros) {
        if (micros < 1L << FINE_FROM) {
            return micros == 0 ? 0 : 1;
        }
        int octave = 63 - Long.numberOfLeadingZeros(micros);
        return octave < FINE_TO
                ? SHORTER + 8 * (octave - FINE_FROM) + (int) (micros >>> (octave - 3)) - 8
                : Math.min(COUNT - 1, LONGER + octave - FINE_TO);
    }

    /// The shortest duration of a class in microseconds; that of the class after the last is [Long#MAX_VALUE].
    public static long from(int gapClass) {
        if (gapClass < SHORTER) {
            return gapClass;
        }
        if (gapClass >= COUNT) {
            return Long.MAX_VALUE;
        }
        int fine = gapClass - SHORTER;
        return gapClass < LONGER ? (8L + fine % 8) << (FINE_FROM - 3 + fine / 8) : 1L << (FINE_TO + gapClass - LONGER);
    }
}
