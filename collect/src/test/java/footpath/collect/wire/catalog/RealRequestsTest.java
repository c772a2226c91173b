package footpath.collect.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Requests as real clients send them, in `src/test/resources/wire`, and what becomes of each. What
/// they became is written to `target/wire` to be compared.
class RealRequestsTest {
    @TestFactory
    Stream<DynamicTest> aRequestBecomesWhatItsFileSays() throws IOException {
        Path became = Files.createDirectories(Path.of("target/wire"));
        return WireFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Files.writeString(became.resolve(file.name() + ".expected"), file.told());
                    assertThat(file.told()).isEqualTo(Files.readString(WireFile.expected(file.name())));
                }));
    }

    @Test
    void everyProtocolHasARequest() {
        assertThat(WireFile.all().stream().map(file -> file.protocol().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(WireProtocols.SDKS.all().stream()
                        .map(protocol -> protocol.name())
                        .toList());
    }
}
