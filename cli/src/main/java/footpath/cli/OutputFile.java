package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command writes beside what it shows.
final class OutputFile {
    private OutputFile() {}

    /// Writes a text, over what is there.
    ///
    /// @throws Fault `DISK` if it cannot be written
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new Fault(FaultCode.DISK, file.toString(), "cannot be written", "name a file this user may write")
                    .because(failed);
        }
    }
}
