package footpath.benchmarks;

import java.nio.file.Path;
import java.util.List;

/// An engine that is asked the same questions in SQL. Confined to one thread.
///
/// It has two tables. `events` is the whole file in order of person and time: `person`, `time_micros`,
/// `name`, `channel`, `properties`. `journey` is the same in the form that is kindest to the engine: `person`
/// an integer, `t` the time in microseconds, `name`, `channel`, `device` and `category` small codes, `value`
/// a number.
public interface Peer extends AutoCloseable {
    /// The engine and its version.
    String name();

    Dialect dialect();

    /// Whether it is asked fewer times, since it is slow and its times are for reference.
    default boolean isForReference() {
        return false;
    }

    /// Fills `events` from the generated file and has it on disk at the end.
    ///
    /// @return the statement that did it
    String load(Path file) throws Exception;

    /// Makes `journey` of `events`.
    void prepare() throws Exception;

    /// The rows of a query, each cell as text.
    List<List<String>> ask(String sql) throws Exception;

    @Override
    void close();
}
