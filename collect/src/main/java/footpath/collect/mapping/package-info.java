/// The mapping: how the rows of a file become events and traits. Enter through [MappingReader], which reads one
/// from YAML.
@NullMarked
package footpath.collect.mapping;

import org.jspecify.annotations.NullMarked;
