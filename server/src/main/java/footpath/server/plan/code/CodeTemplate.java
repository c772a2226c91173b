package footpath.server.plan.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The part of the code that is the same for every plan.
final class CodeTemplate {
    private CodeTemplate() {}

    static String of(String name) {
        try (InputStream in =
                Objects.requireNonNull(CodeTemplate.class.getResourceAsStream("/footpath/server/plan/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
