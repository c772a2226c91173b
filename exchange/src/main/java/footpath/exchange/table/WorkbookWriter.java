package footpath.exchange.table;

import footpath.exchange.FrozenNumbers;
import footpath.exchange.MapToExport;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.format.FilterJson;
import footpath.maps.format.MapJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes a workbook. Every cell is a text or a number, never a formula.
final class WorkbookWriter {
    static final String MAP = "Map";
    static final String CARDS = "Cards";
    static final String PERSONAS = "Personas";
    static final String TOUCHPOINTS = "Touchpoints";
    static final String METRICS = "Metrics";
    static final String OPPORTUNITIES = "Opportunities";
    static final String FEELINGS = "Feelings";

    private static final int MOST_CHARACTERS = 32_767;
    private static final int CHARACTER = 256;
    private static final int FIRST_STEP = 2;

    private final MapToExport export;
    private final JourneyMap map;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final WorkbookStyles styles = new WorkbookStyles(workbook);

    WorkbookWriter(MapToExport export) {
        this.export = export;
        this.map = export.map();
    }

    void write(OutputStream out) throws IOException {
        try (workbook) {
            map();
            table(CARDS, Tidy.of(new MapToExport(map, export.revision(), Optional.empty())), 24);
            personas();
            touchpoints();
            opportunities();
            metrics();
            FeelingsSheet.rows(export).ifPresent(rows -> table(FEELINGS, rows, 18));
            WorkbookFile.write(workbook, map.title(), out);
        }
    }

    private void map() {
        XSSFSheet sheet = workbook.createSheet(MAP);
        List<List<String>> rows = Matrix.of(new MapToExport(map, export.revision(), Optional.empty()));
        stages(sheet, rows.getFirst());
        Row steps = sheet.createRow(1);
        for (int column = 0; column < rows.get(1).size(); column++) {
            put(steps, column, rows.get(1).get(column), styles.step());
        }
        for (int index = 0; index < map.lanes().size(); index++) {
            lane(sheet, index + 2, map.lanes().get(index));
        }
        sheet.createFreezePane(FIRST_STEP, 2);
        sheet.setColumnWidth(0, 20 * CHARACTER);
        sheet.setColumnWidth(1, 18 * CHARACTER);
        for (int step = 0; step < map.steps().size(); step++) {
            sheet.setColumnWidth(FIRST_STEP + step, 26 * CHARACTER);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void stages(XSSFSheet sheet, List<String> titles) {
        Row row = sheet.createRow(0);
        for (int column = 0; column < titles.size(); column++) {
            put(row, column, titles.get(column), styles.stage());
        }
        int column = FIRST_STEP;
        for (Stage stage : map.stages()) {
            merge(sheet, 0, column, stage.steps().size());
            column += stage.steps().size();
        }
    }

    private void lane(XSSFSheet sheet, int number, Lane lane) {
        Row row = sheet.createRow(number);
        put(row, 0, lane.title(), styles.lane());
        put(row, 1, lane.type().name(), styles.lane());
        List<Step> steps = map.steps();
        int free = 0;
        for (int step = 0; step < steps.size(); step++) {
            List<Card> cards = lane.at(steps.get(step).key());
            int span = step >= free ? span(lane, cards, steps, step) : 1;
            String text = cards.stream().map(card -> CardText.write(card, span)).collect(Collectors.joining("\n"));
            put(row, FIRST_STEP + step, text, lane.type() == LaneType.EMOTION_CURVE ? feeling(cards) : styles.card());
            if (span > 1) {
                merge(sheet, number, FIRST_STEP + step, span);
                free = step + span;
            }
        }
    }

    /// Over how many steps the cell is merged: as far as all its cards reach and no other card stands.
    private static int span(Lane lane, List<Card> cards, List<Step> steps, int step) {
        int span = cards.stream().mapToInt(Card::span).min().orElse(1);
        for (int next = 1; next < span; next++) {
            if (!lane.at(steps.get(step + next).key()).isEmpty()) {
                return next;
            }
        }
        return span;
    }

    private CellStyle feeling(List<Card> cards) {
        double mean = cards.stream()
                .flatMap(card -> card.emotion().stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return mean >= 0.5 ? styles.glad() : mean <= -0.5 ? styles.sad() : styles.card();
    }

    private void personas() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("persona", "description", "goals", "quote", "segment"));
        for (Persona persona : map.personas()) {
            rows.add(List.of(
                    persona.title(),
                    persona.description().orElse(""),
                    String.join("\n", persona.goals()),
                    persona.quote().orElse(""),
                    MapJson.line(FilterJson.write(persona.segment()))));
        }
        table(PERSONAS, rows, 40);
    }

    private void touchpoints() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("touchpoint", "lane", "stage", "step", "steps"));
        cards(LaneType.TOUCHPOINTS)
                .forEach(place -> rows.add(List.of(
                        place.card().text(),
                        place.lane().title(),
                        place.stage().title(),
                        place.step().title(),
                        String.valueOf(place.card().span()))));
        table(TOUCHPOINTS, rows, 30);
    }

    private void opportunities() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("opportunity", "value", "status", "stage", "step", "link"));
        cards(LaneType.OPPORTUNITIES)
                .forEach(place -> rows.add(List.of(
                        place.card().text(),
                        place.card().value().map(String::valueOf).orElse(""),
                        place.card()
                                .status()
                                .map(status -> status.name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        place.stage().title(),
                        place.step().title(),
                        place.card().link().map(Object::toString).orElse(""))));
        table(OPPORTUNITIES, rows, 34);
    }

    private record Place(Stage stage, Step step, Lane lane, Card card) {}

    private List<Place> cards(LaneType type) {
        List<Place> places = new ArrayList<>();
        for (Lane lane :
                map.lanes().stream().filter(each -> each.type() == type).toList()) {
            for (Stage stage : map.stages()) {
                for (Step step : stage.steps()) {
                    lane.at(step.key()).forEach(card -> places.add(new Place(stage, step, lane, card)));
                }
            }
        }
        return places;
    }

    private void metrics() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("step", "event", "where"));
        export.measured().ifPresent(_ -> head.addAll(FrozenNumbers.COLUMNS.subList(1, FrozenNumbers.COLUMNS.size())));
        rows.add(head);
        for (int index = 0; index < map.steps().size(); index++) {
            Step step = map.steps().get(index);
            List<String> row = new ArrayList<>(List.of(
                    step.title(),
                    step.binding()
                            .map(binding -> String.join(", ", binding.events()))
                            .orElse(""),
                    step.binding().map(WorkbookWriter::where).orElse("")));
            int place = index;
            export.measured().ifPresent(measured -> {
                List<String> numbers = FrozenNumbers.table(measured).get(place);
                row.addAll(numbers.subList(1, numbers.size()));
            });
            rows.add(row);
        }
        export.measured().ifPresent(measured -> rows.add(List.of(FrozenNumbers.told(measured))));
        table(METRICS, rows, 18);
    }

    private static String where(Binding binding) {
        return MapJson.line(FilterJson.write(binding.where()));
    }

    private void table(String name, List<List<String>> rows, int width) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int index = 0; index < rows.size(); index++) {
            Row row = sheet.createRow(index);
            for (int column = 0; column < rows.get(index).size(); column++) {
                put(row, column, rows.get(index).get(column), index == 0 ? styles.step() : styles.card());
            }
        }
        for (int column = 0; column < rows.getFirst().size(); column++) {
            sheet.setColumnWidth(column, width * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(SafeCell.write(text).equals(text) ? style : styles.asText(style));
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() <= MOST_CHARACTERS ? escaped(text) : text.substring(0, MOST_CHARACTERS));
        }
    }

    /// `_x0041_` would be read as `A`.
    private static String escaped(String text) {
        return text.replaceAll("_x([0-9A-Fa-f]{4})_", "_x005F_x$1_");
    }

    private static void merge(XSSFSheet sheet, int row, int column, int width) {
        if (width > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + width - 1));
        }
    }
}
