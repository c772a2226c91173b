package footpath.collect.mapping;

/// How a file is laid out.
public enum FileFormat {
    CSV("csv"),
    JSON_LINES("jsonl"),
    PARQUET("parquet");

    private final String word;

    FileFormat(String word) {
        this.word = word;
    }

    /// As it is written in a mapping.
    public String word() {
        return word;
    }
}
