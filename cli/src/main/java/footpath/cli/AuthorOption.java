package footpath.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who changes something.
final class AuthorOption {
    @Option(names = "--author", paramLabel = "NAME", description = "who does it, for the histories")
    private @Nullable String author;

    Optional<String> author() {
        return Optional.ofNullable(author).map(String::strip).filter(name -> !name.isEmpty());
    }
}
