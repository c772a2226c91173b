/// Personas held against data: how many they stand for, what they have, how far they are the same people, and whether
/// their members walk alike. Enter through `PersonaObserver`; the answer is `ObservedPersonas`.
///
/// Asks the kernels of analytics and has no other way to numbers. Leans on `measure` for what a map asks.
@NullMarked
package footpath.maps.persona;

import org.jspecify.annotations.NullMarked;
