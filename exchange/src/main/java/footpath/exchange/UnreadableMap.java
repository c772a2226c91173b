package footpath.exchange;

import footpath.maps.Violation;
import java.util.List;
import java.util.stream.Collectors;

/// No map can be made of a file. Carries every reason that was found, with its place in the file.
public final class UnreadableMap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /// @param violations at least one; the path is a place in the file, as `line 3`
    public UnreadableMap(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /// One reason.
    public UnreadableMap(String where, String problem, String remedy) {
        this(List.of(new Violation(where, problem, remedy)));
    }

    /// What is wrong, in the order of the file.
    public List<Violation> violations() {
        return violations;
    }
}
