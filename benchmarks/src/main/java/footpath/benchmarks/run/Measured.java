package footpath.benchmarks.run;

import footpath.benchmarks.SharedQuestion;
import java.util.Comparator;
import java.util.List;

/// One question and how long each side took.
///
/// @param question  as asked
/// @param seconds   of Footpath
/// @param spread    of Footpath's times in a row
/// @param bytes     of the columns that Footpath had to look at; 0 if it was no scan
/// @param allocated bytes of heap that Footpath allocated for one answer
/// @param peers     in their order; without those that have no words for the question
record Measured(
        SharedQuestion question, double seconds, Spread spread, long bytes, long allocated, List<PeerTimes> peers) {
    Measured {
        peers = List.copyOf(peers);
    }

    boolean isScan() {
        return bytes > 0;
    }

    /// How many times longer the fastest peer took.
    double factor() {
        return peers.stream()
                        .mapToDouble(peer -> peer.fastest().seconds())
                        .min()
                        .orElse(Double.NaN)
                / seconds;
    }

    /// @param peer         its name
    /// @param formulations every one that was tried
    record PeerTimes(String peer, List<Tried> formulations) {
        PeerTimes {
            formulations = List.copyOf(formulations);
        }

        Tried fastest() {
            return formulations.stream()
                    .min(Comparator.comparingDouble(Tried::seconds))
                    .orElseThrow();
        }
    }

    /// @param formulation its label
    /// @param seconds     median of several runs; of three, or of a single one, if two others were faster
    record Tried(String formulation, double seconds) {}
}
