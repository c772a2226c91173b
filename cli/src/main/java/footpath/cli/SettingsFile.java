package footpath.cli;

import footpath.collect.InvalidInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file with settings or a mapping of a source.
final class SettingsFile {
    private static final long MOST_BYTES = 1 << 20;

    private SettingsFile() {}

    /// What it is called in messages.
    static String origin(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidInput(origin(file), "is larger than 1 MiB", "write at most 65536 characters");
            }
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new InvalidInput(origin(file), "there is no such file", "check the path " + file);
        } catch (CharacterCodingException notText) {
            throw new InvalidInput(origin(file), "is not UTF-8 text", "write YAML or JSON in UTF-8");
        } catch (IOException unreadable) {
            throw new InvalidInput(origin(file), "cannot be read: " + unreadable.getMessage(), "give a readable file");
        }
    }
}
