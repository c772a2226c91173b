package footpath.maps.library;

/// The library is not as the writer believed: an item was changed meanwhile, is there already, or is
/// in use.
public final class LibraryConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param input   which item
    /// @param problem what is in the way
    /// @param remedy  what would be right
    LibraryConflict(String input, String problem, String remedy) {
        super(input + ": " + problem + "; " + remedy);
    }
}
