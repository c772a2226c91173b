package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.QuestionBody.MatcherBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One field of a question.
///
/// @param name      as in JSON; on the command line it follows two dashes
/// @param says      what it means
/// @param otherwise what holds without it; empty if nothing is assumed
/// @param required  whether it must be given
/// @param kind      what it holds
/// @param many      whether it is a list of them
/// @param choices   its words, if it is one of a few
/// @param parts     its own fields, if it is an object
public record QuestionField(
        String name,
        String says,
        String otherwise,
        boolean required,
        Kind kind,
        boolean many,
        List<String> choices,
        List<QuestionField> parts) {

    public QuestionField {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    /// What a field holds.
    public enum Kind {
        TEXT,
        DURATION,
        DATE,
        NUMBER,
        INTEGER,
        FLAG,
        /// A condition on events or persons.
        FILTER,
        /// `event` and `where`.
        MATCHER,
        /// One of `property`, `trait`, `channel`; and `top`.
        BREAKDOWN,
        OBJECT
    }

    /// The fields of a record; those of a part that is unwrapped stand among the others, as they do in JSON.
    static List<QuestionField> of(Class<?> words) {
        return Arrays.stream(words.getRecordComponents())
                .flatMap(component ->
                        standsAmongOthers(component) ? of(component.getType()).stream() : Stream.of(of(component)))
                .toList();
    }

    private static boolean standsAmongOthers(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static QuestionField of(RecordComponent component) {
        Says says = component.getAnnotation(Says.class);
        if (says == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord() + ": " + component.getName() + " says nothing");
        }
        Type type = component.getGenericType();
        boolean many = component.getType() == List.class;
        Class<?> held = many ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : component.getType();
        Kind kind = kind(held, says);
        return new QuestionField(
                component.getName(),
                says.value(),
                says.otherwise(),
                says.required(),
                kind,
                many,
                Arrays.stream(says.choices().getEnumConstants())
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .toList(),
                kind == Kind.OBJECT ? of(held) : List.of());
    }

    private static Kind kind(Class<?> type, Says says) {
        if (type == String.class) {
            return switch (says.form()) {
                case PLAIN -> Kind.TEXT;
                case DURATION -> Kind.DURATION;
                case DATE -> Kind.DATE;
            };
        }
        if (type == Integer.class || type == Long.class) {
            return Kind.INTEGER;
        }
        if (type == Double.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class) {
            return Kind.FLAG;
        }
        if (type == JsonNode.class) {
            return Kind.FILTER;
        }
        if (type == MatcherBody.class) {
            return Kind.MATCHER;
        }
        return type == BreakdownBody.class ? Kind.BREAKDOWN : Kind.OBJECT;
    }
}
