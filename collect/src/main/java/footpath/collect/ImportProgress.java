package footpath.collect;

/// How far an import has come.
///
/// @param phase     what is being done now
/// @param share     of the whole import, 0 to 1, never falling
/// @param doneBytes how much of the file that share stands for, on disk
/// @param bytes     size of the file on disk
public record ImportProgress(Phase phase, double share, long doneBytes, long bytes) {

    /// The stages of an import, in their order.
    public enum Phase {
        /// The file is checked for damage and its digest taken.
        CHECKING(0.10),
        /// Rows are read and told good from bad.
        READING(0.40),
        /// Persons are numbered and doubles found.
        SORTING(0.10),
        /// Events are written.
        WRITING(0.40);

        private final double weight;

        Phase(double weight) {
            this.weight = weight;
        }

        /// The share of a whole import that is done when `share` of this phase is.
        public double overall(double share) {
            double before = 0;
            for (Phase phase : values()) {
                if (phase == this) {
                    return Math.min(1, before + weight * Math.clamp(share, 0, 1));
                }
                before += phase.weight;
            }
            return 1;
        }
    }
}
