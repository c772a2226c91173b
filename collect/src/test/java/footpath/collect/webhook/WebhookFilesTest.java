package footpath.collect.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Requests in the shapes the products document, in `src/test/resources/webhook`, and what becomes of each.
/// What they became is written to `target/webhook` to be compared.
class WebhookFilesTest {
    @TestFactory
    Stream<DynamicTest> aRequestBecomesWhatItsFileSays() throws IOException {
        Path became = Files.createDirectories(Path.of("target/webhook"));
        return WebhookFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Files.writeString(became.resolve(file.name() + ".expected"), file.told());
                    assertThat(file.told()).isEqualTo(Files.readString(WebhookFile.expected(file.name())));
                }));
    }

    @Test
    void everyProductHasARequest() {
        assertThat(WebhookFile.all().stream()
                        .map(file -> file.protocol().name())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Webhooks.ALL.stream().map(Webhook::name).toList());
    }
}
