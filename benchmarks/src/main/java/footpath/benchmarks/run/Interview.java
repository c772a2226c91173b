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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/// Asks questions and takes the time.
///
/// All sides are asked in turns, so that whatever slows the machine for a while slows them all.
///
/// @param runs   how often each question is asked
/// @param warm   for how many seconds Footpath is asked before that
/// @param inARow how often Footpath is asked after that, to see how much its times differ
record Interview(int runs, int warm, int inARow) {
    private static final int FINALISTS = 2;
    private static final int RUNS_FOR_REFERENCE = 3;
    private static final double SLOW_SECONDS = 10;

    /// Asks Footpath and every peer.
    ///
    /// @throws IllegalStateException if an answer differs from Footpath's
    Measured ask(SharedQuestion question, Footpath footpath, List<Peer> peers) throws Exception {
        Answer ours = Timing.warm(warm, () -> question.ask(footpath));
        long allocated = allocated(() -> question.ask(footpath));
        List<Entrant> entrants = new ArrayList<>();
        for (Peer peer : peers) {
            for (Formulation formulation : question.formulations(peer.dialect())) {
                first(question, peer, formulation, ours)
                        .ifPresent(seconds -> entrants.add(new Entrant(peer, formulation, seconds)));
            }
        }
        double seconds = inTurns(question, footpath, finalists(entrants));
        Spread spread = Spread.of(Timing.inARow(inARow, () -> question.ask(footpath)));
        return new Measured(
                question, seconds, spread, question.bytes(footpath.snapshot()), allocated, byPeer(entrants, peers));
    }

    /// The quickest two of all; the others have been tried once, or a few times if they are quick and for reference.
    private static List<Entrant> finalists(List<Entrant> entrants) {
        return entrants.stream()
                .sorted(Comparator.comparingDouble(entrant -> entrant.seconds))
                .limit(FINALISTS)
                .toList();
    }

    /// Measures Footpath and the finalists.
    ///
    /// @return seconds of Footpath
    private double inTurns(SharedQuestion question, Footpath footpath, List<Entrant> finalists) throws Exception {
        double[] ours = new double[runs];
        double[][] theirs = new double[finalists.size()][runs];
        for (int run = 0; run < runs; run++) {
            ours[run] = Timing.inTheSwing(() -> question.ask(footpath));
            for (int i = 0; i < theirs.length; i++) {
                Entrant finalist = finalists.get(i);
                theirs[i][run] = Timing.inTheSwing(() -> finalist.peer.ask(finalist.formulation.sql()));
            }
        }
        for (int i = 0; i < theirs.length; i++) {
            finalists.get(i).seconds = Timing.median(theirs[i]);
        }
        return Timing.median(ours);
    }

    private static List<PeerTimes> byPeer(List<Entrant> entrants, List<Peer> peers) {
        return peers.stream()
                .map(peer -> new PeerTimes(
                        peer.name(),
                        entrants.stream()
                                .filter(entrant -> entrant.peer.equals(peer))
                                .map(entrant -> new Tried(entrant.formulation.label(), entrant.seconds))
                                .toList()))
                .filter(times -> !times.formulations().isEmpty())
                .toList();
    }

    /// Bytes of heap that all threads allocate: no less than what an answer needs at one time.
    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        work.run();
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    /// How long the first answers took; nothing if a peer that is for reference gave none.
    private static OptionalDouble first(SharedQuestion question, Peer peer, Formulation formulation, Answer ours)
            throws Exception {
        Callable<List<List<String>>> work = () -> peer.ask(formulation.sql());
        Timing<List<List<String>>> timing;
        try {
            timing = Timing.once(work);
        } catch (IOException e) {
            if (!peer.isForReference()) {
                throw e;
            }
            Progress.tell(peer.name() + " gave no answer to: " + question.title() + ": " + e.getMessage());
            return OptionalDouble.empty();
        }
        ours.requireSame(question.read(timing.answer()), question.title(), peer.name() + " by " + formulation.label());
        return OptionalDouble.of(
                peer.isForReference() && timing.seconds() <= SLOW_SECONDS
                        ? Timing.median(Timing.inARow(RUNS_FOR_REFERENCE, work))
                        : timing.seconds());
    }
}
