package footpath.server.quarantine;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Times;
import footpath.store.quarantine.QuarantineFilter;
import footpath.store.quarantine.QuarantineKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of the quarantine somebody means, in words.
///
/// @param kind     `call` or `row`
/// @param source   where it came from
/// @param reason   a text that the reason contains
/// @param shape    the shape of the reason, as groups tell it
/// @param from     received then or later: a day in UTC, or a time
/// @param to       received before
/// @param replayed whether it was read again
public record Chosen(
        @Nullable String kind,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String shape,
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean replayed) {
    /// Everything.
    public static final Chosen ALL = new Chosen(null, null, null, null, null, null, null);

    /// @throws Fault if a word is none
    public QuarantineFilter filter() {
        return new QuarantineFilter(
                Optional.ofNullable(kind).map(Chosen::kind),
                Optional.ofNullable(source),
                Optional.ofNullable(reason),
                Optional.ofNullable(shape),
                time("from", from),
                time("to", to),
                Optional.ofNullable(replayed));
    }

    private static Optional<Instant> time(String field, @Nullable String text) {
        return Times.instant(field, Optional.ofNullable(text), Times.DEFAULT_ZONE);
    }

    private static QuarantineFilter.Kind kind(String word) {
        return Arrays.stream(QuarantineFilter.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Fault(FaultCode.INVALID_PARAMETER, "kind", "is \"" + word + "\"", "write call or row"));
    }

    /// @throws Fault if one of them is no id
    static List<QuarantineKey> keys(List<String> ids) {
        return ids.stream().map(Chosen::key).toList();
    }

    /// @throws Fault if it is no id
    static QuarantineKey key(String id) {
        return QuarantineKey.parse(id)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_QUARANTINED,
                        "id",
                        "\"" + id + "\" is nothing in the quarantine",
                        "ids are as call-17 and row-3-1045"));
    }
}
