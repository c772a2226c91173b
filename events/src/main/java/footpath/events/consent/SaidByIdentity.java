package footpath.events.consent;

import java.util.Arrays;

/// The latest word of each identity on one category. Takes 8 bytes an identity where any of 4,096
/// neighbours said something, and next to nothing elsewhere. Confined to one thread at a time.
final class SaidByIdentity {
    /*
     * A word is one number: four times its time, plus how strict it is. The larger number of two is the later word or, at
     * one time, the stricter one, so which of them arrived first never matters.
     */
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final long[] UNSAID = {};

    /// Stands for no word; below every real one.
    static final long NOTHING = Long.MIN_VALUE;

    private long[][] pages = {};

    void add(int identity, ConsentState state, long timeMicros) {
        int page = identity >>> PAGE_BITS;
        if (page >= pages.length) {
            int before = pages.length;
            pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * before));
            Arrays.fill(pages, before, pages.length, UNSAID);
        }
        if (pages[page].length == 0) {
            pages[page] = new long[PAGE];
            Arrays.fill(pages[page], NOTHING);
        }
        int place = identity & (PAGE - 1);
        pages[page][place] = Math.max(pages[page][place], 4 * timeMicros + state.strictness());
    }

    long word(int identity) {
        int page = identity >>> PAGE_BITS;
        return page < pages.length && pages[page].length > 0 ? pages[page][identity & (PAGE - 1)] : NOTHING;
    }

    static ConsentState state(long word) {
        return ConsentState.ofStrictness((int) (word & 3));
    }

    static long timeMicros(long word) {
        return word >> 2;
    }

    /// Hands over each identity that said something, ascending.
    void forEach(Sink sink) {
        for (int page = 0; page < pages.length; page++) {
            for (int place = 0; place < pages[page].length; place++) {
                if (pages[page][place] != NOTHING) {
                    sink.accept((page << PAGE_BITS) + place, pages[page][place]);
                }
            }
        }
    }

    interface Sink {
        void accept(int identity, long word);
    }
}
