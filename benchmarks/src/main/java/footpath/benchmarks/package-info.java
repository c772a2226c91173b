/// How fast is it, and against what? The nouns of the comparison: [SharedQuestion], [Peer], [Footpath],
/// [Answer].
///
/// No test runs it. Every figure stands beside those of the peers for the same answer on the same events in
/// the same run, and beside what the memory of the machine allows.
@NullMarked
package footpath.benchmarks;

import org.jspecify.annotations.NullMarked;
