package footpath.benchmarks;

/// One way to ask a question in SQL.
///
/// @param label what it rests on
/// @param sql   a single statement over the table `journey`, or over `events`
public record Formulation(String label, String sql) {}
