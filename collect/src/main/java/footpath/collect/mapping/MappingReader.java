package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a mapping from YAML. Unknown keys are errors that name the nearest known one.
public final class MappingReader {
    private static final List<String> KEYS = List.of(
            "source", "format", "csv", "xes", "ocel", "mbox", "absent", "columns", "lookup", "per", "event", "traits");
    private static final List<String> CSV_KEYS = List.of("delimiter", "quote", "header", "columns", "encoding");
    private static final List<String> LOOKUP_KEYS = List.of("file", "csv", "key", "columns");
    private static final List<String> DEFAULT_ABSENT = List.of("", "NA");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingReader() {}

    /// Reads a mapping file.
    ///
    /// @throws InvalidInput if it is missing, no YAML, or no mapping
    public static Mapping read(Path file) {
        String origin = String.valueOf(file.getFileName());
        Path parent = file.toAbsolutePath().getParent();
        return parse(origin, parent == null ? file : parent, content(file, origin));
    }

    /// Reads a mapping from text.
    ///
    /// @param origin what it is called in messages
    /// @param folder where its lookup files are sought
    public static Mapping parse(String origin, Path folder, String yaml) {
        Section top = new Section(origin, "", tree(origin, yaml)).keys(KEYS);
        Optional<Mapping.EventRule> event = top.at("event").map(EventReader::event);
        Optional<Mapping.TraitRule> traits = top.at("traits").map(EventReader::traits);
        if (event.isEmpty() && traits.isEmpty()) {
            throw top.wrong("makes neither events nor traits", "add an \"event:\" or a \"traits:\" section");
        }
        List<String> per = top.at("per").map(Section::texts).orElse(List.of());
        if (!per.isEmpty() && event.isEmpty()) {
            throw top.wrong("\"per\" needs events", "add an \"event:\" section or remove \"per\"");
        }
        return new Mapping(
                origin,
                folder,
                canonical(top.node()),
                top.at("source").map(MappingReader::source),
                top.at("format").map(MappingReader::format),
                top.at("csv").map(MappingReader::csv).orElse(CsvLayout.DEFAULT),
                records(top),
                top.at("absent").map(Section::texts).orElse(DEFAULT_ABSENT),
                top.at("columns").map(MappingReader::columns).orElse(Map.of()),
                top.at("lookup").map(MappingReader::lookups).orElse(List.of()),
                per,
                event,
                traits);
    }

    /// The text of a mapping file.
    ///
    /// @throws InvalidInput if it is missing or no text
    public static String content(Path file) {
        return content(file, String.valueOf(file.getFileName()));
    }

    private static String content(Path file, String origin) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidInput(origin, "there is no such mapping file", "check the path " + file);
        } catch (CharacterCodingException e) {
            throw new InvalidInput(origin, "is not UTF-8 text", "a mapping is a YAML text in UTF-8");
        } catch (IOException e) {
            throw new InvalidInput(origin, "cannot be read: " + e.getMessage(), "a mapping is a readable YAML file");
        }
    }

    static JsonNode tree(String origin, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new InvalidInput(
                    origin, "is not YAML" + line + ": " + e.getOriginalMessage(), "see docs/reference/mapping.md");
        }
    }

    private static String source(Section section) {
        String source = section.text();
        if (source.isBlank() || source.length() > 256) {
            throw section.wrong("has " + source.length() + " characters", "1 to 256 are allowed");
        }
        return source;
    }

    private static FileFormat format(Section section) {
        return oneOf(section, FileFormat.values(), FileFormat::word);
    }

    static CsvLayout csv(Section section) {
        section.keys(CSV_KEYS);
        CsvLayout plain = CsvLayout.DEFAULT;
        return new CsvLayout(
                section.at("delimiter").map(MappingReader::character).orElse(plain.delimiter()),
                section.at("quote").map(MappingReader::quote).orElse(plain.quote()),
                section.at("header").map(Section::flag).orElse(plain.header()),
                section.at("columns").map(Section::texts).orElse(plain.columns()),
                section.at("encoding")
                        .map(word -> oneOf(word, CsvLayout.Encoding.values(), CsvLayout.Encoding::word))
                        .orElse(plain.encoding()));
    }

    private static RecordSettings records(Section top) {
        Optional<Section> xes = top.at("xes").map(section -> section.keys(List.of("classifier")));
        return new RecordSettings(
                xes.flatMap(section -> section.at("classifier")).map(Section::text),
                top.at("ocel")
                        .map(section -> section.keys(List.of("person")))
                        .flatMap(section -> section.at("person"))
                        .map(Section::text),
                top.at("mbox")
                        .map(section -> section.keys(List.of("own")))
                        .flatMap(section -> section.at("own"))
                        .map(Section::texts)
                        .orElse(List.of()));
    }

    private static char quote(Section section) {
        return section.text().isEmpty() ? 0 : character(section);
    }

    private static char character(Section section) {
        String text = section.text().equals("\\t") ? "\t" : section.text();
        if (text.length() != 1 || text.charAt(0) > 126 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw section.wrong("is \"" + text + "\"", "write one ASCII character, as \",\" or \";\" or \"\\t\"");
        }
        return text.charAt(0);
    }

    private static Map<String, ValueType> columns(Section section) {
        if (!section.isObject()) {
            throw section.wrong("is no list of types", "write \"column: number\", one a line");
        }
        Map<String, ValueType> columns = new LinkedHashMap<>();
        section.entries()
                .forEach(entry ->
                        columns.put(entry.getKey(), oneOf(entry.getValue(), ValueType.values(), ValueType::word)));
        return columns;
    }

    private static List<Mapping.Lookup> lookups(Section section) {
        List<Mapping.Lookup> lookups = new ArrayList<>();
        for (Section one : section.isList() ? section.elements() : List.of(section)) {
            one.keys(LOOKUP_KEYS);
            lookups.add(new Mapping.Lookup(
                    one.required("file", "name the file to join").text(),
                    one.at("csv").map(MappingReader::csv).orElse(CsvLayout.DEFAULT),
                    one.required("key", "name the column that both files share").texts(),
                    one.required("columns", "list the columns to take from it").texts()));
        }
        return lookups;
    }

    static <T> T oneOf(Section section, T[] values, java.util.function.Function<T, String> word) {
        List<String> words = java.util.Arrays.stream(values).map(word).toList();
        int at = words.indexOf(section.text());
        if (at < 0) {
            throw section.wrong("is \"" + section.text() + "\"", "write one of " + String.join(", ", words));
        }
        return values[at];
    }

    /// The tree with its keys sorted, so that neither layout nor comments nor order make two mappings differ.
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
            return sorted.toString();
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(canonical(element)));
            return elements.toString();
        }
        return node.toString();
    }
}
