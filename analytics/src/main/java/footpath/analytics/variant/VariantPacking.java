package footpath.analytics.variant;

/// How a short sequence of codes becomes one number: the first code lowest, and after the last a bit that tells where
/// they end. Such a number is positive, so that 0 is none. Immutable.
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
                : new VariantPacking(names, Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(names - 1)));
    }

    /// How many codes fit.
    int longest() {
        return bits == 0 ? 0 : (Long.SIZE - 2) / bits;
    }

    /// The number of the first `length` codes; 0 if they do not fit.
    long pack(int[] codes, int length) {
        if (length > longest()) {
            return 0;
        }
        long packed = 1;
        int largest = 0;
        for (int i = length - 1; i >= 0; i--) {
            packed = (packed << bits) | codes[i];
            largest = Math.max(largest, codes[i]);
        }
        return largest < names ? packed : 0;
    }

    /// The codes of a number.
    int[] codes(long packed) {
        int length = (Long.SIZE - 1 - Long.numberOfLeadingZeros(packed)) / bits;
        int[] codes = new int[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (int) ((packed >>> (i * bits)) & ((1L << bits) - 1));
        }
        return codes;
    }
}
