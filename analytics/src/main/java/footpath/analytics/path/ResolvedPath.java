package footpath.analytics.path;

import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;

/// A path question in numbers, its expressions compiled.
final class ResolvedPath {
    final PathQuestion question;
    final TimeCut period;
    final NodeNames cleaning;

    ResolvedPath(PathQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.cleaning = new NodeNames(question.cleaning());
    }

    /// Whether no path at all may mean that start or end names no node.
    boolean mayBeMistyped() {
        return question.start().isPresent() || question.end().isPresent();
    }
}
