package footpath.benchmarks.run;

import footpath.benchmarks.Formulation;
import footpath.benchmarks.Peer;

/// One formulation of a question, by one peer, and how long it takes.
final class Entrant {
    final Peer peer;
    final Formulation formulation;

    /// Of its first run, until it is measured.
    double seconds;

    Entrant(Peer peer, Formulation formulation, double seconds) {
        this.peer = peer;
        this.formulation = formulation;
        this.seconds = seconds;
    }
}
