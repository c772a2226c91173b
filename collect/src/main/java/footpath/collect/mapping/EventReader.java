package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import footpath.events.NearestWord;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the sections `event` and `traits` of a mapping.
final class EventReader {
    private static final List<String> EVENT_KEYS =
            List.of("person", "time", "name", "channel", "message_id", "properties", "properties_object");
    private static final List<String> TRAIT_KEYS = List.of("person", "properties", "properties_object");
    private static final List<String> TERM_KEYS = List.of("column", "constant", "expression");
    private static final List<String> TIME_KEYS = List.of("column", "constant", "expression", "format", "zone");
    private static final String TERM_REMEDY = "write a column, {column: …}, {constant: …} or {expression: \"…\"}";

    private EventReader() {}

    static Mapping.EventRule event(Section section) {
        section.keys(EVENT_KEYS);
        return new Mapping.EventRule(
                term(section.required("person", TERM_REMEDY)),
                time(section.required("time", TERM_REMEDY)),
                term(section.required("name", TERM_REMEDY)),
                section.at("channel").map(EventReader::term),
                section.at("message_id").map(EventReader::term),
                properties(section).orElse(Properties.NONE));
    }

    static Mapping.TraitRule traits(Section section) {
        section.keys(TRAIT_KEYS);
        Properties properties = properties(section)
                .orElseThrow(() -> section.wrong("\"properties\" is missing", "list the columns that are traits"));
        return new Mapping.TraitRule(term(section.required("person", TERM_REMEDY)), properties);
    }

    private static Mapping.TimeRule time(Section section) {
        if (!section.isObject()) {
            return new Mapping.TimeRule(term(section), new TimeFormat.Iso(), ZoneOffset.UTC);
        }
        section.keys(TIME_KEYS);
        return new Mapping.TimeRule(
                oneTerm(section),
                section.at("format").map(EventReader::format).orElse(new TimeFormat.Iso()),
                section.at("zone").map(EventReader::zone).orElse(ZoneOffset.UTC));
    }

    private static TimeFormat format(Section section) {
        String word = section.text();
        if (word.equals("iso")) {
            return new TimeFormat.Iso();
        }
        if (word.contains("%")) {
            return new TimeFormat.Pattern(word);
        }
        return Arrays.stream(TimeFormat.Unit.values())
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .<TimeFormat>map(TimeFormat.Epoch::new)
                .orElseThrow(() -> section.wrong(
                        "is \"" + word + "\"",
                        "write iso, epoch_s, epoch_ms, epoch_us, or a pattern such as \"%Y-%m-%d %H:%M:%S\""));
    }

    private static ZoneId zone(Section section) {
        try {
            return ZoneId.of(section.text());
        } catch (DateTimeException e) {
            throw section.wrong(
                    "unknown time zone \"" + section.text() + "\"",
                    NearestWord.remedy(section.text(), ZoneId.getAvailableZoneIds()));
        }
    }

    private static Term term(Section section) {
        if (!section.isObject()) {
            return new Term.Column(section.text());
        }
        section.keys(TERM_KEYS);
        return oneTerm(section);
    }

    private static Term oneTerm(Section section) {
        List<Term> terms = new ArrayList<>();
        section.at("column").map(Section::text).map(Term.Column::new).ifPresent(terms::add);
        section.at("constant").map(Section::text).map(Term.Constant::new).ifPresent(terms::add);
        section.at("expression").map(Section::text).map(Term.Expression::new).ifPresent(terms::add);
        if (terms.size() != 1) {
            throw section.wrong("says " + terms.size() + " of column, constant and expression", "say exactly one");
        }
        return terms.getFirst();
    }

    private static Optional<Properties> properties(Section section) {
        Optional<Properties> named = section.at("properties").map(EventReader::named);
        Optional<Properties> members =
                section.at("properties_object").map(object -> new Properties.Members(term(object)));
        if (named.isPresent() && members.isPresent()) {
            throw section.wrong("has both \"properties\" and \"properties_object\"", "keep one of them");
        }
        return named.or(() -> members);
    }

    private static Properties named(Section section) {
        if (section.isObject()) {
            return new Properties.Named(section.entries().stream()
                    .map(entry -> new Properties.Entry(name(entry.getValue(), entry.getKey()), term(entry.getValue())))
                    .toList());
        }
        if (section.isList()) {
            return new Properties.Named(section.elements().stream()
                    .map(element -> new Properties.Entry(name(element, element.text()), term(element)))
                    .toList());
        }
        if (section.text().equals("all")) {
            return new Properties.All();
        }
        if (section.text().equals("rest")) {
            return new Properties.Rest();
        }
        throw section.wrong(
                "is \"" + section.text() + "\"", "write all, rest, a list of columns, or \"name: column\" pairs");
    }

    private static String name(Section section, String name) throws InvalidInput {
        if (name.isBlank() || name.length() > 256) {
            throw section.wrong("a property name has " + name.length() + " characters", "1 to 256 are allowed");
        }
        return name;
    }
}
