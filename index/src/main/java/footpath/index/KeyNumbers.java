package footpath.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers keys from 0 in order of first sight. Takes about 20 bytes a key beside its letters. Confined to
/// one thread.
final class KeyNumbers {
    private int[] ends = new int[1024];
    private byte[] letters = new byte[16 * 1024];
    private int[] table = new int[4096];
    private int count;

    int count() {
        return count;
    }

    /// The number of a key, which is new if the key is.
    int numberOf(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int place = KeyFile.hash(wanted) & (table.length - 1);
        while (table[place] != 0) {
            if (Arrays.equals(letters, from(table[place] - 1), end(table[place] - 1), wanted, 0, wanted.length)) {
                return table[place] - 1;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = count + 1;
        add(wanted);
        return count - 1;
    }

    String key(int number) {
        return new String(letters, from(number), end(number) - from(number), StandardCharsets.UTF_8);
    }

    private int from(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int end(int number) {
        return ends[number];
    }

    private void add(byte[] key) {
        int from = count == 0 ? 0 : end(count - 1);
        int end = Math.addExact(from, key.length);
        if (end > letters.length) {
            letters =
                    Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, letters.length * 2L)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(key, 0, letters, from, key.length);
        ends[count++] = end;
        if (count > table.length / 2) {
            spread();
        }
    }

    private void spread() {
        table = new int[table.length * 2];
        for (int number = 0; number < count; number++) {
            int place = KeyFile.hash(Arrays.copyOfRange(letters, from(number), end(number))) & (table.length - 1);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = number + 1;
        }
    }
}
