package footpath.analytics.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final Path MAIN = Path.of("src/main/java/footpath/analytics");
    private static final Path TESTS = Path.of("src/test/java/footpath/analytics");

    @Test
    void everyKernelPackageIsListed() throws IOException {
        assertThat(Catalog.entries().stream().map(Catalog.Entry::kind))
                .containsExactlyInAnyOrderElementsOf(kernelPackages());
    }

    @Test
    void everyKernelHasExamplesAndLaws() throws IOException {
        for (String kernel : kernelPackages()) {
            String name = kernel.substring(0, 1).toUpperCase(Locale.ROOT) + kernel.substring(1);
            assertThat(TESTS.resolve(kernel).resolve(name + "Test.java")).exists();
            assertThat(TESTS.resolve(kernel).resolve(name + "Laws.java")).exists();
        }
    }

    @Test
    void kernelsLeanOnTheRootAndTheRootOnNone() throws IOException {
        Set<String> kernels = kernelPackages();
        for (Path file : files(MAIN)) {
            Path relative = MAIN.relativize(file);
            String own = relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
            if (!own.equals("catalog")) {
                for (String kernel : kernels) {
                    assertThat(own.equals(kernel)
                                    || !Files.readString(file).contains("import footpath.analytics." + kernel + "."))
                            .as("%s imports %s", file, kernel)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aKindIsFoundByItsWord() {
        assertThat(Catalog.find("funnel"))
                .hasValueSatisfying(entry -> assertThat(entry.what()).endsWith("?"));
        assertThat(Catalog.find("horoscope")).isEmpty();
    }

    private static Set<String> kernelPackages() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("catalog"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
