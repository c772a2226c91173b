package footpath.store.arrival;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.arrival.ReplayedCall;
import footpath.events.Micros;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A batch as the bytes of a record of the journal. The first byte is the version of the form. Version 1, which
/// knew no replays and no addresses of calls, and version 2, in which a call told of one account at most, are still
/// read.
final class BatchForm {
    private static final int VERSION = 3;

    private BatchForm() {}

    static byte[] write(ArrivalBatch batch) {
        ByteWriter to = new ByteWriter().number(VERSION).text(batch.source());
        to.number(batch.arrivals().size());
        batch.arrivals().forEach(arrival -> write(arrival, to));
        to.number(batch.quarantined().size());
        batch.quarantined().forEach(call -> write(call, to));
        to.number(batch.replayed().size());
        batch.replayed().forEach(call -> write(call, to));
        return to.toBytes();
    }

    /// @throws IllegalArgumentException if it is of another version
    static ArrivalBatch read(byte[] bytes) {
        ByteReader from = new ByteReader(bytes);
        long version = from.number();
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException("journal: holds version " + version + " of arrivals; this program reads "
                    + VERSION + ", use the release that wrote it");
        }
        return new ArrivalBatch(
                from.text(),
                list(from, call -> arrival(call, version)),
                list(from, call -> quarantined(call, version)),
                version == 1 ? List.of() : list(from, call -> replayed(call, version)));
    }

    private static void write(ReplayedCall call, ByteWriter to) {
        to.number(call.call()).number(Micros.of(call.replayed())).text(call.repair());
        to.number(call.arrivals().size());
        call.arrivals().forEach(arrival -> write(arrival, to));
    }

    private static ReplayedCall replayed(ByteReader from, long version) {
        return new ReplayedCall(
                from.number(),
                Micros.toInstant(from.number()),
                from.text(),
                list(from, call -> arrival(call, version)));
    }

    private static void write(Arrival arrival, ByteWriter to) {
        to.text(arrival.messageId()).text(arrival.name()).text(arrival.channel());
        to.number(arrival.identities().size());
        for (Identity identity : arrival.identities()) {
            to.text(identity.kind()).text(identity.value());
        }
        write(arrival.times(), to);
        to.text(arrival.properties()).text(arrival.traits()).text(arrival.firstTraits());
        to.number(arrival.accounts().size());
        arrival.accounts().forEach(call -> write(call, to));
        to.text(arrival.client().ip()).text(arrival.client().userAgent());
        to.flag(arrival.isMergeForced()).flag(arrival.isHistorical());
    }

    private static void write(AccountCall call, ByteWriter to) {
        to.text(call.kind()).text(call.key()).text(call.traits()).flag(call.isMember());
    }

    private static List<AccountCall> accounts(ByteReader from, long version) {
        if (version < 3) {
            return from.flag() ? List.of(new AccountCall(from.text(), from.text(), from.text())) : List.of();
        }
        return list(from, call -> new AccountCall(call.text(), call.text(), call.text(), call.flag()));
    }

    private static Arrival arrival(ByteReader from, long version) {
        return new Arrival(
                from.optionalText(),
                from.optionalText(),
                from.text(),
                list(from, one -> new Identity(one.text(), one.text())),
                times(from),
                from.text(),
                from.text(),
                from.text(),
                accounts(from, version),
                new Client(from.optionalText(), from.optionalText()),
                from.flag(),
                from.flag());
    }

    private static void write(ArrivalTimes times, ByteWriter to) {
        write(times.original(), to);
        write(times.sent(), to);
        to.number(Micros.of(times.received())).flag(times.isTrusted());
    }

    private static ArrivalTimes times(ByteReader from) {
        return new ArrivalTimes(instant(from), instant(from), Micros.toInstant(from.number()), from.flag());
    }

    private static void write(Optional<Instant> instant, ByteWriter to) {
        to.flag(instant.isPresent());
        instant.ifPresent(present -> to.number(Micros.of(present)));
    }

    private static Optional<Instant> instant(ByteReader from) {
        return from.flag() ? Optional.of(Micros.toInstant(from.number())) : Optional.empty();
    }

    private static void write(QuarantinedCall call, ByteWriter to) {
        to.text(call.protocol()).text(call.address()).text(call.messageId()).text(call.reason());
        to.number(Micros.of(call.received())).bytes(call.raw());
    }

    private static QuarantinedCall quarantined(ByteReader from, long version) {
        return new QuarantinedCall(
                from.text(),
                version == 1 ? "" : from.text(),
                from.optionalText(),
                from.text(),
                Micros.toInstant(from.number()),
                from.bytes());
    }

    private static <T> List<T> list(ByteReader from, Function<ByteReader, T> read) {
        int count = from.count();
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(read.apply(from));
        }
        return list;
    }
}
