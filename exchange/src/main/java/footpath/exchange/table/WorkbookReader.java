package footpath.exchange.table;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.Unplaced;
import footpath.exchange.UnreadableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads a map from a workbook: from a sheet with a tidy heading if there is one, else from the first sheet that is a
/// matrix. Formulas are not computed, what was last computed of them is taken; nothing outside of the file is asked
/// for.
///
/// A file is unpacked once to be measured before it is taken apart, so that a small file cannot fill the memory.
final class WorkbookReader {
    /// Our own sheets that tell again what the sheet of cards holds.
    private static final Set<String> AGAIN = Set.of(
            WorkbookWriter.MAP,
            WorkbookWriter.PERSONAS,
            WorkbookWriter.TOUCHPOINTS,
            WorkbookWriter.OPPORTUNITIES,
            WorkbookWriter.METRICS,
            WorkbookWriter.FEELINGS);

    private static final long MOST_BYTES = 48_000_000;
    private static final int MOST_PARTS = 2_000;

    private final MapFile file;
    private final ImportOptions options;
    private final List<Unplaced> unplaced = new ArrayList<>();

    WorkbookReader(MapFile file, ImportOptions options) {
        this.file = file;
        this.options = options;
    }

    /// Whether a zip file is a workbook, by the names of its parts.
    static boolean isWorkbook(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry part = zip.getNextEntry();
            for (int count = 0; part != null && count < 20; count++) {
                if (part.getName().startsWith("xl/")) {
                    return true;
                }
                part = unpacked(zip) > MOST_BYTES ? null : zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
        return false;
    }

    ImportedMap read() {
        requireSize();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            return read(workbook);
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw new UnreadableMap("file", "is no workbook that can be read", "save it as .xlsx again");
        }
    }

    private void requireSize() {
        long bytes = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            while (zip.getNextEntry() != null) {
                bytes += unpacked(zip);
                if (++parts > MOST_PARTS || bytes > MOST_BYTES) {
                    throw new UnreadableMap(
                            "file",
                            "unpacks to more than " + MOST_BYTES / 1_000_000 + " MB",
                            "give a workbook with the map alone");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableMap("file", "is a damaged archive", "save it as .xlsx again");
        }
    }

    /// How many bytes the part has that is unpacked now, counted only as far as the limit.
    private static long unpacked(InputStream zip) throws IOException {
        byte[] buffer = new byte[8_192];
        long bytes = 0;
        for (int read = zip.read(buffer); read >= 0 && bytes <= MOST_BYTES; read = zip.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    private ImportedMap read(XSSFWorkbook workbook) {
        List<SheetRows> sheets = new ArrayList<>();
        for (Sheet sheet : workbook) {
            sheets.add(SheetRows.of(sheet, unplaced));
        }
        Optional<SheetRows> tidy = sheets.stream().filter(SheetRows::isTidy).findFirst();
        SheetRows chosen = tidy.orElseGet(() -> sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new UnreadableMap("file", "holds no filled sheet", "put the map on the first sheet")));
        ImportedMap read = tidy.isPresent()
                ? TidyReader.read(chosen.rows(), file, options)
                : MatrixReader.read(chosen.spelledOut(), file, options);
        tellOthers(sheets, chosen);
        List<Unplaced> told = new ArrayList<>(read.unplaced());
        told.addAll(unplaced);
        return new ImportedMap(read.map(), told);
    }

    private void tellOthers(List<SheetRows> sheets, SheetRows chosen) {
        boolean isOurs = chosen.name().equals(WorkbookWriter.CARDS);
        for (SheetRows sheet : sheets) {
            if (!sheet.name().equals(chosen.name())
                    && !sheet.rows().isEmpty()
                    && !(isOurs && AGAIN.contains(sheet.name()))) {
                unplaced.add(new Unplaced(
                        "sheet " + sheet.name(),
                        sheet.rows().size() + " rows",
                        "the map was read from the sheet " + chosen.name()));
            }
        }
    }
}
