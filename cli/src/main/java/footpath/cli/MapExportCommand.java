package footpath.cli;

import footpath.maps.format.MapJson;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a map's document as JSON; `footpath map load` reads it back.",
        footer = {"", "Example:", "  footpath map export campaign-to-loyal --output my-map.json"})
final class MapExportCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to; otherwise to the terminal")
    private @Nullable Path output;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            String document = MapJson.write(new Maps(footpath).find(slug).map());
            if (output == null) {
                terminal().line(document.strip());
            } else {
                write(output, document);
            }
        }
    }

    private static void write(Path file, String document) {
        try {
            Files.writeString(file, document);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, file.toString(), "cannot be written", "name a file this user may write")
                    .because(failed);
        }
    }
}
