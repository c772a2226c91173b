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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Maps as files of one folder, and at which revision each was written. Revisions are counted in each data
/// directory anew, so the note says when one was saved, too: by that those of another data directory are told
/// apart.
///
/// @param folder holds `SLUG.json` for each map, and `.pulled.json`
record MapFolder(Path folder) {
    private static final String PULLED = ".pulled.json";
    private static final String REVISION = "revision";
    private static final String SAVED_AT = "savedAt";
    private static final String ANEW = "delete it, and pull the maps of this folder again";

    /// Where a map lies.
    Path file(String slug) {
        return folder.resolve(slug + ".json");
    }

    /// The revision that was written last; empty if none was.
    ///
    /// @throws Fault if the maps here have no such revision, or another one under its number
    Optional<Long> pulled(String slug, Maps maps) {
        JsonNode note = pulled().path(slug);
        JsonNode revision = note.isObject() ? note.path(REVISION) : note;
        if (!revision.isIntegralNumber()) {
            return Optional.empty();
        }
        Optional<StoredMap> stored = stored(maps, slug, revision.asLong());
        boolean isIt = stored.filter(known -> isAt(note, known)).isPresent();
        if (!isIt) {
            throw foreign(slug, revision.asLong(), stored.isPresent());
        }
        return Optional.of(revision.asLong());
    }

    /// Whether a map was written here, from whichever data directory.
    boolean notes(String slug) {
        return pulled().has(slug);
    }

    private static Optional<StoredMap> stored(Maps maps, String slug, long revision) {
        try {
            return Optional.of(maps.find(slug, Optional.of(revision)));
        } catch (Fault unknown) {
            return Optional.empty();
        }
    }

    /// Notes of before say no time.
    private static boolean isAt(JsonNode note, StoredMap stored) {
        return note.optional(SAVED_AT)
                .map(time -> time.asString().equals(time(stored)))
                .orElse(true);
    }

    private static String time(StoredMap stored) {
        return stored.savedAt().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Fault foreign(String slug, long revision, boolean isThere) {
        return new Fault(
                FaultCode.CONFLICT,
                folder.resolve(PULLED).toString(),
                "says that \"" + slug + "\" was pulled at revision " + revision + ", and "
                        + (isThere ? "that revision is another one here" : "there is no such revision here")
                        + ": the folder was pulled from another data directory",
                "name that one with --data, or use a folder of its own for this data directory; to take the files as they"
                        + " are, delete the note");
    }

    /// Whether the file of a map says anything else than what was written there.
    boolean isChanged(String slug, Maps maps) {
        Path file = file(slug);
        if (!Files.exists(file)) {
            return false;
        }
        Optional<Long> pulled = pulled(slug, maps);
        try {
            return !Files.readString(file)
                    .equals(MapJson.write(maps.find(slug, pulled).map()));
        } catch (IOException unreadable) {
            throw new Fault(FaultCode.INVALID_INPUT, file.toString(), "cannot be read", "see who may read it")
                    .because(unreadable);
        }
    }

    /// Writes the file of a map, and notes its revision.
    void write(StoredMap stored) {
        ObjectNode pulled = pulled();
        pulled.putObject(stored.map().slug()).put(REVISION, stored.revision()).put(SAVED_AT, time(stored));
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
