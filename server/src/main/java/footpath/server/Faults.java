package footpath.server;

import footpath.analytics.InvalidQuestion;
import java.util.stream.Stream;

/// Which fault an exception of the modules below stands for: the only place that knows.
public final class Faults {
    private Faults() {}

    /// The fault behind an exception; `INTERNAL` if it is none we know.
    public static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case InvalidQuestion question -> told(FaultCode.INVALID_QUESTION, question);
            default ->
                new Fault(
                                FaultCode.INTERNAL,
                                thrown.getClass().getSimpleName(),
                                String.valueOf(thrown.getMessage()),
                                "this is a defect; please report it with the log")
                        .because(thrown);
        };
    }

    /// An exception and what led to it, outermost first.
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    /// Splits a message of the form `input: problem; remedy`.
    private static Fault told(FaultCode code, Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        int problem = message.indexOf(": ");
        int remedy = message.indexOf("; ", problem);
        return new Fault(
                        code,
                        problem < 0 ? "input" : message.substring(0, problem),
                        message.substring(problem < 0 ? 0 : problem + 2, remedy < 0 ? message.length() : remedy),
                        remedy < 0 ? "" : message.substring(remedy + 2))
                .because(thrown);
    }
}
