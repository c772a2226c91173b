package footpath.maps;

import java.util.Optional;

/// A trait of a persona between two poles.
///
/// @param title   as `patience`
/// @param value   0 to 100
/// @param low     what 0 means
/// @param high    what 100 means
/// @param binding how it is observed
public record PersonaTrait(String title, int value, String low, String high, Optional<TraitBinding> binding) {
    public PersonaTrait {
        new Checks("trait")
                .text("title", title)
                .holds("value", value >= 0 && value <= 100, "is " + value, "give a whole number from 0 to 100")
                .text("low", low)
                .text("high", high)
                .done();
    }
}
