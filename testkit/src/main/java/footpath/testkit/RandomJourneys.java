package footpath.testkit;

import footpath.events.Event;
import footpath.events.PropertyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Journeys drawn from a seed: the same seed gives the same journeys, on every machine.
///
/// Shaped to find faults, not to look like customers: most journeys are short and a few very long, many events share an
/// instant, arrival is out of order, few names and channels are used, properties and traits are often absent and take
/// all three kinds of value.
///
/// @param seed    what the draw depends on
/// @param persons how many persons, each with at least one event
/// @param names   event names `a`, `b`, …; 1 to 26
public record RandomJourneys(long seed, int persons, int names) {
    private static final int LONGEST_JOURNEY = 200;
    private static final List<String> CHANNELS = List.of("", "web", "store", "email");

    public RandomJourneys {
        if (persons < 0 || names < 1 || names > 26) {
            throw new IllegalArgumentException(
                    "random journeys: needs 0 or more persons and 1 to 26 names, got " + persons + " and " + names);
        }
    }

    /// Fifty persons and five names.
    public static RandomJourneys of(long seed) {
        return new RandomJourneys(seed, 50, 5);
    }

    /// The events in order of arrival.
    public List<Event> events() {
        var random = new Random(seed);
        var events = new ArrayList<Event>();
        for (int person = 0; person < persons; person++) {
            int length = journeyLength(random);
            Instant time = Journeys.START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 30)));
            for (int i = 0; i < length; i++) {
                time = time.plus(pause(random));
                events.add(event(random, "p" + person, time));
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    /// A log of the events, with traits `tier`, `age` and `member` for some of the persons.
    public MemoryEventLog log() {
        MemoryEventLog log = MemoryEventLog.of(events());
        var random = new Random(seed ^ 0x7ea17L);
        for (int person = 0; person < persons; person++) {
            setTraits(log, random, "p" + person);
        }
        return log;
    }

    private static void setTraits(MemoryEventLog log, Random random, String person) {
        if (random.nextInt(3) > 0) {
            log.trait(person, "tier", new PropertyValue.Text(random.nextBoolean() ? "gold" : "basic"));
        }
        if (random.nextInt(3) > 0) {
            log.trait(person, "age", new PropertyValue.Numeric(18 + random.nextInt(70)));
        }
        if (random.nextInt(3) > 0) {
            log.trait(person, "member", new PropertyValue.Flag(random.nextBoolean()));
        }
    }

    /// Pareto-like: half of the journeys have one or two events, one in a hundred about a hundred.
    private static int journeyLength(Random random) {
        return (int) Math.min(LONGEST_JOURNEY, 1.0 / (1.0 - random.nextDouble()));
    }

    /// A third of the events share the instant of the one before.
    private static Duration pause(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Duration.ZERO;
            case 2, 3 -> Duration.ofSeconds(random.nextInt(600));
            case 4 -> Duration.ofMinutes(random.nextInt(600));
            default -> Duration.ofHours(random.nextInt(200));
        };
    }

    private Event event(Random random, String person, Instant time) {
        String name = Character.toString('a' + random.nextInt(names));
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        return new Event(person, time, name, channel, "random", Optional.empty(), properties(random));
    }

    private static Map<String, PropertyValue> properties(Random random) {
        var properties = new HashMap<String, PropertyValue>();
        if (random.nextBoolean()) {
            properties.put("value", new PropertyValue.Numeric(random.nextInt(1_000) / 4.0));
        }
        if (random.nextInt(3) == 0) {
            properties.put("brand", new PropertyValue.Text("brand-" + random.nextInt(7)));
        }
        if (random.nextInt(4) == 0) {
            properties.put("gift", new PropertyValue.Flag(random.nextBoolean()));
        }
        if (random.nextInt(5) == 0) {
            properties.put("mixed", random.nextBoolean() ? new PropertyValue.Numeric(1) : new PropertyValue.Text("1"));
        }
        return properties;
    }
}
