package footpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.exchange.catalog.MapFormats;
import footpath.exchange.text.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
    private static final Path EXAMPLE = Path.of("../examples/maps/campaign-to-loyal.json");

    @Test
    void aMapComesBackEqual() throws IOException {
        MapFile file = new MapFile("x", Files.readAllBytes(EXAMPLE));
        ImportedMap read = MapFormats.detect(file).orElseThrow().read(file, ImportOptions.on(LocalDate.EPOCH));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonFormat().write(new MapToExport(read.map(), 1, Optional.empty()), out);

        assertThat(new JsonFormat().read(new MapFile("y", out.toByteArray()), ImportOptions.on(LocalDate.EPOCH)))
                .isEqualTo(read);
        assertThat(read.map().slug()).isEqualTo("campaign-to-loyal");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        MapFile file = new MapFile("x", "{\"format\": \"footpath-map\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new JsonFormat().read(file, ImportOptions.on(LocalDate.EPOCH)))
                .isInstanceOf(UnreadableMap.class)
                .hasMessageContaining("schemaVersion: is missing");
    }
}
