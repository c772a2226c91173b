package footpath.server.question;

import footpath.analytics.Population;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.events.log.BotScope;
import footpath.index.Subject;
import footpath.server.http.Times;
import footpath.server.question.Says.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a question is limited to, as it is asked in JSON. Its fields stand among those of the question.
record AskedScope(
        @Says(value = "first day counted", form = Form.DATE) @Nullable
        String from,

        @Says(value = "first day no longer counted", form = Form.DATE) @Nullable
        String to,

        @Says(value = "time zone in which days begin and end", otherwise = "UTC") @Nullable
        String zone,

        @Says("only persons of this segment") @Nullable JsonNode segment,

        @Says(
                value = "whose timelines are looked at: person, session, account, account:KIND or case:PROPERTY",
                otherwise = "person")
        @Nullable
        String subject,

        @Says(
                value =
                        "longest pause inside a session, where sessions are the subject (PT30M if absent) or journeys or"
                                + " windows are cut into them",
                form = Form.DURATION)
        @Nullable
        String sessionTimeout,

        @Says(value = "only persons who allow this purpose now", otherwise = "the standard purpose, if there is one")
        @Nullable
        String purpose,

        @Says(
                value = "whether events count that were flagged as those of programs, or as told twice",
                otherwise = "exclude",
                choices = BotScope.class)
        @Nullable
        String bots,

        @Says("only what had arrived by this date or time counts, and who was one person as known then") @Nullable
        String knownAt) {
    /// @throws footpath.server.Fault if there is a timeout and no session
    Scope read() {
        if (sessionTimeout != null && !countsSessions()) {
            throw QuestionBody.invalid(
                    "sessionTimeout", "has no meaning here", "leave it out, or give subject session");
        }
        return readCutting("");
    }

    /// Of a question that can cut sessions by itself too.
    ///
    /// @param place what stands before the names of the fields, for errors
    Scope readCutting(String place) {
        ZoneId known = knownZone();
        return new Scope(
                Times.period(day(place + "from", from), day(place + "to", to), known),
                segment == null || segment.isNull() ? Segment.EVERYONE : SegmentJson.read(segment, place + "segment"),
                known,
                knownSubject(),
                population());
    }

    /// Who may be looked at.
    Population population() {
        return new Population(
                Optional.ofNullable(purpose),
                QuestionBody.choice("bots", bots, BotScope.EXCLUDE),
                Times.instant("knownAt", Optional.ofNullable(knownAt), knownZone()));
    }

    /// A question that says of whom it is asked, as far as it did not before.
    static ObjectNode limited(ObjectNode question, Population population) {
        ObjectNode limited = question.deepCopy();
        population.purpose().filter(_ -> !limited.has("purpose")).ifPresent(name -> limited.put("purpose", name));
        if (!limited.has("bots")) {
            limited.put("bots", population.bots().word());
        }
        population
                .known()
                .filter(_ -> !limited.has("knownAt"))
                .ifPresent(moment -> limited.put("knownAt", moment.toString()));
        return limited;
    }

    boolean countsSessions() {
        return knownSubject() instanceof Subject.Session;
    }

    /// Where a question cuts journeys by itself, which it does not if sessions are the subject.
    Optional<Duration> pause() {
        return countsSessions()
                ? Optional.empty()
                : Optional.ofNullable(sessionTimeout).map(text -> QuestionBody.duration("sessionTimeout", text));
    }

    /// The subject, persons if none is named.
    Subject knownSubject() {
        return AskedSubject.read(subject, sessionTimeout);
    }

    /// The zone, UTC if none is named.
    ZoneId knownZone() {
        return zone == null ? Times.DEFAULT_ZONE : Times.zone("zone", zone);
    }

    private static Optional<LocalDate> day(String place, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException notDay) {
            throw QuestionBody.invalid(place, "is \"" + text + "\"", "it must be a date as 2017-01-31")
                    .because(notDay);
        }
    }
}
