package footpath.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds the arrows of ARCHITECTURE.md and the rules of the house.
class ArchitectureTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// Which modules of ours each module may lean on.
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "events", Set.of(),
            "index", Set.of("events"),
            "analytics", Set.of("events", "index"),
            "maps", Set.of("events", "index", "analytics"),
            "exchange", Set.of("events", "analytics", "maps"),
            "collect", Set.of("events"),
            "store", Set.of("events", "collect", "maps"),
            "server", Set.of("events", "index", "analytics", "maps", "exchange", "collect", "store"),
            "cli", Set.of("events", "index", "analytics", "maps", "exchange", "collect", "store", "server"));

    /// What each module must not see of the world.
    private static final Map<String, List<String>> UNSEEN = Map.of(
            "events", List.of("tools.jackson..", "io.helidon..", "java.sql..", "org.duckdb..", "org.roaringbitmap.."),
            "index", List.of("tools.jackson..", "io.helidon..", "java.sql..", "org.duckdb.."),
            "analytics", List.of("tools.jackson..", "io.helidon..", "java.sql..", "java.nio.file..", "org.duckdb.."),
            "maps", List.of("io.helidon..", "java.sql..", "org.duckdb..", "org.sqlite.."),
            "exchange", List.of("io.helidon..", "java.sql..", "org.duckdb..", "org.sqlite.."),
            "collect", List.of("io.helidon..", "org.sqlite.."),
            "store", List.of("io.helidon.."),
            "server", List.of("picocli..", "me.tongfei..", "java.sql.."),
            "cli", List.of("io.helidon..", "java.sql.."));

    /// Files longer than the rule; the list may only shrink.
    private static final Map<String, Integer> LONG_FILES = Map.of(
            "maps/src/main/java/footpath/maps/measure/HeadlineWriter.java", 308,
            "maps/src/main/java/footpath/maps/text/MapTable.java", 301);

    private static final int MOST_LINES = 300;

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("testkit"))
            .importPackages("footpath");

    @Test
    void sawEnough() {
        assertThat(OURS.size()).isGreaterThan(350);
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void everyArrowPointsTheRightWay() {
        ARROWS.forEach((module, allowed) -> {
            Set<String> forbidden = new TreeSet<>(ARROWS.keySet());
            forbidden.removeAll(allowed);
            forbidden.remove(module);
            if (!forbidden.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage("footpath." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden.stream()
                                .map(other -> "footpath." + other + "..")
                                .toArray(String[]::new))
                        .check(OURS);
            }
        });
    }

    @Test
    void noModuleSeesWhatItMustNotKnow() {
        UNSEEN.forEach((module, unseen) -> noClasses()
                .that()
                .resideInAPackage("footpath." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unseen.toArray(String[]::new))
                .check(OURS));
    }

    @Test
    void noPackagesLeanOnEachOtherInACircle() {
        slices().matching("footpath.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void kernelsDoNotKnowEachOther() {
        slices().matching("footpath.analytics.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.describe(
                                "the catalog", type -> type.getPackageName().endsWith(".catalog")),
                        DescribedPredicate.alwaysTrue())
                .check(OURS);
    }

    @Test
    void protocolsDoNotKnowEachOther() {
        slices().matching("footpath.collect.wire.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.describe(
                                "the catalog", type -> type.getPackageName().endsWith(".catalog")),
                        DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        DescribedPredicate.describe(
                                "what all read calls by",
                                type -> type.getPackageName().endsWith(".wire.call")))
                .check(OURS);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> unmarked = packages()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("footpath.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(OURS);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("footpath.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(OURS);
    }

    @Test
    void onlyTheStartKnowsHowTheLogIsWritten() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("footpath.cli.Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(OURS);
    }

    @Test
    void nothingWaitsByTheClock() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(OURS);
    }

    @Test
    void packagesAreNamedAfterTheDomain() {
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..util..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..model..",
                        "..dto..",
                        "..exceptions..",
                        "..internal..")
                .check(OURS);
    }

    @Test
    void filesStayShort() {
        Map<String, Integer> tooLong = new TreeMap<>();
        for (Path file : sources()) {
            int lines = lines(file);
            String name = ROOT.relativize(file).toString().replace('\\', '/');
            if (lines > LONG_FILES.getOrDefault(name, MOST_LINES)) {
                tooLong.put(name, lines);
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void noModuleHasMorePackagesThanOneCanKeepInMind() {
        Map<String, Long> counts = packages()
                .filter(one -> !one.getName().startsWith("footpath.collect.wire."))
                .collect(Collectors.groupingBy(one -> one.getName().split("\\.", 3)[1], Collectors.counting()));

        // One package a kernel or a protocol, each of the same plan: who knows one knows all.
        counts.remove("analytics");
        // One package a feature of the API, which the page and the documents have, too.
        counts.remove("server");
        // One package a thing that is done with a map, over its records and formats.
        counts.remove("maps");
        // One package a way in.
        counts.remove("collect");
        // One package a subject of the log's tables, between the database below and the event log above.
        counts.remove("store");
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(8));
    }

    private Stream<JavaPackage> packages() {
        return OURS.stream().map(JavaClass::getPackage).distinct().sorted(Comparator.comparing(JavaPackage::getName));
    }

    private Set<String> modules() {
        return packages().map(one -> one.getName().split("\\.", 3)[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main")
                            || file.toString().contains("src\\main"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
