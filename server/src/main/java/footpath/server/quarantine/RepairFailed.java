package footpath.server.quarantine;

/// A repair that does not fit a call. The message tells which place, what was wrong, and what would be right.
final class RepairFailed extends Exception {
    private static final long serialVersionUID = 1L;

    RepairFailed(String place, String problem, String remedy) {
        super("repair " + place + ": " + problem + "; " + remedy);
    }
}
