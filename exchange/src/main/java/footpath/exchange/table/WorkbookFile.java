package footpath.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Packs a workbook so that equal ones give equal bytes: no time of writing is in it.
final class WorkbookFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookFile() {}

    @SuppressWarnings("JavaUtilDate") // the library asks for it
    static void write(XSSFWorkbook workbook, String title, OutputStream out) throws IOException {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Footpath");
        properties.setTitle(title);
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        workbook.write(packed);
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(NO_TIME);
                zip.putNextEntry(timeless);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }
}
