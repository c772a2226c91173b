package footpath.exchange;

import footpath.maps.LaneType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What teams call their lanes, in several languages, and which type they mean by it.
public final class LaneWords {
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, LaneType> TYPES = new HashMap<>();
    private static final Set<String> STEP = new TreeSet<>();
    private static final Set<String> TYPE = new TreeSet<>();

    static {
        Properties words = load();
        for (String name : words.stringPropertyNames()) {
            for (String word : words.getProperty(name).split(",")) {
                switch (name) {
                    case "step" -> STEP.add(plain(word));
                    case "type" -> TYPE.add(plain(word));
                    default -> TYPES.put(plain(word), LaneType.valueOf(name));
                }
            }
        }
        for (LaneType type : LaneType.values()) {
            TYPES.put(plain(type.name()), type);
        }
    }

    private LaneWords() {}

    /// The type a word stands for: the type itself, as `EMOTION_CURVE` or `emotion curve`, or what teams call it.
    public static Optional<LaneType> type(String word) {
        return Optional.ofNullable(TYPES.get(plain(word)));
    }

    /// Whether a word heads a row of steps.
    public static boolean isStep(String word) {
        return STEP.contains(plain(word));
    }

    /// Whether a word heads the column of lane types.
    public static boolean isType(String word) {
        return TYPE.contains(plain(word));
    }

    private static String plain(String word) {
        return OTHERS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LaneWords.class.getResourceAsStream("lane-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException("the words of lanes cannot be read", failed);
        }
        return words;
    }
}
