package footpath.server.doctor;

/// What one look found.
///
/// @param name    what was looked at
/// @param verdict how it is
/// @param told    what was found
/// @param remedy  what to do; empty if nothing is to be done
public record Finding(String name, Verdict verdict, String told, String remedy) {
    /// How something is.
    public enum Verdict {
        OK,
        /// It works, and somebody should know.
        WARNING,
        FAILED
    }

    static Finding ok(String name, String told) {
        return new Finding(name, Verdict.OK, told, "");
    }

    static Finding warning(String name, String told, String remedy) {
        return new Finding(name, Verdict.WARNING, told, remedy);
    }

    static Finding failed(String name, String told, String remedy) {
        return new Finding(name, Verdict.FAILED, told, remedy);
    }
}
