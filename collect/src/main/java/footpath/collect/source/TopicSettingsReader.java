package footpath.collect.source;

import footpath.collect.mapping.Section;
import footpath.collect.source.TopicSettings.CloudEvent;
import footpath.collect.source.TopicSettings.Form;
import footpath.collect.source.TopicSettings.Login;
import footpath.collect.source.TopicSettings.Mapped;
import footpath.collect.source.TopicSettings.Mechanism;
import footpath.collect.source.TopicSettings.Native;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads [TopicSettings].
final class TopicSettingsReader {
    private static final List<String> KEYS =
            List.of("brokers", "topics", "group", "form", "mapping", "from", "encrypted", "user", "mechanism");
    private static final Pattern BROKER = Pattern.compile("[^\\s:/,]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final int MOST = 100;

    private TopicSettingsReader() {}

    static TopicSettings read(Section top) {
        top.keys(KEYS);
        return new TopicSettings(
                top.json(),
                list(top.required("brokers", "write where the brokers are, as localhost:9092"), BROKER, "host:port"),
                list(top.required("topics", "name the topics"), TOPIC, "letters, digits, dots, _ and -"),
                Fields.text(top, "group").orElse("footpath"),
                form(top),
                word(top, "from", List.of("earliest", "latest"), "earliest").equals("earliest"),
                login(top),
                top.at("encrypted").map(Section::flag).orElse(false));
    }

    private static List<String> list(Section section, Pattern pattern, String wanted) {
        List<String> texts = section.texts();
        if (texts.isEmpty() || texts.size() > MOST) {
            throw section.wrong("names " + texts.size(), "name 1 to " + MOST);
        }
        for (String text : texts) {
            if (!pattern.matcher(text).matches()) {
                throw section.wrong("holds \"" + text + "\"", "write " + wanted);
            }
        }
        return texts;
    }

    private static Form form(Section top) {
        String form = word(top, "form", List.of("mapping", "cloudevents", "footpath"), "mapping");
        if (!form.equals("mapping") && top.at("mapping").isPresent()) {
            throw top.wrong("has a mapping and the form " + form, "leave one of them out");
        }
        return switch (form) {
            case "cloudevents" -> new CloudEvent();
            case "footpath" -> new Native();
            default -> new Mapped(Fields.mapping(top));
        };
    }

    private static Optional<Login> login(Section top) {
        Optional<String> user = Fields.text(top, "user");
        if (user.isEmpty() && top.at("mechanism").isPresent()) {
            throw top.wrong("has a mechanism and no user", "name the user, and add the password as a secret");
        }
        return user.map(name -> new Login(mechanism(top), name));
    }

    private static Mechanism mechanism(Section top) {
        List<String> words = Arrays.stream(Mechanism.values())
                .map(one -> one.word().toLowerCase(Locale.ROOT))
                .toList();
        String word = word(top, "mechanism", words, words.getLast());
        return Arrays.stream(Mechanism.values())
                .filter(one -> one.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Section top, String key, List<String> known, String otherwise) {
        Optional<Section> section = top.at(key);
        String word = section.map(one -> one.text().toLowerCase(Locale.ROOT)).orElse(otherwise);
        if (!known.contains(word)) {
            throw section.orElse(top).wrong("is \"" + word + "\"", "write one of " + String.join(", ", known));
        }
        return word;
    }
}
