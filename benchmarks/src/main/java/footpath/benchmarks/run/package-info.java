/// Loads, asks, compares, reports. Entered by [Main], which `benchmarks/run` starts.
@NullMarked
package footpath.benchmarks.run;

import org.jspecify.annotations.NullMarked;
