package footpath.exchange.table;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import java.io.IOException;
import java.io.OutputStream;

/// A workbook as Excel, LibreOffice and others open it: the map as people draw it on its first sheet, all of it on the
/// sheet of cards, lists of personas, touchpoints and opportunities, and frozen numbers if there are any.
public final class XlsxFormat implements MapImport, MapExport {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public boolean fits(MapFile file) {
        byte[] bytes = file.bytes();
        boolean isZip = bytes.length > ZIP.length;
        for (int index = 0; index < ZIP.length && isZip; index++) {
            isZip = bytes[index] == ZIP[index];
        }
        return isZip && WorkbookReader.isWorkbook(bytes);
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        return new WorkbookReader(file, options).read();
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        new WorkbookWriter(map).write(out);
    }
}
