package footpath.server.question;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.maps.format.FilterJson;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The parts that bodies of questions share, and how each is read.
final class QuestionBody {
    private QuestionBody() {}

    /// By which field an answer is split; exactly one of the three.
    record BreakdownBody(
            @Nullable String property,
            @Nullable String trait,
            @Nullable Boolean channel,
            @Nullable Integer top) {
        private static final int DEFAULT_TOP = 10;

        Breakdown breakdown() {
            List<Field> fields = Stream.<Optional<Field>>of(
                            Optional.ofNullable(property).map(Field.Property::new),
                            Optional.ofNullable(trait).map(Field.Trait::new),
                            Optional.ofNullable(channel).filter(is -> is).map(is -> new Field.Channel()))
                    .flatMap(Optional::stream)
                    .toList();
            if (fields.size() != 1) {
                throw invalid(
                        "breakdown",
                        "names " + fields.size() + " fields",
                        "name one property, one trait or the channel");
            }
            return new Breakdown(fields.getFirst(), top == null ? DEFAULT_TOP : top);
        }
    }

    static EventMatcher matcher(@Nullable String event, @Nullable JsonNode where, String place) {
        if (event == null || event.isBlank()) {
            throw invalid(place + ".event", "is missing", "name an event");
        }
        return new EventMatcher(List.of(event), condition(where, FilterJson.Subject.EVENT, place + ".where"));
    }

    /// Which events are meant: those of a name, or every event.
    ///
    /// @param any   true for every event, in place of a name
    /// @param where what else must hold
    record MatcherBody(
            @Nullable String event,
            @Nullable Boolean any,
            @Nullable JsonNode where) {
        EventMatcher matcher(String place) {
            if (any == null || !any) {
                return QuestionBody.matcher(event, where, place);
            }
            if (event != null) {
                throw invalid(place, "names an event and asks for any", "give one of event and any");
            }
            return new EventMatcher(List.of(), condition(where, FilterJson.Subject.EVENT, place + ".where"));
        }
    }

    /// Reads a matcher that must be there.
    static EventMatcher matcher(@Nullable MatcherBody body, String place) {
        if (body == null) {
            throw invalid(place, "is missing", "give {\"event\": \"name of an event\"} or {\"any\": true}");
        }
        return body.matcher(place);
    }

    /// The matchers of the conditions that a pattern speaks of.
    static List<EventMatcher> conditions(@Nullable List<MatcherBody> bodies) {
        List<EventMatcher> matchers = new ArrayList<>();
        for (MatcherBody body : bodies == null ? List.<MatcherBody>of() : bodies) {
            matchers.add(body.matcher("conditions[" + matchers.size() + "]"));
        }
        return matchers;
    }

    /// The first day of a week, Monday if none is named.
    static DayOfWeek weekStart(@Nullable String day) {
        return choice("weekStart", day, DayOfWeek.MONDAY);
    }

    /// The unit of calendar periods, days if none is named.
    static CalendarUnit unit(@Nullable String unit) {
        return choice("unit", unit, CalendarUnit.DAY);
    }

    /// The start of a calendar period as answers tell it: its day; for hours the day and hour with its
    /// offset.
    static String start(ZonedDateTime start, CalendarUnit unit) {
        return switch (unit) {
            case HOUR -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
            case DAY, WEEK, MONTH -> start.toLocalDate().toString();
        };
    }

    static Condition condition(@Nullable JsonNode node, FilterJson.Subject subject, String place) {
        return node == null || node.isNull() ? Condition.ALWAYS : FilterJson.read(node, subject, place);
    }

    static Duration duration(String place, @Nullable String text) {
        try {
            if (text != null) {
                return Duration.parse(text);
            }
        } catch (DateTimeParseException notDuration) {
            // told below, as an absent one is
        }
        throw invalid(place, text == null ? "is missing" : "is \"" + text + "\"", "give a duration as P7D or PT12H");
    }

    /// One of a few words, which are the names of an enumeration in lower case.
    static <E extends Enum<E>> E choice(String place, @Nullable String word, E otherwise) {
        if (word == null) {
            return otherwise;
        }
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> invalid(
                        place,
                        "is \"" + word + "\"",
                        "it must be one of "
                                + Arrays.stream(choices).map(QuestionBody::word).collect(Collectors.joining(", "))));
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static Fault invalid(String place, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_QUESTION, place, problem, remedy);
    }
}
