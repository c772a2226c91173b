package footpath.server.person;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.ArrivalsRefused;
import footpath.events.identity.Identity;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes in what people note of a person: a call, a visit to a store, a remark. Each is an event like any
/// other, so it counts in every answer. Safe for use by several threads.
public final class Notes {
    /// What the events are said to come from.
    public static final String SOURCE = "notes";

    private static final String NAME = "Note";
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_CHANNEL = 64;
    private static final int MOST_PROPERTIES = 100;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Footpath footpath;

    public Notes(Footpath footpath) {
        this.footpath = footpath;
    }

    /// A note to be taken in.
    ///
    /// @param name       what the event is called; `Note` if absent
    /// @param channel    where it happened; unknown if absent
    /// @param time       when, as a date or a time; now if absent
    /// @param text       what is to be remembered, the property `text`
    /// @param properties what else is known, by name: texts, numbers and truth values
    public record Note(
            @Nullable String name,
            @Nullable String channel,
            @Nullable String time,
            @Nullable String text,
            @Nullable Map<String, JsonNode> properties) {}

    /// A note that was taken in.
    ///
    /// @param id        by which its event is known in the log
    /// @param inAnswers whether it is in all answers already; else it soon is
    public record Noted(String id, String person, String name, String time, boolean inAnswers) {}

    /// Takes a note in; once this returns it is on disk.
    ///
    /// @param key any identity of the person
    public Noted add(String key, Note note, ZoneId zone) {
        Identity identity = called(key);
        String name = Optional.ofNullable(note.name()).orElse(NAME);
        String channel = Optional.ofNullable(note.channel()).orElse("");
        requireLength("name", name, 1, Arrival.LONGEST_NAME);
        requireLength("channel", channel, 0, LONGEST_CHANNEL);
        Instant now = footpath.clock().instant();
        Instant time =
                Times.instant("time", Optional.ofNullable(note.time()), zone).orElse(now);
        if (time.isAfter(now.plus(MOST_AHEAD))) {
            throw invalid("time", "lies in the future", "give when it happened");
        }
        String id = "note-" + UUID.randomUUID();
        Arrival arrival = new Arrival(
                Optional.of(id),
                Optional.of(name),
                channel,
                List.of(identity),
                new ArrivalTimes(Optional.of(time), Optional.empty(), now, true),
                properties(note),
                Arrival.NOTHING,
                Arrival.NOTHING,
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
        boolean inLog = footpath.arrivals().awaitInLog(keep(arrival), PATIENCE);
        if (inLog) {
            footpath.index().refresh();
        }
        return new Noted(id, identity.text(), name, Times.text(time, zone), inLog);
    }

    private Identity called(String key) {
        var snapshot = footpath.index().snapshot();
        return Identity.parse(snapshot.personKey(PersonKey.number(key, snapshot)));
    }

    private long keep(Arrival arrival) {
        try {
            return footpath.arrivals()
                    .append(new ArrivalBatch(SOURCE, List.of(arrival), List.of()))
                    .join();
        } catch (ArrivalsRefused refused) {
            throw disk(refused);
        } catch (CompletionException failed) {
            throw disk(failed);
        }
    }

    private static Fault disk(RuntimeException cause) {
        return new Fault(
                        FaultCode.DISK,
                        "note",
                        "could not be written to disk",
                        "free some space on the disk of the data directory, then send it again")
                .because(cause);
    }

    private static String properties(Note note) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, JsonNode> given = Optional.ofNullable(note.properties()).orElse(Map.of());
        if (given.size() > MOST_PROPERTIES) {
            throw invalid("properties", "are " + given.size(), "give at most " + MOST_PROPERTIES);
        }
        given.forEach((name, value) -> {
            requireLength("properties", name, 1, Arrival.LONGEST_NAME);
            if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
                throw invalid("properties." + name, "is " + value, "give a text, a number, true or false");
            }
            requireLength("properties." + name, value.asString(), 0, LONGEST_TEXT);
            properties.put(name, value);
        });
        String text = Optional.ofNullable(note.text()).orElse("");
        requireLength("text", text, 0, LONGEST_TEXT);
        if (text.isBlank() && properties.isEmpty()) {
            throw invalid("text", "is missing", "say what is to be remembered");
        }
        if (!text.isBlank()) {
            properties.put("text", text.strip());
        }
        return new String(Json.bytes(properties), StandardCharsets.UTF_8);
    }

    private static void requireLength(String part, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw invalid(part, "has " + text.length() + " characters", "allowed are " + least + " to " + most);
        }
    }

    private static Fault invalid(String input, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, input, problem, remedy);
    }
}
