package footpath.maps.measure;

import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.maps.Binding;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.SubjectWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words for what is counted: the rules of a map as sentences, in the map's own names.
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /// Who enters, and how long they are followed.
    static String rule(JourneyMap map, Optional<Step> entry, Optional<String> personaTitle) {
        SubjectWords words = map.subject();
        if (entry.isEmpty()) {
            return "No step is bound to events that exist, so nobody can be counted.";
        }
        String who = personaTitle
                .map(title -> " Only " + words.many() + " of " + quoted(title) + " are counted.")
                .orElse("");
        return capital(article(words.one())) + " enters with its first "
                + quoted(entry.get().title())
                + " in the period and is followed for " + duration(map.window())
                + ", at most to the end of the period." + who;
    }

    /// Who counts at a step.
    static String rule(JourneyMap map, Step entry, Step step) {
        String who = capital(article(map.subject().one()));
        Binding binding = step.binding().orElseThrow();
        if (step.equals(entry)) {
            return who + " enters with its first " + events(binding) + " in the period.";
        }
        Step after = binding.after().flatMap(map::step).orElse(entry);
        boolean sameEvent = after.binding().orElseThrow().events().stream().anyMatch(binding.events()::contains);
        String limit = binding.within()
                .map(within -> ", no later than " + duration(within) + " after it"
                        + (after.equals(entry) ? "" : " and within " + duration(map.window()) + " of entering"))
                .orElse(", within " + duration(map.window()) + (after.equals(entry) ? "" : " of entering"));
        return who + " counts here at its " + (sameEvent ? "next " : "first ") + events(binding) + " after "
                + quoted(after.title()) + limit + ".";
    }

    /// The events of a binding, as `“Basket bought” with value ≥ 20`.
    static String events(Binding binding) {
        String names = binding.events().stream().map(Wording::quoted).collect(Collectors.joining(" or "));
        return binding.where().equals(Condition.ALWAYS) ? names : names + " with " + condition(binding.where());
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " and ", "anything");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ", "nothing");
            case Condition.Not(Condition part) -> "not (" + condition(part) + ")";
            case Condition.Exists(Field field) -> field(field);
            case Condition.OneOf(Field field, List<PropertyValue> values) ->
                field(field) + " among " + values.stream().map(Wording::value).collect(Collectors.joining(", "));
            case Condition.Compare(Field field, Condition.Relation relation, PropertyValue value) ->
                field(field) + " " + sign(relation) + " " + value(value);
            case Condition.Contains(Field field, String text) -> field(field) + " containing " + quoted(text);
        };
    }

    private static String joined(List<Condition> parts, String word, String none) {
        if (parts.isEmpty()) {
            return none;
        }
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + condition(part) + ")"
                        : condition(part))
                .collect(Collectors.joining(word));
    }

    private static String sign(Condition.Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case LESS -> "<";
            case AT_MOST -> "≤";
            case GREATER -> ">";
            case AT_LEAST -> "≥";
        };
    }

    private static String field(Field field) {
        return switch (field) {
            case Field.Property(String name) -> name;
            case Field.Trait(String name) -> name;
            case Field.Channel() -> "channel";
        };
    }

    private static String value(PropertyValue value) {
        return value instanceof PropertyValue.Text ? quoted(value.toString()) : value.toString();
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    /// What several people do at a step: "I redeem my coupon" becomes "redeem their coupon". A title in another
    /// voice or language stays as it is: `reach “Checkout”`.
    static String deed(Step step) {
        String title = step.title();
        if (!title.startsWith("I ") || title.length() < 3) {
            return "reach " + quoted(title);
        }
        return title.substring(2)
                .replaceFirst("^am\\b", "are")
                .replaceFirst("^was\\b", "were")
                .replaceFirst("^have to\\b", "have to")
                .replaceAll("\\bmyself\\b", "themselves")
                .replaceAll("\\bmy\\b", "their")
                .replaceAll("\\bme\\b", "them")
                .replaceAll("\\bI\\b", "they");
    }

    /// A length of time in one or two units: `84 days`, `3 hours`, `90 seconds`.
    static String duration(Duration duration) {
        return seconds(duration.toNanos() / 1e9);
    }

    static String seconds(double seconds) {
        if (seconds >= 2 * 86_400) {
            return counted(Math.round(seconds / 86_400), "day");
        }
        if (seconds >= 2 * 3_600) {
            return counted(Math.round(seconds / 3_600), "hour");
        }
        if (seconds >= 120) {
            return counted(Math.round(seconds / 60), "minute");
        }
        return counted(Math.round(seconds), "second");
    }

    private static String counted(long count, String unit) {
        return number(count) + " " + unit + (count == 1 ? "" : "s");
    }

    /// A whole number with commas between thousands.
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String day(Instant time, ZoneId zone) {
        return day(time.atZone(zone).toLocalDate());
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String article(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
