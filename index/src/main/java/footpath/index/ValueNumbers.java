package footpath.index;

import footpath.events.PropertyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers values from 1 in order of first sight; 0 is kept for absence.
final class ValueNumbers {
    private final Map<PropertyValue, Integer> numbers = new HashMap<>();
    private final List<PropertyValue> values = new ArrayList<>();

    int numberOf(PropertyValue value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size());
        return values.size();
    }

    PropertyValue value(int number) {
        return values.get(number - 1);
    }

    int size() {
        return values.size();
    }

    List<PropertyValue> values() {
        return values;
    }
}
