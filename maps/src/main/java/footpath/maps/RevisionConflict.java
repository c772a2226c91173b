package footpath.maps;

/// Somebody else has saved the map meanwhile.
public final class RevisionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    /// @param slug    of the map
    /// @param basedOn the revision the writer had seen
    /// @param current the revision there is; 0 if there is none
    public RevisionConflict(String slug, long basedOn, long current) {
        super("map \"" + slug + "\": the change is based on revision " + basedOn + ", the newest is " + current
                + "; load the newest, change that, save again");
        this.current = current;
    }

    /// The newest revision; 0 if there is no such map.
    public long current() {
        return current;
    }
}
