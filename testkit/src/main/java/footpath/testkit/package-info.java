/// What tests of journeys are written with: [Journeys] reads the fixture notation, [RandomJourneys] draws journeys from
/// a seed, and both end in a [MemoryEventLog].
///
/// Depends on events alone, so that every module can use it in its tests.
@NullMarked
package footpath.testkit;

import org.jspecify.annotations.NullMarked;
