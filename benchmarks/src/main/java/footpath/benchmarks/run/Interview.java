package footpath.benchmarks.run;

import com.sun.management.ThreadMXBean;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.Peer;
import footpath.benchmarks.SharedQuestion;
import footpath.benchmarks.Timing;
import footpath.benchmarks.run.Measured.PeerTimes;
import footpath.benchmarks.run.Measured.Tried;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks questions and takes the time.
///
/// @param runs how often each question is asked
/// @param warm for how many seconds Footpath is asked before that
record Interview(int runs, int warm) {
    private static final int FINALISTS = 2;

    /// Asks Footpath, then every peer.
    ///
    /// @throws IllegalStateException if an answer differs from Footpath's
    Measured ask(SharedQuestion question, Footpath footpath, List<Peer> peers) throws Exception {
        Timing<Answer> ours = Timing.warm(warm, runs, () -> question.ask(footpath));
        long allocated = allocated(() -> question.ask(footpath));
        var times = new ArrayList<PeerTimes>();
        for (Peer peer : peers) {
            ask(question, peer, ours.answer()).ifPresent(times::add);
        }
        return new Measured(question, ours.seconds(), question.bytes(footpath.snapshot()), allocated, times);
    }

    /// Bytes of heap that all threads allocate: no less than what an answer needs at one time.
    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        work.run();
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    /// Every formulation is tried once, and the quickest two are then measured.
    private Optional<PeerTimes> ask(SharedQuestion question, Peer peer, Answer ours) throws Exception {
        List<Formulation> formulations = question.formulations(peer.dialect());
        Map<Formulation, Double> seconds = new HashMap<>();
        for (Formulation formulation : formulations) {
            seconds.put(formulation, first(question, peer, formulation, ours));
        }
        Set<Formulation> finalists = formulations.stream()
                .sorted(Comparator.comparing(seconds::get))
                .limit(FINALISTS)
                .collect(Collectors.toSet());
        for (Formulation finalist : finalists) {
            seconds.put(
                    finalist,
                    Timing.median(runs, () -> peer.ask(finalist.sql())).seconds());
        }
        List<Tried> tried = formulations.stream()
                .map(formulation -> new Tried(formulation.label(), seconds.getOrDefault(formulation, Double.NaN)))
                .toList();
        return tried.isEmpty() ? Optional.empty() : Optional.of(new PeerTimes(peer.name(), tried));
    }

    private static double first(SharedQuestion question, Peer peer, Formulation formulation, Answer ours)
            throws Exception {
        Timing<List<List<String>>> timing = Timing.once(() -> peer.ask(formulation.sql()));
        ours.requireSame(question.read(timing.answer()), question.title(), peer.name() + " by " + formulation.label());
        return timing.seconds();
    }
}
