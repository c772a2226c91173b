package footpath.collect.file;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// How a file is packed, told by its first bytes and not by its name.
enum Compression {
    NONE("none"),
    GZIP("gzip"),
    ZSTD("zstd");

    private static final int BUFFER = 1 << 16;

    private final String word;

    Compression(String word) {
        this.word = word;
    }

    /// The word of the file readers.
    String word() {
        return word;
    }

    static Compression of(Path file) throws IOException {
        byte[] head = new byte[4];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(head, 0, 4);
        }
        if (length >= 2 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b) {
            return GZIP;
        }
        boolean zstd = length == 4
                && head[0] == (byte) 0x28
                && head[1] == (byte) 0xb5
                && head[2] == (byte) 0x2f
                && head[3] == (byte) 0xfd;
        return zstd ? ZSTD : NONE;
    }

    /// The unpacked bytes. Reading fails if the packed data is damaged or ends early.
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case ZSTD -> new ZstdInputStream(new BufferedInputStream(packed, BUFFER));
        };
    }

    InputStream open(Path file) throws IOException {
        return unpack(Files.newInputStream(file));
    }
}
