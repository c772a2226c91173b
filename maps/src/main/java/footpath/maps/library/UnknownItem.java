package footpath.maps.library;

/// No item of the library has a key.
public final class UnknownItem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// @param remedy what would be right
    UnknownItem(String key, String remedy) {
        super("library item: no item has the key \"" + key + "\"; " + remedy);
    }
}
