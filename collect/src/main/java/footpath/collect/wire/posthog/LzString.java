package footpath.collect.wire.posthog;

import footpath.collect.wire.RefusedRequest;
import java.util.Arrays;

/// Reads lz-string in base64, which old versions of posthog-js sent (`compression=lz64`): LZ78 over
/// UTF-16 units, code words that grow by one bit as the dictionary doubles, lowest bit first, packed
/// into base64 from the highest bit (description and reference: pieroxy, lz-string 1.4).
///
/// Each word of the dictionary is a stretch of the text already written, so memory is linear in the
/// text, which the limit bounds.
final class LzString {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS_A_LETTER = 6;
    private static final int END = 2;
    private static final int FIRST_WORD = 3;

    private final String packed;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int bit;
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int words = FIRST_WORD;

    private LzString(String packed, int most) {
        this.packed = packed;
        this.most = most;
    }

    /// The text that was packed.
    ///
    /// @param most longest text, in UTF-16 units
    /// @throws RefusedRequest if it is damaged or longer
    static String read(String packed, int most) throws RefusedRequest {
        LzString reading = new LzString(packed, most);
        reading.read();
        return reading.text.toString();
    }

    private void read() throws RefusedRequest {
        int width = 2;
        int room = 1;
        int previousStart = 0;
        int previousLength = 0;
        while (true) {
            int code = bits(width);
            if (code == END) {
                return;
            }
            int start = text.length();
            boolean isLetter = code < END;
            if (isLetter) {
                text.append((char) bits(code == 0 ? 8 : 16));
                add(start, 1);
                room--;
            } else {
                repeat(code, previousStart, previousLength);
            }
            if (room == 0) {
                room = 1 << width;
                width++;
            }
            if (previousLength > 0) {
                add(previousStart, previousLength + 1);
                room--;
                if (room == 0) {
                    room = 1 << width;
                    width++;
                }
            }
            previousStart = start;
            previousLength = text.length() - start;
            if (text.length() > most) {
                throw RefusedRequest.tooLarge(most);
            }
        }
    }

    /// Appends a word of the dictionary, or the one that comes into it just now: the last word and its
    /// own first letter.
    private void repeat(int code, int previousStart, int previousLength) throws RefusedRequest {
        boolean isNew = code == words;
        if (code > words || previousLength == 0) {
            throw damaged();
        }
        int from = isNew ? previousStart : starts[code];
        int length = isNew ? previousLength + 1 : lengths[code];
        for (int i = 0; i < length; i++) {
            text.append(text.charAt(from + i));
        }
    }

    private void add(int start, int length) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, 2 * words);
            lengths = Arrays.copyOf(lengths, 2 * words);
        }
        starts[words] = start;
        lengths[words] = length;
        words++;
    }

    private int bits(int count) throws RefusedRequest {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int letter = bit / BITS_A_LETTER;
            int six = letter < packed.length() ? LETTERS.indexOf(packed.charAt(letter)) : -1;
            if (six < 0) {
                throw damaged();
            }
            value |= (six >> (BITS_A_LETTER - 1 - bit % BITS_A_LETTER) & 1) << i;
            bit++;
        }
        return value;
    }

    private static RefusedRequest damaged() {
        return RefusedRequest.notInflatable("is no lz-string in base64; needs one, whole");
    }
}
