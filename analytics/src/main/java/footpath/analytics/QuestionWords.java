package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/// Holds what a question names against what the data knows, so that a mistyped word or a period without data
/// is an error and never a silent zero.
///
/// Questions are records of records; whatever they hold is found by its type. Time O(size of the question).
public final class QuestionWords {
    private final KnownWords known;
    private final IndexSnapshot snapshot;

    private QuestionWords(IndexSnapshot snapshot, Subject subject) {
        this.known = KnownWords.of(snapshot, subject);
        this.snapshot = snapshot;
    }

    /// Requires that every event, property, trait and channel a question names is known, and that its period
    /// holds data.
    ///
    /// @throws InvalidQuestion naming the part of the question, and the nearest known word
    public static void require(Question<?> question, IndexSnapshot snapshot) {
        var words = new QuestionWords(snapshot, question.scope().subject());
        words.check(question.scope().subject());
        words.check(question.kind(), question);
    }

    private void check(Subject subject) {
        switch (subject) {
            case Subject.Person _, Subject.Session _ -> {}
            case Subject.Case(String property) -> refuse("subject", known.problem(new Field.Property(property)));
            case Subject.Account accounts -> refuse("subject", known.problemOf(accounts));
        }
    }

    private void check(String place, Object part) {
        switch (part) {
            case EventMatcher matcher -> refuse(place, known.problem(matcher));
            case Condition condition -> refuse(place, known.problem(condition));
            case Breakdown breakdown -> refuse(place, known.problem(breakdown.field()));
            case Field field -> refuse(place, known.problem(field));
            case Scope scope -> check(scope);
            case Optional<?> optional -> optional.ifPresent(held -> check(place, held));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(place + "[" + i + "]", list.get(i));
                }
            }
            case Record words
            when words.getClass().getPackageName().startsWith("footpath.analytics") -> checkParts(place, words);
            default -> {}
        }
    }

    private void checkParts(String place, Record words) {
        for (RecordComponent component : words.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(words);
                if (part != null) {
                    check(place + "." + component.getName(), part);
                }
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalStateException(words.getClass() + " does not show " + component.getName(), unreadable);
            }
        }
    }

    private void check(Scope scope) {
        refuse("segment", known.problem(scope.segment()));
        if (snapshot.eventCount() == 0) {
            return;
        }
        boolean holdsData = scope.period().fromMicros() <= snapshot.lastTimeMicros()
                && scope.period().toMicrosExclusive() > snapshot.firstTimeMicros();
        if (!holdsData) {
            throw new InvalidQuestion(
                    "period",
                    "no event lies in it; the data goes from "
                            + Micros.toInstant(snapshot.firstTimeMicros())
                                    .atZone(scope.zone())
                                    .toLocalDate() + " to "
                            + Micros.toInstant(snapshot.lastTimeMicros())
                                    .atZone(scope.zone())
                                    .toLocalDate());
        }
    }

    private static void refuse(String place, Optional<String> problem) {
        if (problem.isPresent()) {
            throw new InvalidQuestion(place, problem.get());
        }
    }
}
