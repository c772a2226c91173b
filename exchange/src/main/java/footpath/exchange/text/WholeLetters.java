package footpath.exchange.text;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.StringReader;

/// A text whose pieces never end within a letter of two characters, as an emoji is one. The reader of YAML fails where
/// one lies across the end of its buffer. Confined to one thread.
final class WholeLetters extends PushbackReader {
    WholeLetters(String text) {
        super(new StringReader(text), 1);
    }

    @Override
    public int read(char[] into, int at, int most) throws IOException {
        int count = super.read(into, at, most);
        if (count > 1 && Character.isHighSurrogate(into[at + count - 1])) {
            unread(into[at + count - 1]);
            return count - 1;
        }
        return count;
    }
}
