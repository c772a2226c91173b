package footpath.analytics;

/// Asks for one number of the answer to another question, to list the persons behind it.
public interface CellQuestion extends Question<Cell> {
    /// The question whose answer has the number.
    Question<?> question();

    @Override
    default Scope scope() {
        return question().scope();
    }

    @Override
    default String kind() {
        return question().kind();
    }
}
