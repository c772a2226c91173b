package footpath.server;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.StoppedQuestion;
import footpath.collect.ImportCancelled;
import footpath.collect.InvalidInput;
import footpath.collect.source.InvalidSource;
import footpath.events.filter.InvalidFilter;
import footpath.exchange.UnreadableMap;
import footpath.index.CorruptShard;
import footpath.index.IndexException;
import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import footpath.maps.history.RevisionConflict;
import footpath.maps.library.LibraryConflict;
import footpath.maps.library.UnknownItem;
import footpath.store.DataDirectoryInUse;
import footpath.store.database.UnreadableLog;
import footpath.store.documents.DocumentsException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Which fault an exception of the modules below stands for: the only place that knows.
public final class Faults {
    private static final String DISK_REMEDY = "see that the disk has space left and the folder may be written";

    private Faults() {}

    /// The fault behind an exception; `INTERNAL` if it is none we know.
    public static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case InvalidQuestion question -> told(FaultCode.INVALID_QUESTION, question, "");
            case StoppedQuestion stopped -> told(code(stopped), stopped, "");
            case InvalidFilter filter -> told(FaultCode.INVALID_QUESTION, filter, "");
            case InvalidInput input ->
                new Fault(FaultCode.INVALID_INPUT, input.input(), input.problem(), input.remedy()).because(input);
            case InvalidSource source ->
                new Fault(FaultCode.INVALID_INPUT, "source." + source.part(), source.problem(), source.remedy())
                        .because(source);
            case InvalidMap map -> of(map.violations(), map);
            case UnreadableMap map -> of(map.violations(), map);
            case UnknownItem item -> told(FaultCode.UNKNOWN_ITEM, item, "");
            case LibraryConflict conflict -> told(FaultCode.CONFLICT, conflict, "");
            case RevisionConflict conflict -> told(FaultCode.CONFLICT, conflict, "load it again");
            case ImportCancelled cancelled -> told(FaultCode.INTERRUPTED, cancelled, "");
            case DataDirectoryInUse inUse -> told(FaultCode.LOCKED, inUse, "");
            case DocumentsException documents -> told(FaultCode.DAMAGED, documents, "");
            case CorruptShard shard -> told(FaultCode.DAMAGED, shard, "");
            case UnreadableLog log -> told(FaultCode.DAMAGED, log, "restore it from a backup");
            case IndexException index -> told(FaultCode.DISK, index, DISK_REMEDY);
            case UncheckedIOException storage -> told(FaultCode.DISK, storage, DISK_REMEDY);
            default ->
                new Fault(
                                FaultCode.INTERNAL,
                                thrown.getClass().getSimpleName(),
                                String.valueOf(thrown.getMessage()),
                                "this is a defect; please report it with what is in the log")
                        .because(thrown);
        };
    }

    /// An exception and what led to it, outermost first.
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static FaultCode code(StoppedQuestion stopped) {
        return switch (stopped.reason()) {
            case CANCELLED -> FaultCode.CANCELLED;
            case TOO_LONG, TOO_LARGE -> FaultCode.TOO_EXPENSIVE;
        };
    }

    private static Fault of(List<Violation> violations, RuntimeException thrown) {
        Violation first = violations.getFirst();
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new Fault(FaultCode.INVALID_INPUT, first.path(), first.problem() + more, first.remedy()).because(thrown);
    }

    /// Splits a message of the form `input: problem; remedy`.
    private static Fault told(FaultCode code, Throwable thrown, String otherwise) {
        String message = String.valueOf(thrown.getMessage());
        int problem = message.indexOf(": ");
        int remedy = message.indexOf("; ", Math.max(0, problem));
        return new Fault(
                        code,
                        problem < 0 ? "input" : message.substring(0, problem),
                        message.substring(problem < 0 ? 0 : problem + 2, remedy < 0 ? message.length() : remedy),
                        remedy < 0 ? otherwise : message.substring(remedy + 2))
                .because(thrown);
    }
}
