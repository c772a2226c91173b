package footpath.analytics.segment;

import footpath.analytics.BreakdownValue;
import footpath.events.filter.Field;
import java.util.List;

/// Of what persons segments are made. Lists of counts hold all persons looked at first, then each segment in the
/// order asked.
///
/// @param persons how many there are
/// @param active  how many of them have an event in the period
/// @param traits  in order of name
/// @param fields  in the order asked
public record SegmentValuesAnswer(List<Long> persons, List<Long> active, List<Values> traits, List<Values> fields) {
    public SegmentValuesAnswer {
        persons = List.copyOf(persons);
        active = List.copyOf(active);
        traits = List.copyOf(traits);
        fields = List.copyOf(fields);
    }

    /// Every value of one trait or field.
    ///
    /// @param field a trait, a property or the channel
    /// @param rows  most persons first, then by the value as text
    public record Values(Field field, List<Row> rows) {
        public Values {
            rows = List.copyOf(rows);
        }
    }

    /// One value.
    ///
    /// @param value   or none
    /// @param persons who have it
    /// @param events  by how many events; no numbers for a trait
    public record Row(BreakdownValue value, List<Long> persons, List<Long> events) {
        public Row {
            persons = List.copyOf(persons);
            events = List.copyOf(events);
        }
    }
}
