package footpath.server.question;

import footpath.analytics.CellPage;
import footpath.index.IndexSnapshot;
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
/// @param next    key of the person after whom the list goes on; null at its end
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
                page.next().isPresent() ? snapshot.personKey(page.next().getAsInt()) : null);
    }
}
