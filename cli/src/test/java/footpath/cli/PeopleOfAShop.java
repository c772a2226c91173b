package footpath.cli;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import footpath.server.Footpath;
import footpath.store.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Five persons of a shop: three who came by a laptop each before they told who they are, one of whose events two are
/// flagged, and one who came once; two households, and a segment.
final class PeopleOfAShop {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Footpath footpath;

    private PeopleOfAShop(Footpath footpath) {
        this.footpath = footpath;
    }

    static void fill(Footpath footpath) {
        new PeopleOfAShop(footpath).fill();
    }

    private void fill() {
        for (String user : List.of("ada", "eve", "kay")) {
            take(
                    call(Optional.of("Visit"), 0, "{}", "anonymous_id:laptop-" + user),
                    call(Optional.empty(), 1, "{\"city\":\"Rome\"}", "anonymous_id:laptop-" + user),
                    call(Optional.of("Login"), 60, "{\"city\":\"Oslo\"}", user, "anonymous_id:laptop-" + user));
        }
        take(Stream.iterate(7_200, second -> second + 60)
                .limit(6)
                .map(second -> call(Optional.of("Search"), second, "{}", "ada"))
                .toArray(Arrival[]::new));
        take(
                call(Optional.of("Visit"), 0, "{}", "zoe"),
                flagged("crawler", call(Optional.of("Crawl"), 60, "{}", "zoe")),
                flagged("our own word", call(Optional.of("Crawl"), 90_000, "{}", "zoe")),
                call(Optional.of("Visit"), 0, "{}", "ida"));
        footpath.segments().save("in Oslo", "{\"trait\":\"city\",\"op\":\"=\",\"value\":\"Oslo\"}", Optional.empty());
        member("the kays", "kay");
        member("the zoes", "zoe");
    }

    private void member(String household, String user) {
        footpath.log()
                .accounts()
                .decisions()
                .decide(
                        new Account("household", household),
                        footpath.log().identities().number(Identity.user(user)).orElseThrow(),
                        true,
                        "",
                        NOON);
    }

    private void take(Arrival... calls) {
        long record = footpath.arrivals()
                .append(new ArrivalBatch("shop", List.of(calls), List.of()))
                .join();
        if (!footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20))) {
            throw new IllegalStateException("the calls are not in the log");
        }
        footpath.index().refresh();
    }

    private static Arrival flagged(String reason, Arrival call) {
        return new Arrival(
                call.messageId(),
                call.name(),
                call.channel(),
                call.identities(),
                call.times(),
                "{\"context.flag\":\"" + reason + "\"}",
                call.traits(),
                call.firstTraits(),
                call.accounts(),
                call.client(),
                false,
                false);
    }

    private static Arrival call(Optional<String> name, int second, String traits, String... identities) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.empty(),
                name,
                "web",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                "{}",
                traits,
                "{}",
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }
}
