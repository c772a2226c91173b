package footpath.index;

/// The events of a shard, in the numbers of the log. Confined to one thread at a time.
sealed interface TimelineRows permits StoredRows, RecentRows {
    /// @param words the numbers of the log
    static TimelineRows of(ShardFile file, WordNumbers words) {
        return file.recent()
                .<TimelineRows>map(recent -> new RecentRows(recent, file.offsets(), words))
                .orElseGet(() -> new StoredRows(file, words));
    }

    /// Adds the events of one timeline to a block, behind those that are there.
    void copyTo(TimelineBlock block, int firstEvent, int endEvent);
}
