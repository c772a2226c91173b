package footpath.collect.mapping;

/// How a file is laid out.
public enum FileFormat {
    CSV("csv"),
    JSON_LINES("jsonl"),
    PARQUET("parquet"),
    /// Logs of process mining, IEEE 1849.
    XES("xes"),
    /// Object-centric logs of process mining, OCEL 2.0, as JSON.
    OCEL_JSON("ocel-json"),
    /// The same as XML.
    OCEL_XML("ocel-xml"),
    /// The same as a database of SQLite.
    OCEL_SQLITE("ocel-sqlite"),
    /// Mail boxes, RFC 4155.
    MBOX("mbox"),
    /// Access logs of web servers, Common and Combined Log Format.
    ACCESS_LOG("access-log"),
    /// The export of Google Analytics 4 to BigQuery, as JSON lines or Parquet.
    GOOGLE_ANALYTICS("google-analytics");

    private final String word;

    FileFormat(String word) {
        this.word = word;
    }

    /// Whether it is a table as it stands; the others are made one by
    /// [footpath.collect.record.RecordReaders].
    public boolean isTable() {
        return this == CSV || this == JSON_LINES || this == PARQUET;
    }

    /// As it is written in a mapping.
    public String word() {
        return word;
    }
}
