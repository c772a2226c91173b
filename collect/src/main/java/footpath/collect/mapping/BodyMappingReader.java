package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.BodyMapping.Carried;
import footpath.collect.mapping.BodyMapping.Encoding;
import footpath.collect.mapping.BodyMapping.Entry;
import footpath.collect.mapping.BodyMapping.Everything;
import footpath.collect.mapping.BodyMapping.Named;
import footpath.collect.mapping.BodyMapping.SignatureRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a [BodyMapping] from YAML, of which JSON is a part. Unknown keys are errors that name the nearest
/// known one. Time and memory are linear in the text, of which it takes 65,536 characters.
public final class BodyMappingReader {
    private static final int LONGEST = 65_536;
    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_PROPERTY = 256;
    private static final List<String> KEYS =
            List.of("name", "time", "id", "channel", "identities", "properties", "items", "signature");
    private static final List<String> SIGNATURE_KEYS = List.of("header", "algorithm", "prefix");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private BodyMappingReader() {}

    /// Reads a mapping from text.
    ///
    /// @param origin what it is called in messages
    /// @throws InvalidInput if it is no YAML, or no mapping
    public static BodyMapping parse(String origin, String yaml) {
        if (yaml.length() > LONGEST) {
            throw new InvalidInput(
                    origin, "has " + yaml.length() + " characters", "write a mapping of at most " + LONGEST);
        }
        return read(Section.parse(origin, yaml));
    }

    /// Reads a mapping that stands in other settings.
    ///
    /// @throws InvalidInput if it is none
    public static BodyMapping read(Section section) {
        Section top = section.keys(KEYS);
        return new BodyMapping(
                top.origin(),
                BodyPathReader.term(top.required("name", "write where the name of the event is, or '\"a name\"'")),
                top.at("time").map(BodyPathReader::path),
                top.at("id").map(BodyPathReader::path),
                top.at("channel").map(BodyPathReader::term),
                identities(top.required("identities", "write where the person is, as {email: customer.email}")),
                top.at("properties").map(BodyMappingReader::properties).orElse(new Everything()),
                top.at("items").map(BodyPathReader::path),
                top.at("signature").map(BodyMappingReader::signature));
    }

    private static Map<String, BodyTerm.Path> identities(Section section) {
        List<Map.Entry<String, Section>> entries = entries(section, "write \"kind: path\", one a line");
        if (entries.isEmpty()) {
            throw section.wrong("is empty", "write at least one, as {email: customer.email}");
        }
        Map<String, BodyTerm.Path> identities = new LinkedHashMap<>();
        for (Map.Entry<String, Section> entry : entries) {
            if (!KIND.matcher(entry.getKey()).matches()) {
                throw section.wrong(
                        "\"" + entry.getKey() + "\" is no kind of identity",
                        "write 1 to 64 of a to z, 0 to 9 and _, a letter first");
            }
            identities.put(entry.getKey(), BodyPathReader.path(entry.getValue()));
        }
        return identities;
    }

    private static Carried properties(Section section) {
        if (section.isList()) {
            List<Entry> entries = new ArrayList<>();
            for (Section one : limited(section, section.elements())) {
                entries.add(new Entry(one.text(), BodyPathReader.path(one)));
            }
            return new Named(entries);
        }
        if (section.isObject()) {
            return new Named(entries(section, "").stream()
                    .map(entry -> new Entry(propertyName(entry), BodyPathReader.term(entry.getValue())))
                    .toList());
        }
        if (!section.text().equals("all")) {
            throw section.wrong(
                    "is \"" + section.text() + "\"", "write all, a list of paths, or \"name: path\" one a line");
        }
        return new Everything();
    }

    private static String propertyName(Map.Entry<String, Section> entry) {
        String name = entry.getKey();
        if (name.isEmpty() || name.length() > LONGEST_PROPERTY) {
            throw entry.getValue()
                    .wrong("has a name of " + name.length() + " characters", "write 1 to " + LONGEST_PROPERTY);
        }
        return name;
    }

    private static List<Map.Entry<String, Section>> entries(Section section, String remedy) {
        if (!section.isObject()) {
            throw section.wrong("is no group of keys", remedy);
        }
        return limited(section, section.entries());
    }

    private static <T> List<T> limited(Section section, List<T> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw section.wrong("has " + entries.size() + " entries", "write at most " + MOST_ENTRIES);
        }
        return entries;
    }

    private static SignatureRule signature(Section section) {
        section.keys(SIGNATURE_KEYS);
        Section header = section.required("header", "name the header that holds the signature");
        if (!HEADER.matcher(header.text()).matches()) {
            throw header.wrong("\"" + header.text() + "\" is no header", "write letters, digits and -, as X-Signature");
        }
        Section algorithm = section.required("algorithm", "write sha256-hex or sha256-base64");
        return new SignatureRule(
                header.text(),
                MappingReader.oneOf(algorithm, Encoding.values(), Encoding::word),
                section.at("prefix").map(Section::text).orElse(""));
    }
}
