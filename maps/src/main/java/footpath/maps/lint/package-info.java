/// What is usually wrong with journey maps, found on one of them: rules that name the place, what to do, and why.
///
/// Enter through [Linter]. Leans on the records of maps and on the kinds of elements in maps.edit.
@NullMarked
package footpath.maps.lint;

import org.jspecify.annotations.NullMarked;
