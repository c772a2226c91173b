package footpath.server.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Persons as comma-separated values (RFC 4180): a head, then a line each, ended by a line feed.
public final class PersonCsv {
    /// The head, without the end of its line.
    public static final String HEAD = "person,events,first_seen,last_seen";

    private PersonCsv() {}

    /// A page with its head.
    public static String of(PersonPage page) {
        return of(page.persons());
    }

    /// Persons with a head.
    public static String of(List<PersonLine> persons) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        persons.forEach(person -> text.append(line(person)).append('\n'));
        return text.toString();
    }

    /// One person, without the end of the line.
    public static String line(PersonLine person) {
        return field(person.person()) + "," + person.events() + "," + field(person.firstSeen()) + ","
                + field(person.lastSeen());
    }

    private static String field(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean isPlain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
