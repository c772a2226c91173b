package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Short lists of words as bytes: a count, then each word's length in bytes and its UTF-8.
final class Words {
    private Words() {}

    static byte[] encode(List<String> words) {
        var encoded = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = Integer.BYTES
                + encoded.stream().mapToInt(word -> Integer.BYTES + word.length).sum();
        var bytes = new byte[length];
        MemorySegment segment = MemorySegment.ofArray(bytes);
        segment.set(UNALIGNED, 0, words.size());
        int offset = Integer.BYTES;
        for (byte[] word : encoded) {
            segment.set(UNALIGNED, offset, word.length);
            System.arraycopy(word, 0, bytes, offset + Integer.BYTES, word.length);
            offset += Integer.BYTES + word.length;
        }
        return bytes;
    }

    static List<String> decode(MemorySegment bytes) {
        int count = bytes.get(UNALIGNED, 0);
        var words = new ArrayList<String>(count);
        long offset = Integer.BYTES;
        for (int i = 0; i < count; i++) {
            int length = bytes.get(UNALIGNED, offset);
            byte[] word = bytes.asSlice(offset + Integer.BYTES, length).toArray(Bytes.BYTE);
            words.add(new String(word, StandardCharsets.UTF_8));
            offset += Integer.BYTES + length;
        }
        return List.copyOf(words);
    }

    private static final java.lang.foreign.ValueLayout.OfInt UNALIGNED = Bytes.INT.withByteAlignment(1);
}
