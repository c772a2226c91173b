package footpath.index;

import footpath.events.PropertyValue;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A property value as bytes: `T` and UTF-8, `N` and a double, `Y` for yes or `F` for no.
final class ValueBytes {
    private static final byte TEXT = 'T';
    private static final byte NUMERIC = 'N';
    private static final byte YES = 'Y';
    private static final byte NO = 'F';

    private ValueBytes() {}

    static byte[] encode(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> encode(text.getBytes(StandardCharsets.UTF_8));
            case PropertyValue.Numeric(double number) ->
                ByteBuffer.allocate(1 + Double.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(NUMERIC)
                        .putDouble(number)
                        .array();
            case PropertyValue.Flag(boolean flag) -> new byte[] {flag ? YES : NO};
        };
    }

    private static byte[] encode(byte[] text) {
        byte[] bytes = new byte[text.length + 1];
        bytes[0] = TEXT;
        System.arraycopy(text, 0, bytes, 1, text.length);
        return bytes;
    }

    static PropertyValue decode(MemorySegment value) {
        byte[] bytes = value.toArray(Bytes.BYTE);
        return switch (bytes[0]) {
            case TEXT -> new PropertyValue.Text(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
            case NUMERIC ->
                new PropertyValue.Numeric(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble(1));
            default -> new PropertyValue.Flag(bytes[0] == YES);
        };
    }
}
