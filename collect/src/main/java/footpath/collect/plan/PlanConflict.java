package footpath.collect.plan;

/// A plan was changed by somebody else in the meantime.
public final class PlanConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param basedOn the revision that the change began with
    /// @param current the newest
    public PlanConflict(long basedOn, long current) {
        super("plan: was changed from revision " + basedOn + ", and is at revision " + current
                + " by now; load it again and repeat the change");
    }
}
