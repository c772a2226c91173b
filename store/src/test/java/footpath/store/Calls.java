package footpath.store;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Short forms for arrivals.
public final class Calls {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Calls() {}

    /// One event under some identities, as [Identity#parse] reads them.
    public static Arrival event(String name, int second, String... identities) {
        return call(Optional.of(name), second, "{}", "{}", "{}", false, identities);
    }

    /// One event with properties.
    public static Arrival telling(String name, int second, String properties, String... identities) {
        return call(Optional.of(name), second, properties, "{}", "{}", false, identities);
    }

    /// A call that is no event, with properties.
    public static Arrival saying(int second, String properties, String... identities) {
        return call(Optional.empty(), second, properties, "{}", "{}", false, identities);
    }

    /// A call that forces some identities to be one person.
    public static Arrival merge(int second, String... identities) {
        return call(Optional.empty(), second, "{}", "{}", "{}", true, identities);
    }

    /// A call that sets traits.
    public static Arrival traits(String traits, String firstTraits, int second, String... identities) {
        return call(Optional.empty(), second, "{}", traits, firstTraits, false, identities);
    }

    /// A call that tells of accounts, as an event or by itself.
    public static Arrival group(Optional<String> name, long second, List<AccountCall> accounts, String... identities) {
        Instant at = NOW.plusSeconds(second);
        return new Arrival(
                Optional.empty(),
                name,
                "",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.empty(), NOW.plusSeconds(10_000_000), true),
                "{}",
                "{}",
                "{}",
                accounts,
                Client.UNKNOWN,
                false,
                false);
    }

    private static Arrival call(
            Optional<String> name,
            int second,
            String properties,
            String traits,
            String firstTraits,
            boolean isMergeForced,
            String... identities) {
        Instant at = NOW.plusSeconds(second);
        return new Arrival(
                Optional.empty(),
                name,
                "",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                properties,
                traits,
                firstTraits,
                Optional.empty(),
                Client.UNKNOWN,
                isMergeForced,
                false);
    }

    public static List<ArrivalBatch> batch(List<Arrival> arrivals) {
        return List.of(new ArrivalBatch("shop", arrivals, List.of()));
    }

    public static List<ArrivalBatch> batch(Arrival... arrivals) {
        return batch(List.of(arrivals));
    }
}
