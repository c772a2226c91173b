package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.catalog.MapFormats;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Files nobody should send: each gives a map or a reason, and nothing else.
class DamagedFilesTest {
    @Test
    void whatIsCutOffOrScrambledGivesAMapOrAReason() {
        Random random = new Random(11);
        for (MapImport format : Files.imports()) {
            byte[] whole = Files.write(
                    format.format().equals("theydo") ? "theydo-opportunities" : format.format(), Files.example());
            for (int count = 0; count < 40; count++) {
                readOrRefuse(format, Arrays.copyOf(whole, random.nextInt(whole.length)));
                byte[] scrambled = whole.clone();
                for (int change = 0; change < 8; change++) {
                    scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt(256);
                }
                readOrRefuse(format, scrambled);
            }
        }
    }

    @Test
    void everyFormatTakesAnyOtherFormatsFileOrSaysWhyNot() {
        JourneyMap map = Files.example();
        for (MapImport format : Files.imports()) {
            for (MapExport other : Files.exports()) {
                readOrRefuse(format, Files.write(other.format(), map));
            }
            readOrRefuse(format, new byte[0]);
            readOrRefuse(format, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
            readOrRefuse(format, "   \n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLineOfFiveMegabytesIsCutAndTold() {
        String line = "x".repeat(5_000_000);
        for (String text : new String[] {
            "journey\n section A\n " + line + ": 3: Me\n",
            "Step,One,Two\nThoughts," + line + ",b\n",
            "|a|b|\n|-|-|\n|Thoughts|" + line + "|\n"
        }) {
            MapFile file = Files.file("x", text);
            ImportedMap read = MapFormats.detect(file).orElseThrow().read(file, Files.OPTIONS);

            assertThat(read.unplaced())
                    .anySatisfy(told -> assertThat(told.why()).contains("was cut off"));
            assertThat(read.map().toString().length()).isLessThan(20_000);
        }
    }

    @Test
    void moreStepsAndCardsThanAMapHoldsAreTold() {
        String steps = "Step" + ",a".repeat(200) + "\nThoughts" + ",b".repeat(200) + "\n";
        ImportedMap read = Files.read("csv", steps);

        assertThat(read.map().steps()).hasSize(JourneyMap.MAX_STEPS);
        assertThat(read.unplaced()).hasSize(2 * (200 - JourneyMap.MAX_STEPS));
    }

    @Test
    void yamlMakesNoObjectsAndDoesNotGrow() {
        String bomb = """
                format: footpath-map
                map:
                  a: &a [x,x,x,x,x,x,x,x,x]
                  b: &b [*a,*a,*a,*a,*a,*a,*a,*a]
                  c: &c [*b,*b,*b,*b,*b,*b,*b,*b]
                  d: [*c,*c,*c,*c,*c,*c,*c,*c]
                """;
        String object = "format: footpath-map\nschemaVersion: \"1.0\"\nmap: !!javax.script.ScriptEngineManager []\n";

        assertThatThrownBy(() -> Files.read("yaml", bomb)).isInstanceOf(UnreadableMap.class);
        assertThatThrownBy(() -> Files.read("yaml", object)).isInstanceOf(UnreadableMap.class);
        assertThatThrownBy(() -> Files.read("yaml", "[".repeat(100_000))).isInstanceOf(UnreadableMap.class);
        assertThatThrownBy(() -> Files.read("json", "[".repeat(100_000))).isInstanceOf(UnreadableMap.class);
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", 200_000_000);

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> Files.read("xlsx", bomb))
                .isInstanceOf(UnreadableMap.class)
                .hasMessage("file: unpacks to more than 48 MB; give a workbook with the map alone");
    }

    @Test
    void aWorkbookReachesForNothingOutside() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
            part(zip, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        }

        assertThatThrownBy(() -> Files.read("xlsx", out.toByteArray()))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void xmlReachesForNothingOutsideAndDoesNotGrow() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<CJML version=\"2.0\"><plannedJourney><journeyTitle>&x;</journeyTitle></plannedJourney></CJML>";
        String growing = "<!DOCTYPE CJML [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<CJML><plannedJourney><journeyTitle>&b;</journeyTitle></plannedJourney></CJML>";

        for (String text : new String[] {outside, growing, "<CJML>" + "<a>".repeat(100_000)}) {
            assertThatThrownBy(() -> Files.read("cjml", text))
                    .isInstanceOf(UnreadableMap.class)
                    .hasMessageNotContaining("root:");
        }
    }

    private static void readOrRefuse(MapImport format, byte[] bytes) {
        MapFile file = new MapFile("x", bytes);
        MapFormats.detect(file);
        try {
            assertThat(format.read(file, Files.OPTIONS).map().steps()).isNotEmpty();
        } catch (UnreadableMap unreadable) {
            assertThat(unreadable.violations()).isNotEmpty();
            for (Violation violation : unreadable.violations()) {
                assertThat(violation.problem()).isNotBlank();
                assertThat(violation.remedy()).isNotBlank();
            }
        }
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1_000_000];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
