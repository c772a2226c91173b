package footpath.server.quarantine;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalsRefused;
import footpath.collect.arrival.ReplayedCall;
import footpath.collect.source.Source;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.quarantine.Rereading.Misunderstood;
import footpath.server.quarantine.Rereading.Understood;
import footpath.server.source.ClientRule;
import footpath.server.source.Flagging;
import footpath.store.quarantine.KeptQuarantine;
import footpath.store.quarantine.QuarantineEntry;
import footpath.store.quarantine.QuarantineKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Repairs calls of the quarantine and reads them again, by the protocol they were sent by. Safe for use by
/// several threads.
///
/// What they say goes through the journal as every arrival does, received when the call was. The event log marks
/// a call as replayed in the transaction that adds what it says, so it counts once: replayed twice, by two at one
/// time, or by a process that is killed half way.
public final class Replay {
    /// Most calls that are looked at in one request.
    public static final int MOST = 1_000;

    private static final int USUAL = 200;

    /// Bytes of calls that go to the journal together.
    private static final long GROUP_BYTES = 4L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Footpath footpath;
    private final KeptQuarantine kept;
    private final Flagging flagging;

    public Replay(Footpath footpath) {
        this.footpath = footpath;
        this.kept = footpath.log().kept();
        this.flagging = new Flagging(footpath.log().parts()::botRules);
    }

    /// What is to be replayed: calls by id, or by a filter.
    ///
    /// @param ids    ids; null if by filter
    /// @param filter which; only calls that were not replayed are taken
    /// @param repair what is changed before; nothing if null
    /// @param dryRun whether it is only told what would become of them
    /// @param after  with a filter: the id behind which to go on
    /// @param limit  with a filter: most calls, 1 to 1,000; 200 if null
    public record Asked(
            @Nullable List<String> ids,
            @Nullable Chosen filter,
            Repair.@Nullable Written repair,
            @Nullable Boolean dryRun,
            @Nullable String after,
            @Nullable Integer limit) {}

    /// What became of them.
    ///
    /// @param dryRun         whether it is only told what would become of them
    /// @param replayed       how many were replayed, or would be
    /// @param failed         how many still cannot be understood
    /// @param replayedBefore how many were replayed before
    /// @param inLog          whether all of it is in the event log by now; else it will be, from the journal
    /// @param next           where to go on with the filter (`after`); null if there is no more
    /// @param calls          each of them
    public record Outcome(
            boolean dryRun,
            long replayed,
            long failed,
            long replayedBefore,
            boolean inLog,
            @Nullable String next,
            List<ReplayedLine> calls) {}

    /// @throws Fault if the wish is none, or the journal takes nothing now
    public Outcome run(Asked asked) {
        Repair repair = Optional.ofNullable(asked.repair()).map(Repair::of).orElse(Repair.NONE);
        boolean isDry = Boolean.TRUE.equals(asked.dryRun());
        if ((asked.ids() == null) == (asked.filter() == null)) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "body",
                    "says " + (asked.ids() == null ? "not which calls" : "which calls twice"),
                    "give either ids or a filter");
        }
        int limit = limit(asked);
        List<QuarantineKey> keys = asked.ids() == null ? filtered(asked, limit) : named(asked.ids());
        Running running = new Running(repair, isDry);
        keys.forEach(running::take);
        running.flush();
        boolean isMore = asked.ids() == null && keys.size() == limit;
        return running.outcome(isMore ? keys.getLast().text() : null);
    }

    private static int limit(Asked asked) {
        int limit = Optional.ofNullable(asked.limit()).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new Fault(FaultCode.INVALID_INPUT, "limit", "is " + limit, "give 1 to " + MOST);
        }
        return limit;
    }

    private static List<QuarantineKey> named(List<String> ids) {
        if (ids.size() > MOST) {
            throw new Fault(FaultCode.INVALID_INPUT, "ids", "are " + ids.size(), "name at most " + MOST);
        }
        return Chosen.keys(ids.stream().distinct().toList());
    }

    private List<QuarantineKey> filtered(Asked asked, int limit) {
        Chosen chosen = Optional.ofNullable(asked.filter()).orElse(Chosen.ALL);
        long after = asked.after() == null
                ? 0
                : switch (Chosen.key(asked.after())) {
                    case QuarantineKey.Call(long call) -> call;
                    case QuarantineKey.Row row ->
                        throw new Fault(
                                FaultCode.INVALID_INPUT,
                                "after",
                                "is the row " + row.text(),
                                "give the id of a call, as the answer before told it");
                };
        return kept.callsToReplay(chosen.filter(), after, limit);
    }

    /// One replay on its way. Confined to one thread.
    private final class Running {
        private final Repair repair;
        private final boolean isDry;
        private final List<ReplayedLine> lines = new ArrayList<>();
        private final List<ReplayedCall> waiting = new ArrayList<>();
        private String waitingSource = "";
        private long waitingBytes;
        private long lastRecord;

        Running(Repair repair, boolean isDry) {
            this.repair = repair;
            this.isDry = isDry;
        }

        void take(QuarantineKey key) {
            lines.add(
                    switch (key) {
                        case QuarantineKey.Row row ->
                            ReplayedLine.failed(
                                    row.text(),
                                    "row: belongs to an imported file; change the mapping or the file, then import it again");
                        case QuarantineKey.Call call ->
                            kept.find(call).map(this::read).orElseGet(() -> ReplayedLine.unknown(call.text()));
                    });
        }

        private ReplayedLine read(QuarantineEntry entry) {
            String id = entry.key().text();
            if (entry.replayed().isPresent()) {
                return ReplayedLine.before(id);
            }
            return switch (Rereading.read(entry, repair)) {
                case Misunderstood(String reason) -> ReplayedLine.failed(id, reason);
                case Understood(List<Arrival> arrivals) -> {
                    List<Arrival> told = told(entry, arrivals);
                    if (!isDry) {
                        add(entry, told);
                    }
                    yield ReplayedLine.understood(id, isDry, told);
                }
            };
        }

        /// What the source keeps of the client; nothing is known of a source that is no more. Flagged by what it says.
        private List<Arrival> told(QuarantineEntry entry, List<Arrival> arrivals) {
            Optional<Source> source = footpath.sources().load(entry.source());
            List<Arrival> known = source.isEmpty()
                    ? arrivals
                    : arrivals.stream()
                            .map(arrival -> ClientRule.apply(source.get(), arrival))
                            .toList();
            return flagging.fetched(new ArrivalBatch(entry.source(), known, List.of()))
                    .batch()
                    .arrivals();
        }

        private void add(QuarantineEntry entry, List<Arrival> arrivals) {
            boolean isOther = !entry.source().equals(waitingSource);
            if (isOther || waitingBytes + entry.bytes() > GROUP_BYTES) {
                flush();
            }
            long call = ((QuarantineKey.Call) entry.key()).call();
            waitingSource = entry.source();
            waitingBytes += entry.bytes();
            waiting.add(new ReplayedCall(call, footpath.clock().instant(), repair.text(), arrivals));
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            try {
                lastRecord = footpath.arrivals()
                        .append(ArrivalBatch.replay(waitingSource, waiting))
                        .join();
            } catch (CompletionException | ArrivalsRefused refused) {
                throw new Fault(
                                FaultCode.DISK,
                                "journal",
                                "takes nothing now: " + refused.getMessage(),
                                "replay again later; what was replayed before stays")
                        .because(refused);
            }
            waiting.clear();
            waitingBytes = 0;
        }

        Outcome outcome(@Nullable String next) {
            boolean isInLog = lastRecord == 0 || footpath.arrivals().awaitInLog(lastRecord, PATIENCE);
            return new Outcome(
                    isDry,
                    count(isDry ? "would_replay" : "replayed"),
                    count("failed"),
                    count("replayed_before"),
                    isInLog,
                    next,
                    lines);
        }

        private long count(String outcome) {
            return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
        }
    }
}
