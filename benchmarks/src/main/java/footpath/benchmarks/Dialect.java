package footpath.benchmarks;

/// Whose SQL a formulation is written in.
public enum Dialect {
    CLICKHOUSE,
    DUCKDB,
    SPARK
}
