package footpath.collect;

/// Watches one import. Called from other threads than the one that imports, one call at a time, a few times a
/// second.
public interface ImportListener {
    /// Watches nothing and never stops the import.
    ImportListener NONE = progress -> {};

    void progress(ImportProgress progress);

    /// Asked now and then; true stops the import, which then fails with [ImportCancelled] and keeps nothing.
    default boolean isCancelled() {
        return false;
    }
}
