package footpath.server.plan.code;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Numbers as literals.
final class Literals {
    private Literals() {}

    /// A number as JavaScript can hold it; empty if it cannot hold it exactly.
    static Optional<String> number(JsonNode value) {
        BigDecimal exact = value.decimalValue();
        BigDecimal held = new BigDecimal(Double.toString(value.doubleValue()));
        return exact.compareTo(held) == 0
                ? Optional.of(exact.stripTrailingZeros().toString())
                : Optional.empty();
    }
}
