package footpath.index;

/// What a file of the index holds. The number is written into the file; each kind has its own version.
enum FileKind {
    SHARD(1, 6),
    COLUMN(2, 1),
    KEYS(3, 1),
    MANIFEST(4, 2);

    final int number;
    final int version;

    FileKind(int number, int version) {
        this.number = number;
        this.version = version;
    }
}
