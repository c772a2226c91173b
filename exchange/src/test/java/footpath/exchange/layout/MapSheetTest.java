package footpath.exchange.layout;

import static footpath.exchange.DrawnMaps.dense;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapToExport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapSheetTest {
    @Test
    void noWordsReachBeyondTheSurface() {
        for (MapToExport map : List.of(DrawnMaps.measured(), DrawnMaps.hard(), DrawnMaps.blueprint())) {
            List<Drawing> drawings = new ArrayList<>(MapSheet.pages(map, 1122, 793));
            drawings.add(MapSheet.whole(map));
            for (Drawing drawing : drawings) {
                assertThat(words(drawing)).allSatisfy(words -> {
                    assertThat(words.x()).isGreaterThanOrEqualTo(0);
                    assertThat(words.x() + words.width()).isLessThanOrEqualTo(drawing.width());
                    assertThat(words.baseline()).isLessThanOrEqualTo(drawing.height());
                });
            }
        }
    }

    @Test
    void wordsOfACardStayInItsColumns() {
        MapToExport map = DrawnMaps.hard();
        Drawing drawing = MapSheet.whole(map);
        double column =
                (drawing.width() - 2 * 36 - 132 - Grid.PAD) / map.map().steps().size();
        for (Block block : drawing.blocks()) {
            if (block.role() != Block.Role.CELL) {
                continue;
            }
            double left = 36 + Grid.PAD + 132 + (block.column() - 1) * column;
            assertThat(words(block.marks())).allSatisfy(words -> {
                assertThat(words.x()).isGreaterThanOrEqualTo(left);
                assertThat(words.x() + words.width()).isLessThanOrEqualTo(left + block.columns() * column);
            });
        }
    }

    @Test
    void pagesTogetherHoldEveryCardOnce() {
        StringBuilder all = new StringBuilder();
        MapToExport map = DrawnMaps.measured();
        for (Drawing page : MapSheet.pages(map, 1122, 793)) {
            words(page).forEach(words -> all.append(words.text()));
        }

        assertThat(DrawnMaps.cardTexts(map))
                .allSatisfy(text -> assertThat(dense(all.toString())).contains(dense(text)));
    }

    @Test
    void aLargeMapIsLaidOut() {
        long started = System.nanoTime();
        Drawing drawing = MapSheet.whole(DrawnMaps.large());
        System.out.printf("64 steps, 2,000 cards laid out: %d ms%n", (System.nanoTime() - started) / 1_000_000);

        assertThat(words(drawing)).hasSizeGreaterThan(4000);
        assertThat(MapSheet.pages(DrawnMaps.large(), 1122, 793)).hasSizeGreaterThan(8);
    }

    @Test
    void longWordsAreBrokenBetweenLettersAndLinesFit() {
        for (String text : DrawnMaps.HARD_TEXTS) {
            List<String> lines = TextLines.of(text, TypeStyle.CELL, 100);

            assertThat(dense(String.join("", lines))).isEqualTo(dense(text));
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(Typeface.width(line, TypeStyle.CELL)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void arabicRunsFromTheRight() {
        assertThat(Typeface.isRightToLeft("أبحث عن")).isTrue();
        assertThat(Typeface.isRightToLeft("I search")).isFalse();
        assertThat(Typeface.runs("abc أبحث def"))
                .extracting(Typeface.Run::rightToLeft)
                .contains(true, false);
    }

    private static List<Mark.Words> words(Drawing drawing) {
        return drawing.blocks().stream()
                .flatMap(block -> words(block.marks()).stream())
                .toList();
    }

    private static List<Mark.Words> words(List<Mark> marks) {
        List<Mark.Words> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words) {
                found.add(words);
            }
        }
        return found;
    }
}
