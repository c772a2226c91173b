package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.ExitCode;
import footpath.server.FaultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the documents against the program.
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "dist", ".git", "footpath-data");

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(withoutCode(read(document)));
            while (link.find()) {
                String target = link.group(1) != null ? link.group(1) : link.group(2);
                String path = target.split("#", -1)[0];
                if (!path.isEmpty()
                        && !path.matches("[a-z]+:.*")
                        && !Files.exists(folderOf(document).resolve(path))) {
                    broken.add(ROOT.relativize(document) + " → " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyTypeTheArchitectureNamesExists() {
        Set<String> types = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Matcher type = TYPE.matcher(read(ROOT.resolve("ARCHITECTURE.md")));
        while (type.find()) {
            named.add(type.group(1));
        }

        assertThat(named).isNotEmpty();
        assertThat(types).containsAll(named);
    }

    @Test
    void theReferenceListsEveryExitCode() {
        String table = read(ROOT.resolve("docs/reference/exit-codes.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(table).contains("| " + code.number() + " | " + code.meaning() + " |");
        }
    }

    @Test
    void theReferenceListsEveryErrorOfTheApi() {
        String table = read(ROOT.resolve("docs/reference/errors.md"));
        for (FaultCode code : FaultCode.values()) {
            assertThat(table)
                    .contains("| `" + code.word() + "` | " + code.status() + " | "
                            + code.exit().number() + " |");
        }
    }

    private static List<Path> documents() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(DocumentsTest::isOurs)
                    .toList();
            assertThat(documents.size()).isGreaterThan(5);
            return documents;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(DocumentsTest::isOurs)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path folderOf(Path document) {
        Path folder = document.getParent();
        return folder == null ? ROOT : folder;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
