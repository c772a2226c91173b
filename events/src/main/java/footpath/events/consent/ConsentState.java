package footpath.events.consent;

/// What somebody said of a purpose.
public enum ConsentState {
    /// Yes.
    GRANTED(1),
    /// No, when asked.
    REFUSED(2),
    /// No, after a yes.
    WITHDRAWN(3);

    private final int strictness;

    ConsentState(int strictness) {
        this.strictness = strictness;
    }

    /// Whether it allows the purpose.
    public boolean isYes() {
        return this == GRANTED;
    }

    /// Of two words of one time the stricter one counts, which has the higher number. 1 to 3.
    int strictness() {
        return strictness;
    }

    static ConsentState ofStrictness(int strictness) {
        return strictness == GRANTED.strictness ? GRANTED : strictness == REFUSED.strictness ? REFUSED : WITHDRAWN;
    }
}
