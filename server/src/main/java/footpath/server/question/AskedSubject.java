package footpath.server.question;

import footpath.events.identity.Identity;
import footpath.index.Subject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose timelines are looked at, in words: `person`, `session`, `account`, `account:` and a kind of accounts, or
/// `case:` and the name of a property.
public final class AskedSubject {
    private static final String CASE = "case:";
    private static final String ACCOUNT = "account:";

    private AskedSubject() {}

    /// @param word    persons if absent
    /// @param timeout longest pause inside a session, as `PT30M`; of no meaning for others
    /// @throws footpath.server.Fault `INVALID_QUESTION`, naming the field
    public static Subject read(@Nullable String word, @Nullable String timeout) {
        return switch (word) {
            case null -> Subject.Person.EACH;
            case "person" -> Subject.Person.EACH;
            case "session" -> session(timeout);
            case "account" -> new Subject.Account();
            case String text
            when text.startsWith(ACCOUNT) && Identity.isKind(text.substring(ACCOUNT.length())) ->
                new Subject.Account(Optional.of(text.substring(ACCOUNT.length())));
            case String text
            when text.startsWith(CASE) && text.length() > CASE.length() ->
                new Subject.Case(text.substring(CASE.length()));
            default ->
                throw QuestionBody.invalid(
                        "subject",
                        "is \"" + word + "\"",
                        "it must be person, session, account, account:KIND or case:PROPERTY");
        };
    }

    private static Subject session(@Nullable String text) {
        if (text == null) {
            return Subject.Session.USUAL;
        }
        Duration timeout = QuestionBody.duration("sessionTimeout", text);
        if (timeout.compareTo(Subject.Session.SHORTEST) < 0 || timeout.compareTo(Subject.Session.LONGEST) > 0) {
            throw QuestionBody.invalid(
                    "sessionTimeout", "is \"" + text + "\"", "give 1 microsecond to 24 hours, as PT30M");
        }
        return new Subject.Session(timeout);
    }

    /// The word of a subject.
    static String word(Subject subject) {
        return switch (subject) {
            case Subject.Case(String property) -> CASE + property;
            case Subject.Account(Optional<String> kind) ->
                kind.map(ACCOUNT::concat).orElseGet(subject::one);
            default -> subject.one();
        };
    }
}
