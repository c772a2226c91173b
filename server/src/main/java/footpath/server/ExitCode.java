package footpath.server;

/// How a command ended, as its caller's shell sees it.
public enum ExitCode {
    OK(0, "done"),
    FAILURE(1, "something failed that no other code names"),
    USAGE(2, "the command line or a question is wrong, or names what does not exist"),
    BAD_INPUT(3, "an input file, mapping or map cannot be taken in"),
    QUARANTINED(4, "rows were quarantined, and --strict was given"),
    LOCKED(5, "the data directory is in use by another process"),
    PORT_IN_USE(6, "the port is in use by another process"),
    DAMAGED(7, "stored data is damaged"),
    CHECK_FAILED(8, "a check found a map wanting: footpath map lint, footpath map test"),
    INTERRUPTED(130, "interrupted; what was committed stays");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
