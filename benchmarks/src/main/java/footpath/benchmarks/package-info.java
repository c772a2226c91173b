/// How fast is it, and against what? Entered by [Main], run by `benchmarks/run`; no test runs it.
///
/// Every figure stands beside DuckDB's for the same answer on the same events in the same run, and beside what the
/// memory of the machine allows.
@NullMarked
package footpath.benchmarks;

import org.jspecify.annotations.NullMarked;
