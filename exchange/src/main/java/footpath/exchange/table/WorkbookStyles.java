package footpath.exchange.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How cells look: quiet colours, and nothing said by colour alone.
final class WorkbookStyles {
    private static final byte[] INK = {0x16, 0x1B, 0x18};
    private static final byte[] LINE = {(byte) 0xD0, (byte) 0xD6, (byte) 0xD1};
    private static final byte[] STAGE = {(byte) 0xDD, (byte) 0xE9, (byte) 0xE2};
    private static final byte[] STEP = {(byte) 0xF1, (byte) 0xF5, (byte) 0xF2};
    private static final byte[] GLAD = {(byte) 0xE0, (byte) 0xF2, (byte) 0xE6};
    private static final byte[] SAD = {(byte) 0xFB, (byte) 0xE6, (byte) 0xE1};

    private final XSSFWorkbook workbook;
    private final Map<CellStyle, CellStyle> asText = new HashMap<>();
    private final CellStyle stage;
    private final CellStyle step;
    private final CellStyle lane;
    private final CellStyle card;
    private final CellStyle glad;
    private final CellStyle sad;

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.stage = style(STAGE, true);
        this.step = style(STEP, true);
        this.lane = style(STEP, false);
        this.card = plain(false);
        this.glad = style(GLAD, false);
        this.sad = style(SAD, false);
    }

    CellStyle stage() {
        return stage;
    }

    CellStyle step() {
        return step;
    }

    CellStyle lane() {
        return lane;
    }

    CellStyle card() {
        return card;
    }

    CellStyle glad() {
        return glad;
    }

    CellStyle sad() {
        return sad;
    }

    /// The same style for a text that begins as formulas do: it stays a text even when somebody edits its cell.
    CellStyle asText(CellStyle style) {
        return asText.computeIfAbsent(style, _ -> {
            CellStyle quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            return quoted;
        });
    }

    private CellStyle style(byte[] fill, boolean isBold) {
        XSSFCellStyle style = plain(isBold);
        style.setFillForegroundColor(new XSSFColor(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle plain(boolean isBold) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(isBold);
        font.setColor(new XSSFColor(INK));
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(LINE));
        style.setRightBorderColor(new XSSFColor(LINE));
        return style;
    }
}
