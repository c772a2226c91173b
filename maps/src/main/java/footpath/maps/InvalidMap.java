package footpath.maps;

import java.util.List;
import java.util.stream.Collectors;

/// A map document that cannot be: all that is wrong with it, one violation a line.
public final class InvalidMap extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /// @param violations at least one
    public InvalidMap(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    /// All that is wrong, in order of the document.
    public List<Violation> violations() {
        return violations;
    }
}
