package footpath.cli;

import footpath.maps.format.MapJson;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import footpath.server.map.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Maps as files of one folder, and at which revision each was written.
///
/// @param folder holds `SLUG.json` for each map, and `.pulled.json`
record MapFolder(Path folder) {
    private static final String PULLED = ".pulled.json";
    private static final String ANEW = "delete it, and pull the maps of this folder again";

    /// Where a map lies.
    Path file(String slug) {
        return folder.resolve(slug + ".json");
    }

    /// The revision that was written last; empty if none was.
    Optional<Long> pulled(String slug) {
        JsonNode revision = pulled().path(slug);
        return revision.isIntegralNumber() ? Optional.of(revision.asLong()) : Optional.empty();
    }

    /// Whether the file of a map says anything else than what was written there.
    boolean isChanged(String slug, Maps maps) {
        Path file = file(slug);
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return !Files.readString(file)
                    .equals(MapJson.write(maps.find(slug, pulled(slug)).map()));
        } catch (IOException unreadable) {
            throw new Fault(FaultCode.INVALID_INPUT, file.toString(), "cannot be read", "see who may read it")
                    .because(unreadable);
        }
    }

    /// Writes the file of a map, and notes its revision.
    void write(StoredMap stored) {
        ObjectNode pulled = pulled();
        pulled.put(stored.map().slug(), stored.revision());
        write(file(stored.map().slug()), MapJson.write(stored.map()));
        write(folder.resolve(PULLED), pulled.toPrettyString() + "\n");
    }

    private ObjectNode pulled() {
        Path file = folder.resolve(PULLED);
        try {
            if (!Files.exists(file)) {
                return JsonNodeFactory.instance.objectNode();
            }
            return (ObjectNode) Json.tree(file.toString(), Files.readString(file));
        } catch (IOException | Fault | ClassCastException unreadable) {
            throw new Fault(FaultCode.INVALID_INPUT, file.toString(), "is no note of what was pulled", ANEW)
                    .because(unreadable);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            file.toString(),
                            "cannot be written",
                            "name a folder this user may write")
                    .because(failed);
        }
    }
}
