package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sample data that comes with the program: *The Complete Journey*, its mappings and its map.
///
/// @param home where the program lies
record DemoData(Path home) {
    /// The map of the demonstration.
    static final String MAP = "campaign-to-loyal";

    private static final String NOTE = "demo.taken";

    /// A file and how it is read.
    record DataFile(Path data, Path mapping) {}

    /// Finds the data beside the launcher, or above the working directory.
    static DemoData find() {
        Optional<Path> home = Optional.ofNullable(System.getProperty("footpath.home"))
                .map(Path::of)
                .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .filter(at -> Files.exists(at.resolve("examples/maps/" + MAP + ".json")))
                        .findFirst());
        return new DemoData(home.orElseThrow(() -> new Fault(
                FaultCode.INVALID_INPUT,
                "examples/maps/" + MAP + ".json",
                "was not found above the working directory",
                "start the demo with the launcher ./footpath")));
    }

    /// In the order they are taken in.
    List<DataFile> files() {
        return List.of(
                file("campaigns", "campaigns"),
                file("coupon_redemptions", "coupon_redemptions"),
                file("transactions_sample", "transactions"),
                file("demographics", "demographics"));
    }

    Path map() {
        return home.resolve("examples/maps/" + MAP + ".json");
    }

    /// Where the demonstration keeps its data if nobody says otherwise.
    Path ownDirectory() {
        return home.resolve("footpath-data/demo");
    }

    /// Whether a data directory has taken these very files.
    boolean isIn(Path directory) {
        try {
            Path note = directory.resolve(NOTE);
            return Files.exists(note) && Files.readString(note).equals(state());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Notes that a data directory has taken these files.
    void noteIn(Path directory) {
        try {
            Files.writeString(directory.resolve(NOTE), state());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DataFile file(String data, String mapping) {
        return new DataFile(
                home.resolve("examples/data/completejourney/" + data + ".csv.gz"),
                home.resolve("examples/completejourney/" + mapping + ".mapping.yaml"));
    }

    /// Name, size and age of every file: enough to see that one has changed without reading it.
    private String state() {
        return Stream.concat(files().stream().flatMap(file -> Stream.of(file.data(), file.mapping())), Stream.of(map()))
                .map(DemoData::state)
                .collect(Collectors.joining());
    }

    private static String state(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis() + "\n";
        } catch (IOException missing) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            file.toString(),
                            "cannot be read",
                            "restore it: it belongs to the program")
                    .because(missing);
        }
    }
}
