package footpath.server.question;

import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.server.http.Times;
import footpath.server.question.Says.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a question is limited to, as it is asked in JSON. Its fields stand among those of the question.
record AskedScope(
        @Says(value = "first day counted", form = Form.DATE) @Nullable
        String from,

        @Says(value = "first day no longer counted", form = Form.DATE) @Nullable
        String to,

        @Says(value = "time zone in which days begin and end", otherwise = "UTC") @Nullable
        String zone,

        @Says("only persons of this segment") @Nullable JsonNode segment) {

    Scope read() {
        return read("");
    }

    /// @param place what stands before the names of the fields, for errors
    Scope read(String place) {
        ZoneId known = knownZone();
        return new Scope(
                Times.period(day(place + "from", from), day(place + "to", to), known),
                segment == null || segment.isNull() ? Segment.EVERYONE : SegmentJson.read(segment, place + "segment"),
                known);
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
