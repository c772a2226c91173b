/// Spark SQL behind a pipe, since it does not run on the Java of the benchmarks. Entered by [SparkServer].
@NullMarked
package footpath.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
