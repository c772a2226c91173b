package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example map in every format of text, letter for letter.
class GoldensTest {
    private static final Path FOLDER = Path.of("src/test/resources/formats");
    private static final List<String> PACKED = List.of("xlsx", "pdf", "png", "pptx");

    @Test
    void theExampleGoesOutAsItDidBefore() throws IOException {
        JourneyMap example = Files.example();
        for (MapExport export : Files.exports()) {
            if (PACKED.contains(export.format())) {
                continue;
            }
            Path golden = FOLDER.resolve("campaign-to-loyal." + export.format() + "." + export.extension());
            String text = Files.text(export.format(), example);
            if (Boolean.getBoolean("golden.update")) {
                java.nio.file.Files.createDirectories(FOLDER);
                java.nio.file.Files.writeString(golden, text);
            }
            assertThat(text)
                    .as(golden.toString())
                    .isEqualTo(java.nio.file.Files.readString(golden, StandardCharsets.UTF_8));
        }
    }
}
