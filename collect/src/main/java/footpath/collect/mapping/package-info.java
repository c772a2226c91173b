/// The mapping: how the rows of a file become events and traits, and how the body of a webhook becomes events.
/// Enter through [MappingReader] and [BodyMappingReader], which read one from YAML.
@NullMarked
package footpath.collect.mapping;

import org.jspecify.annotations.NullMarked;
