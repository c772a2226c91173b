package footpath.server.question;

import footpath.analytics.CellQuestion;
import footpath.server.Fault;
import footpath.server.Footpath;
import footpath.server.http.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which number of an answer is meant, as JSON has it: a record whose components each have [Says].
///
/// @param <Q> the question
interface CellBody<Q> {
    /// The persons behind the number.
    ///
    /// @param footpath is asked where the number is told by its place in the answer
    /// @throws Fault `INVALID_QUESTION`, naming the field
    CellQuestion of(Q question, Footpath footpath);

    /// A field that must be given.
    static <T> T given(String name, @Nullable T value, String remedy) {
        if (value == null) {
            throw QuestionBody.invalid("cell." + name, "is missing", remedy);
        }
        return value;
    }

    /// An instant that must be given: a date, or a time with its offset.
    static Instant instant(String name, @Nullable String text, ZoneId zone) {
        String given = given(name, text, "give the first day of the period, as answers tell it: 2017-03-01");
        return Times.instant("cell." + name, Optional.of(given), zone).orElseThrow();
    }
}
