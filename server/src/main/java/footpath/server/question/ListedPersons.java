package footpath.server.question;

import footpath.analytics.CellPage;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.server.person.PersonKey;
import footpath.server.person.PersonLine;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the list of persons behind a number of an answer, as the API tells it.
///
/// @param counted what the number counts: `persons`, or `events`, `journeys` and others, of which each person listed
///     has at least one
/// @param n       the number
/// @param persons this part, in order of first arrival
/// @param next    after whom the list goes on, to be given as `after`: the key of a person or case, the number of a
///     session; null at its end
public record ListedPersons(
        String counted,
        long n,
        List<PersonLine> persons,
        @Nullable String next) {

    static ListedPersons of(CellPage page, IndexSnapshot snapshot, ZoneId zone) {
        return new ListedPersons(
                QuestionBody.word(page.unit()),
                page.n(),
                page.persons().stream()
                        .map(person -> PersonLine.of(person, snapshot, zone))
                        .toList(),
                page.next().isPresent() ? cursor(page.next().getAsInt(), snapshot) : null);
    }

    /// A person and a case are told by their keys; a session has none, so its number stands for it.
    private static String cursor(int number, IndexSnapshot snapshot) {
        return snapshot.subject() instanceof Subject.Session ? Integer.toString(number) : snapshot.subjectKey(number);
    }

    /// The number of the subject after whom a list goes on.
    static int number(String cursor, IndexSnapshot snapshot) {
        if (!(snapshot.subject() instanceof Subject.Session)) {
            return PersonKey.number(cursor, snapshot);
        }
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException notANumber) {
            throw QuestionBody.invalid("after", "is \"" + cursor + "\"", "give what the part before told as next")
                    .because(notANumber);
        }
    }
}
