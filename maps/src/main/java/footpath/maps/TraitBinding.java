package footpath.maps;

import footpath.events.PropertyValue;
import java.util.List;

/// By which trait of persons a scored trait of a persona is observed, and how its values lie on the scale from 0 to
/// 100.
public sealed interface TraitBinding {
    /// Name of the trait of persons.
    String trait();

    /// The mean of a number. What lies beyond the ends counts as the end, so that the mean lies on the scale.
    ///
    /// @param trait a number
    /// @param from  the number that stands for 0
    /// @param to    the number that stands for 100; less than `from` where few are much
    record Average(String trait, double from, double to) implements TraitBinding {
        public Average {
            new Checks("binding")
                    .text("trait", trait)
                    .holds("from", Double.isFinite(from), "is " + from, "give a number")
                    .holds("to", Double.isFinite(to) && to != from, "is " + to, "give a number other than \"from\"")
                    .done();
        }

        /// Where a number lies on the scale, from 0 to 100.
        public double score(double number) {
            return Math.clamp(100 * (number - from) / (to - from), 0, 100);
        }
    }

    /// Of so many of a hundred of whom a value is known, how many have one of these.
    ///
    /// @param trait  any
    /// @param values at least one
    record ShareOf(String trait, List<PropertyValue> values) implements TraitBinding {
        public ShareOf {
            values = List.copyOf(values);
            new Checks("binding")
                    .text("trait", trait)
                    .some("in", values, "value")
                    .done();
        }
    }
}
