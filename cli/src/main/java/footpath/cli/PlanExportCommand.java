package footpath.cli;

import footpath.events.NearestWord;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.plan.PlanRoutes;
import footpath.server.plan.code.CodeLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description =
                "Writes the tracking plan as typed code: a method for each event, which wants what the plan wants.",
        footer = {"", "Example:", "  footpath plan export --language typescript"})
final class PlanExportCommand extends Action {
    record Exported(String language, String file, String code) {}

    @Option(names = "--language", required = true, paramLabel = "LANGUAGE", description = "typescript or java")
    private String language;

    @Option(names = "--package", paramLabel = "NAME", description = "package of the class, for java")
    private @Nullable String packageName;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE_OR_FOLDER",
            description = "where to; otherwise to the terminal")
    private @Nullable Path out;

    @Override
    void run() {
        CodeLanguage chosen = CodeLanguage.of(language)
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_PARAMETER,
                        "--language",
                        "is \"" + language + "\"",
                        NearestWord.remedy(language, CodeLanguage.words())));
        try (Footpath footpath = open()) {
            String code = PlanRoutes.code(footpath.plan().load(), chosen, Optional.ofNullable(packageName));
            Optional<Path> file = Optional.ofNullable(out)
                    .map(place -> Files.isDirectory(place) ? place.resolve(chosen.file()) : place);
            file.ifPresent(place -> write(place, code));
            if (isJson()) {
                terminal().json(new Exported(chosen.word(), chosen.file(), code));
            } else {
                terminal().line(file.map(place -> "Wrote " + place + ".").orElseGet(code::strip));
            }
        }
    }

    private static void write(Path file, String code) {
        try {
            Files.writeString(file, code);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, file.toString(), "cannot be written", "name a file this user may write")
                    .because(failed);
        }
    }
}
