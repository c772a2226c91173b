package footpath.store.imports;

/// A row that was taken to hold a JSON object holds none. The import begins again and looks at every row first.
final class BrokenObject extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What the database is told to fail with.
    static final String SIGN = "footpath found no JSON object";

    BrokenObject(Exception cause) {
        super(SIGN, cause);
    }
}
