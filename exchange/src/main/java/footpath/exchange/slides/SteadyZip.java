package footpath.exchange.slides;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Gives the parts of a file one time, so that equal maps give equal bytes.
final class SteadyZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SteadyZip() {}

    static void copy(byte[] file, OutputStream out) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipOutputStream steady = new ZipOutputStream(out);
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(TIME);
                steady.putNextEntry(copy);
                parts.transferTo(steady);
                steady.closeEntry();
            }
            steady.finish();
        }
    }
}
