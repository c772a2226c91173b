package footpath.collect.source;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.BodyMappingReader;
import footpath.collect.mapping.Section;
import java.util.List;

/// Reads the settings of a source from YAML, of which JSON is a part. Unknown keys are errors that name the
/// nearest known one. Time and memory are linear in the text, of which it takes 65,536 characters.
public final class SettingsReader {
    private static final int LONGEST = 65_536;
    private static final List<String> PRODUCT_KEYS = List.of("address", "organization", "mapping");

    private SettingsReader() {}

    /// What holds of a source that was told nothing.
    ///
    /// @throws InvalidInput if a source of this kind must be told something
    public static SourceSettings none(SourceKind kind) {
        return read(kind, "settings", "{}");
    }

    /// Reads settings.
    ///
    /// @param origin what they are called in messages
    /// @throws InvalidInput if it is no YAML, or does not fit the kind
    public static SourceSettings read(SourceKind kind, String origin, String yaml) {
        return read(kind, parsed(origin, yaml));
    }

    /// The settings with changes: what is named takes the place of what was, null takes it away (RFC 7396, at the
    /// top alone).
    ///
    /// @throws InvalidInput if that does not fit the kind
    public static SourceSettings changed(SourceKind kind, SourceSettings before, String origin, String yaml) {
        return read(kind, parsed(origin, before.json()).with(parsed(origin, yaml)));
    }

    /// The settings with another mapping.
    ///
    /// @throws InvalidInput if it is none, or sources of the kind have none
    public static SourceSettings mapped(SourceKind kind, SourceSettings before, String origin, String yaml) {
        Section mapping = parsed(origin, yaml);
        if (kind.sort() != SourceKind.Sort.CLIENT) {
            BodyMappingReader.read(mapping);
        }
        return read(kind, parsed(origin, before.json()).with("mapping", mapping));
    }

    private static Section parsed(String origin, String yaml) {
        if (yaml.length() > LONGEST) {
            throw new InvalidInput(origin, "has " + yaml.length() + " characters", "write at most " + LONGEST);
        }
        return Section.parse(origin, yaml);
    }

    private static SourceSettings read(SourceKind kind, Section top) {
        return switch (kind.sort()) {
            case CLIENT -> nothing(kind, top);
            case PRODUCT -> product(top);
            case PULLED -> pulled(kind, top);
        };
    }

    private static SourceSettings pulled(SourceKind kind, Section top) {
        return switch (kind) {
            case JDBC -> DatabaseSettingsReader.read(top);
            case KAFKA -> TopicSettingsReader.read(top);
            case FOLDER -> FolderSettingsReader.read(top);
            default -> throw new IllegalStateException(kind + " is not pulled");
        };
    }

    private static NoSettings nothing(SourceKind kind, Section top) {
        top.entries().stream().findFirst().ifPresent(entry -> {
            throw top.wrong(
                    "has \"" + entry.getKey() + "\"",
                    "a source of kind " + kind.word() + " has no settings; leave it out, or choose another kind");
        });
        return new NoSettings();
    }

    private static ProductSettings product(Section top) {
        top.keys(PRODUCT_KEYS);
        return new ProductSettings(
                top.json(),
                Fields.text(top, "address"),
                Fields.text(top, "organization"),
                top.at("mapping").map(BodyMappingReader::read));
    }
}
