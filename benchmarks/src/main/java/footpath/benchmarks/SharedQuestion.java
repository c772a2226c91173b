package footpath.benchmarks;

import footpath.index.IndexSnapshot;
import java.util.List;

/// A question that every side answers, each in the words it knows best.
public interface SharedQuestion {
    /// How the table of the report calls it.
    String title();

    /// The answer of Footpath.
    Answer ask(Footpath footpath);

    /// The question in the words of a peer, several ways of which the fastest counts; none if it cannot be
    /// asked.
    List<Formulation> formulations(Dialect dialect);

    /// The answer that a peer's rows are; here a text and whole numbers about it.
    default Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 1, 0);
    }

    /// Bytes of the columns of the index that Footpath has to look at; 0 if it is no scan.
    long bytes(IndexSnapshot snapshot);
}
