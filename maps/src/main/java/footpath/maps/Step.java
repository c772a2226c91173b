package footpath.maps;

import java.util.List;
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
/// @param icon     name of a sign
/// @param journey  slug of the map that draws it in detail
/// @param evidence keys of the evidence behind what is believed
public record Step(
        String key,
        String title,
        Optional<String> description,
        boolean optional,
        boolean momentOfTruth,
        Optional<Binding> binding,
        Optional<Belief> believed,
        Optional<String> icon,
        Optional<String> journey,
        List<String> evidence) {
    public Step {
        evidence = List.copyOf(evidence);
        Checks checks = new Checks("step")
                .key("key", key)
                .text("title", title)
                .text("description", description)
                .text("icon", icon);
        journey.ifPresent(slug -> checks.slug("journey", slug));
        checks.done();
    }
}
