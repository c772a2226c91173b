package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.catalog.MapFormats;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void stagesAreMergedHeadingsFrozenAndNoCellIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = open(Files.write("xlsx", Files.example()))) {
            Sheet map = workbook.getSheet("Map");

            assertThat(map.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
            assertThat(map.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(map.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("C1:D1", "J1:L1", "C4:D4");
            assertThat(map.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Reached");
            assertThat(names(workbook))
                    .containsExactly("Map", "Cards", "Personas", "Touchpoints", "Opportunities", "Metrics");
            assertThat(formulas(workbook)).isEmpty();
        }
    }

    @Test
    void aTextLikeAFormulaStaysAText() throws IOException {
        JourneyMap map = Files.read("csv", "Step,Lane type,One\nThoughts,TEXT,'=HYPERLINK(\"http://example.org\")\n")
                .map();
        byte[] bytes = Files.write("xlsx", map);
        try (XSSFWorkbook workbook = open(bytes)) {
            Cell cell = workbook.getSheet("Map").getRow(2).getCell(2);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(Files.read("xlsx", bytes).map()).isEqualTo(map);
    }

    @Test
    void aSheetDrawnByHandIsReadWithItsMergedCells() throws IOException {
        ImportedMap read = Files.read("xlsx", drawnByHand());
        JourneyMap map = read.map();

        assertThat(map.stages()).extracting(Stage::title).containsExactly("Before", "After");
        assertThat(map.stages().getFirst().steps()).hasSize(2);
        Card shop = map.lanes().getFirst().cards().getFirst();
        assertThat(shop.text()).isEqualTo("The shop");
        assertThat(shop.span()).isEqualTo(2);
        assertThat(map.lanes().get(1).type()).isEqualTo(LaneType.EMOTION_CURVE);
        assertThat(map.lanes().get(1).cards())
                .extracting(card -> card.emotion().orElseThrow())
                .containsExactly(-1.5, 2.0);
        assertThat(map.lanes().get(2).cards()).extracting(Card::text).containsExactly("42");
        assertThat(read.unplaced())
                .extracting(Unplaced::where, Unplaced::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sheet Journey, B5", "=6*7"),
                        org.assertj.core.groups.Tuple.tuple("sheet Notes", "1 rows"));
    }

    @Test
    void aWorkbookIsToldByItsContent() throws IOException {
        assertThat(MapFormats.detect(new MapFile("x", drawnByHand()))
                        .orElseThrow()
                        .format())
                .isEqualTo("xlsx");
    }

    private static byte[] drawnByHand() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Journey");
            row(sheet, 0, "", "Before", "", "After");
            row(sheet, 1, "", "I look", "I try", "I use");
            row(sheet, 2, "Touchpoints", "The shop", "", "Home");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B3:C3"));
            Row feelings = row(sheet, 3, "Emotions", "", "", "");
            feelings.getCell(1).setCellValue(-1.5);
            feelings.getCell(3).setCellValue(2);
            Row computed = row(sheet, 4, "Notes", "");
            computed.getCell(1).setCellFormula("6*7");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(computed.getCell(1));
            row(workbook.createSheet("Notes"), 0, "by the way");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
        return row;
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> formulas(XSSFWorkbook workbook) {
        List<String> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell.getCellFormula());
                    }
                }
            }
        }
        return formulas;
    }
}
