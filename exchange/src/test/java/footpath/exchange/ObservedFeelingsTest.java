package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.journey.ScoreScale;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// What people felt in the formats that are tables and slides.
class ObservedFeelingsTest {
    private static final JourneyMap MAP = MapJson.read("""
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [{"key": "visit", "title": "I visit"},
                {"key": "pay", "title": "I pay"}, {"key": "wait", "title": "I wait"}]}],
              "lanes": [{"key": "felt", "type": "EMOTION_CURVE", "title": "Emotion",
                "scores": {"event": "rated", "property": "score", "scale": "csat_5"}, "cards": [
                {"key": "a", "step": "pay", "text": "", "emotion": 1, "label": "glad"}]}]}}
            """);

    private static FeltStep felt(String step, StepStatus status, Optional<Long> n, Optional<Double> mean) {
        return new FeltStep(
                step,
                status,
                n,
                mean,
                mean.map(value -> value - 0.25),
                mean.map(value -> value + 0.25),
                mean.map(_ -> 0.125),
                Optional.of(1.0).filter(_ -> step.equals("pay")),
                Optional.empty());
    }

    private static final MapToExport FELT = new MapToExport(
            MAP,
            1,
            Optional.empty(),
            Optional.of(new MeasuredFeelings(
                    "shop",
                    1,
                    MAP.period(),
                    Optional.empty(),
                    "Each person counts once.",
                    List.of(new FeltLane(
                            "felt",
                            Optional.empty(),
                            ScoreScale.CSAT_5,
                            Optional.empty(),
                            Optional.of(80L),
                            Optional.of(0L),
                            List.of(
                                    felt("visit", StepStatus.NO_DATA, Optional.of(0L), Optional.empty()),
                                    felt("pay", StepStatus.OK, Optional.of(40L), Optional.of(-1.5)),
                                    felt("wait", StepStatus.HIDDEN, Optional.empty(), Optional.empty())))))));

    @Test
    void aTidyTableHasThemInColumnsOfTheirOwnAndStillGivesTheMapBack() {
        byte[] written = Files.write("csv-tidy", FELT);
        List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.getFirst()).endsWith(",more,mean,low,high,n");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("measured,shop,Buy,I pay,Emotion,EMOTION_CURVE,")
                        && line.endsWith(",-1.5000,-1.7500,-1.2500,40")
                        && line.contains("felt −1.5 (95 % −1.8 to −1.3), n 40"))
                .anyMatch(line -> line.contains("I visit: no data") && line.endsWith(",,,,0"))
                .anyMatch(line -> line.contains("I wait: hidden") && line.endsWith(",,,,hidden"));
        ImportedMap back = Files.read("csv-tidy", written);
        assertThat(back.map()).isEqualTo(MAP);
        assertThat(back.unplaced()).hasSize(3);
        assertThat(Files.text("csv-tidy", MAP).lines().findFirst().orElseThrow())
                .as("nothing was observed")
                .endsWith(",more");
    }

    @Test
    void aWorkbookHasASheetOfThemAndStillGivesTheMapBack() throws IOException {
        byte[] written = Files.write("xlsx", FELT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            Row head = workbook.getSheet("Feelings").getRow(0);
            assertThat(head.getCell(3).getStringCellValue()).isEqualTo("mean");
            Row pay = workbook.getSheet("Feelings").getRow(2);
            assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7))
                    .extracting(column -> pay.getCell(column).getStringCellValue())
                    .containsExactly("Emotion", "I pay", "ok", "-1.5000", "-1.7500", "-1.2500", "40", "1.0000");
            assertThat(workbook.getSheet("Feelings").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("From 2026-01-01 to 2026-01-31. Each person counts once.");
        }
        ImportedMap back = Files.read("xlsx", written);
        assertThat(back.map()).isEqualTo(MAP);
        assertThat(back.unplaced()).isEmpty();
    }

    @Test
    void theSlideOfTheCurveHasThemBesideTheBelief() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.write("pptx", FELT)))) {
            XSLFSlide slide = show.getSlides().stream()
                    .filter(each -> "Emotion".equals(each.getTitle()))
                    .findFirst()
                    .orElseThrow();
            assertThat(words(slide)).contains("glad", "felt −1.5 (95 % −1.8 to −1.3), n 40");
        }
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.write("pptx", MAP)))) {
            assertThat(show.getSlides())
                    .allSatisfy(slide -> assertThat(words(slide)).doesNotContain("felt −1.5"));
        }
    }

    private static String words(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }
}
