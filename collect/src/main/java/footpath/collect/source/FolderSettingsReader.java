package footpath.collect.source;

import footpath.collect.mapping.Section;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Reads [FolderSettings].
final class FolderSettingsReader {
    private static final List<String> KEYS = List.of("folder", "pattern", "mapping", "interval");

    private FolderSettingsReader() {}

    static FolderSettings read(Section top) {
        top.keys(KEYS);
        return new FolderSettings(
                top.json(),
                path(top.required("folder", "name the folder to watch, as /srv/exports")),
                top.at("pattern").map(FolderSettingsReader::pattern).orElse("*"),
                path(top.required("mapping", "name the mapping file, as /srv/exports/clicks.mapping.yaml")),
                Fields.interval(top));
    }

    /// A server is started anywhere, so it needs to be told all of the way.
    private static Path path(Section section) {
        String text = Fields.text(section);
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException none) {
            // told below, as a path that is not from the root is
        }
        throw section.wrong("is \"" + text + "\"", "write all of the path, from the root of the file system");
    }

    private static String pattern(Section section) {
        String pattern = Fields.text(section);
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException wrong) {
            throw section.wrong(
                    "is \"" + pattern + "\": " + wrong.getDescription(), "write one as *.csv or day-*.jsonl");
        }
        if (pattern.contains("/")) {
            throw section.wrong("is \"" + pattern + "\"", "write one for names alone; folders within are not watched");
        }
        return pattern;
    }
}
