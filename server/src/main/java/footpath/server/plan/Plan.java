package footpath.server.plan;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.plan.PlanConflict;
import footpath.collect.plan.PlanCount;
import footpath.collect.plan.PlanStore;
import footpath.collect.plan.StoredPlan;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The tracking plan at work: checks what comes in, counts what breaks it, and keeps both. Safe for use by several
/// threads. Without a plan it costs nothing.
///
/// Counts begin anew with each revision. They are written every five seconds and on closing, so a process that is
/// killed forgets the last seconds of them; events are never lost by it.
public final class Plan implements AutoCloseable {
    private static final int WRITE_SECONDS = 5;

    private final PlanStore store;
    private final Clock clock;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("footpath-plan").factory());
    private volatile Current current;

    /// A plan with its compiled schemas and what was counted by it.
    private record Current(Optional<StoredPlan> stored, Optional<TrackingPlan> plan, PlanCounts counts) {}

    /// What of a batch is kept, and what was wrong with it.
    ///
    /// @param source  where it came from
    /// @param passed  what is kept as it is
    /// @param blocked what the plan keeps out of the log
    /// @param found   what is counted once all of it is kept
    public record Checked(String source, List<Arrival> passed, List<Blocked> blocked, List<Found> found) {
        public Checked {
            passed = List.copyOf(passed);
            blocked = List.copyOf(blocked);
            found = List.copyOf(found);
        }
    }

    /// @param reason in three facts, as it stands in the quarantine
    public record Blocked(Arrival arrival, String reason) {}

    /// @param event its name
    public record Found(String event, String rule, String place, String example) {}

    public Plan(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        Optional<StoredPlan> stored = store.load();
        this.current = new Current(
                stored,
                stored.map(kept -> TrackingPlan.of(Json.tree(kept.document()))),
                new PlanCounts(stored.isPresent() ? store.counts() : List.of()));
    }

    /// Begins to write counts from time to time.
    public void start() {
        var _ = writer.scheduleWithFixedDelay(this::writeOrWait, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
    }

    /// The newest plan; empty if there is none.
    public Optional<StoredPlan> stored() {
        return current.stored();
    }

    /// Saves a plan.
    ///
    /// @param basedOn the revision it was made from; 0 if there was none
    /// @throws Fault if it is no plan, or not made from the newest
    public synchronized StoredPlan save(JsonNode document, long basedOn) {
        TrackingPlan plan = TrackingPlan.of(document);
        try {
            StoredPlan saved = store.save(document.toString(), basedOn);
            store.keep(List.of());
            current = new Current(Optional.of(saved), Optional.of(plan), new PlanCounts(List.of()));
            return saved;
        } catch (PlanConflict conflict) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "revision",
                            "is " + basedOn + ", and the plan was changed since",
                            "load it again, GET /api/v1/plan, and repeat the change")
                    .because(conflict);
        }
    }

    /// What is wrong with a batch. Nothing is counted yet.
    public Checked check(ArrivalBatch batch) {
        Optional<TrackingPlan> plan = current.plan();
        if (plan.isEmpty()) {
            return new Checked(batch.source(), batch.arrivals(), List.of(), List.of());
        }
        List<Found> found = new ArrayList<>();
        List<Arrival> passed = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        for (Arrival arrival : batch.arrivals()) {
            List<PlanViolation> violations = plan.get().violations(arrival);
            String name = arrival.name().orElse("");
            violations.forEach(one -> found.add(new Found(name, one.rule(), one.place(), one.example())));
            Optional<PlanViolation> worst =
                    violations.stream().filter(one -> !one.isNew()).findFirst();
            if (worst.isPresent() && plan.get().isBlocking(name)) {
                blocked.add(new Blocked(arrival, reason(name, worst.get())));
            } else {
                passed.add(arrival);
            }
        }
        return new Checked(batch.source(), passed, blocked, found);
    }

    private static String reason(String name, PlanViolation violation) {
        String what = violation.rule().equals("required")
                ? "is missing"
                : "is " + violation.example() + ", against the rule " + violation.rule();
        String place = violation.place().isEmpty() ? "properties" : "properties." + violation.place();
        return place + ": " + what + " of the plan of \"" + name + "\"; send it as the plan says, or change the plan";
    }

    /// Counts what was found in a batch that was kept.
    public void count(Checked checked) {
        if (checked.found().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        PlanCounts counts = current.counts();
        String source = checked.source();
        checked.found()
                .forEach(one -> counts.add(
                        new PlanCount.Key(one.event(), one.rule(), one.place(), source), now, one.example()));
    }

    /// How often which rule was broken since the newest revision, the most frequent first.
    public List<PlanCount> violations() {
        return current.counts().list();
    }

    /// How many violations since the start had no place among the counts.
    public long beyond() {
        return current.counts().beyond();
    }

    /// A write that fails is tried again with the next: counts are no reason to stop.
    private void writeOrWait() {
        try {
            write();
        } catch (RuntimeException failed) {
            current.counts().setChanged();
            System.getLogger(Plan.class.getName())
                    .log(System.Logger.Level.WARNING, "counts of the tracking plan cannot be written", failed);
        }
    }

    private synchronized void write() {
        PlanCounts counts = current.counts();
        if (counts.takeChanged()) {
            store.keep(counts.list());
        }
    }

    /// Stops, after it has written what was counted.
    @Override
    public void close() {
        writer.close();
        write();
    }
}
