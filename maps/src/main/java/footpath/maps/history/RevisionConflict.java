package footpath.maps.history;

import footpath.maps.InvalidMap;

/// Somebody else has changed the map meanwhile, and both changes do not fit together.
public final class RevisionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    /// @param slug    of the map
    /// @param basedOn the revision the writer had seen
    /// @param current the revision there is; 0 if there is none
    public RevisionConflict(String slug, long basedOn, long current) {
        super(said(slug, basedOn, current) + "; load the newest, change that, save again");
        this.current = current;
    }

    /// @param reason what of the change does not fit the newest revision
    public RevisionConflict(String slug, long basedOn, long current, InvalidMap reason) {
        super(
                said(slug, basedOn, current) + ", which it does not fit: " + reason.getMessage()
                        + "; load the newest and change that",
                reason);
        this.current = current;
    }

    private static String said(String slug, long basedOn, long current) {
        return "map \"" + slug + "\": the change is based on revision " + basedOn + ", the newest is " + current;
    }

    /// The newest revision; 0 if there is no such map.
    public long current() {
        return current;
    }
}
