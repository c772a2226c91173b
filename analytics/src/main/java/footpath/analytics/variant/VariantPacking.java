package footpath.analytics.variant;

/// How a short sequence of codes becomes one number: the first code lowest, each one more than it is, so that 0 is
/// none.
/// Such a number is positive. Immutable.
///
/// @param names codes below this can be packed
/// @param bits  a code takes; 0 if none can be packed
record VariantPacking(int names, int bits) {
    /// Of more names fewer than six fit into a number.
    private static final int MOST_NAMES = (1 << 12) - 1;

    /// The packing for so many names.
    static VariantPacking of(int names) {
        return names > MOST_NAMES
                ? new VariantPacking(0, 0)
                : new VariantPacking(names, Integer.SIZE - Integer.numberOfLeadingZeros(names));
    }

    /// How many codes fit.
    int longest() {
        return bits == 0 ? 0 : (Long.SIZE - 1) / bits;
    }

    /// The number of the first `length` codes; 0 if they do not fit.
    long pack(int[] codes, int length) {
        if (length > longest()) {
            return 0;
        }
        long packed = 0;
        int largest = 0;
        for (int i = length - 1; i >= 0; i--) {
            packed = (packed << bits) | (codes[i] + 1);
            largest = Math.max(largest, codes[i]);
        }
        return largest < names ? packed : 0;
    }

    /// The codes of a number.
    int[] codes(long packed) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(packed) + bits - 1) / bits;
        int[] codes = new int[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (int) ((packed >>> (i * bits)) & ((1L << bits) - 1)) - 1;
        }
        return codes;
    }
}
