package footpath.exchange.table;

import footpath.exchange.Texts;
import footpath.exchange.Unplaced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/// The texts of a sheet, and how wide its merged cells are.
///
/// @param name   of the sheet
/// @param rows   that are not blank
/// @param widths of merged cells that span columns, by row number and column as `3:2`
record SheetRows(String name, List<TableRow> rows, Map<String, Integer> widths) {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 1_000;

    SheetRows {
        rows = List.copyOf(rows);
        widths = Map.copyOf(widths);
    }

    static SheetRows of(Sheet sheet, List<Unplaced> unplaced) {
        List<TableRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() < MOST_COLUMNS) {
                    cells.addAll(Collections.nCopies(Math.max(0, cell.getColumnIndex() - cells.size()), ""));
                    cells.add(text(cell));
                }
            }
            TableRow read = new TableRow(Optional.of(sheet.getSheetName()), row.getRowNum() + 1L, cells);
            if (!read.isBlank()) {
                rows.add(read);
                tellFormulas(row, read, unplaced);
            }
            if (rows.size() == MOST_ROWS) {
                unplaced.add(new Unplaced(read.where(), "the rows below", "a sheet is read to " + MOST_ROWS + " rows"));
                break;
            }
        }
        return new SheetRows(sheet.getSheetName(), rows, widths(sheet));
    }

    boolean isTidy() {
        return !rows.isEmpty() && TidyTable.isHeading(rows.getFirst());
    }

    /// The rows of a matrix, where a card in a merged cell says over how many steps it reaches.
    List<TableRow> spelledOut() {
        int end = MatrixReader.headingEnd(rows);
        List<TableRow> spelled = new ArrayList<>(rows.subList(0, end));
        for (TableRow row : rows.subList(end, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                int width = widths.getOrDefault(row.number() + ":" + column, 1);
                cells.add(width > 1 ? spanning(row.cell(column), width) : row.cell(column));
            }
            spelled.add(new TableRow(row.sheet(), row.number(), cells));
        }
        return spelled;
    }

    private static String spanning(String cell, int width) {
        return String.join(
                "\n",
                CardText.split(cell).stream()
                        .map(card -> card.replace("\n", "\n  "))
                        .map(card -> card.matches("(?s).*\\[[0-9]+ steps]$") ? card : card + " [" + width + " steps]")
                        .toList());
    }

    private static Map<String, Integer> widths(Sheet sheet) {
        Map<String, Integer> widths = new HashMap<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            int width = range.getLastColumn() - range.getFirstColumn() + 1;
            if (width > 1) {
                widths.put(range.getFirstRow() + 1 + ":" + range.getFirstColumn(), width);
            }
        }
        return widths;
    }

    private static void tellFormulas(Row row, TableRow read, List<Unplaced> unplaced) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA && cell.getColumnIndex() < MOST_COLUMNS) {
                unplaced.add(new Unplaced(
                        read.where(cell.getColumnIndex()),
                        Texts.brief("=" + cell.getCellFormula()),
                        "is a formula; what it last gave was taken"));
            }
        }
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toString();
        }
        double number = cell.getNumericCellValue();
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }
}
