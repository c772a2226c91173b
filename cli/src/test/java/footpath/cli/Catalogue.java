package footpath.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The catalogues of a language of the page: texts by their English.
final class Catalogue {
    private static final Pattern ENTRY = Pattern.compile("(?m)^msgid ((?:\".*\"\\n)+)msgstr ((?:\".*\"(?:\\n|\\z))+)");
    private static final Pattern PART = Pattern.compile("\"(.*)\"");

    private final Map<String, String> texts = new HashMap<>();

    private Catalogue(List<Path> files) {
        files.forEach(this::read);
    }

    static Catalogue german() {
        try (Stream<Path> files = Files.list(Path.of("../web/src/words/de"))) {
            return new Catalogue(
                    files.filter(file -> file.toString().endsWith(".po")).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Path file) {
        try {
            Matcher entries = ENTRY.matcher(Files.readString(file));
            while (entries.find()) {
                texts.put(joined(entries.group(1)), joined(entries.group(2)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String joined(String lines) {
        StringBuilder text = new StringBuilder();
        Matcher parts = PART.matcher(lines);
        while (parts.find()) {
            text.append(parts.group(1));
        }
        return text.toString().replace("\\n", "\n").replace("\\\"", "\"");
    }

    /// Whether something shown is English that the catalogue has another text for.
    boolean hasOther(String shown) {
        String other = texts.getOrDefault(shown, "");
        return !other.isEmpty() && !other.equals(shown) && !texts.containsValue(shown);
    }
}
