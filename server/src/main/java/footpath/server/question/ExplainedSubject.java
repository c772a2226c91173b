package footpath.server.question;

import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.index.SubjectLocation;
import footpath.server.Fault;
import footpath.server.http.Times;
import footpath.server.person.PersonKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the one subject that is to be explained.
final class ExplainedSubject {
    private static final int MOST_NAMED = 5;

    /// Stands for a session of a person without events.
    private static final int NONE = -1;

    private ExplainedSubject() {}

    /// The number by which it is listed.
    ///
    /// @param key   of the person, or the value of the case
    /// @param start of the session, if sessions are the subject
    /// @throws Fault if there is none, or several sessions and no start to tell them apart
    static int number(String key, Optional<Instant> start, IndexSnapshot snapshot, ZoneId zone) {
        if (!(snapshot.subject() instanceof Subject.Session)) {
            if (start.isPresent()) {
                throw QuestionBody.invalid("session", "has no meaning here", "leave it out, or give subject session");
            }
            return PersonKey.number(key, snapshot);
        }
        List<SubjectLocation> sessions = snapshot.parts(PersonKey.number(key, snapshot));
        if (sessions.isEmpty()) {
            return NONE;
        }
        if (start.isEmpty() && sessions.size() > 1) {
            throw unclear("is missing", sessions, zone);
        }
        return sessions.stream()
                .filter(session -> start.isEmpty() || start.get().equals(startOf(session)))
                .findFirst()
                .map(session -> session.shard().number(session.subject()))
                .orElseThrow(() -> unclear("begins at no " + start.orElseThrow(), sessions, zone));
    }

    private static Fault unclear(String problem, List<SubjectLocation> sessions, ZoneId zone) {
        String starts = sessions.stream()
                .limit(MOST_NAMED)
                .map(session -> Times.text(startOf(session), zone))
                .collect(Collectors.joining(", "));
        return QuestionBody.invalid(
                "session",
                problem,
                "give the start of one of " + sessions.size() + ": " + starts
                        + (sessions.size() > MOST_NAMED ? ", …" : ""));
    }

    private static Instant startOf(SubjectLocation session) {
        int first = session.shard().firstEvent(session.subject());
        return Micros.toInstant(session.shard().times().microsAt(first));
    }
}
