package footpath.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a file: UTF-8, UTF-16 with its mark, or, of old spreadsheets, Windows-1252. The mark is left out.
public final class FileText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4_096;

    private FileText() {}

    /// All of it.
    ///
    /// @throws UnreadableMap if it is no text, as the bytes of a picture
    public static String of(MapFile file) {
        byte[] bytes = file.bytes();
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableMap("file", "is no text", "give the text of a map, or choose the format of the file");
        }
        return text;
    }

    /// Its first characters, empty if it is no text: for telling formats apart.
    public static String head(MapFile file) {
        byte[] bytes = file.bytes();
        // A character cut in two at the end is no reason to take the rest for something else.
        String text = isUtf16(bytes)
                ? new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_16)
                : new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 ? "" : unmarked(text);
    }

    private static String decoded(byte[] bytes) {
        if (isUtf16(bytes)) {
            return unmarked(new String(bytes, StandardCharsets.UTF_16));
        }
        try {
            return unmarked(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
