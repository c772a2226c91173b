package footpath.maps;

import java.util.Optional;

/// One step of the journey, in the customer's voice.
///
/// @param key           unique within the map
/// @param title         as a customer would say it: "I redeem a coupon"
/// @param description   what is meant, and what the data cannot see
/// @param optional      whether people may pass it by without leaving the path
/// @param momentOfTruth whether the relationship is decided here
/// @param binding       the query behind it; empty: unbound
/// @param believed      what the team believes of it
public record Step(
        String key,
        String title,
        Optional<String> description,
        boolean optional,
        boolean momentOfTruth,
        Optional<Binding> binding,
        Optional<Belief> believed) {
    public Step {
        new Checks("step")
                .key("key", key)
                .text("title", title)
                .text("description", description)
                .done();
    }
}
