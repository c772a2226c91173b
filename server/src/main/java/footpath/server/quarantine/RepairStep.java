package footpath.server.quarantine;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/// One change of a call that is JSON.
sealed interface RepairStep {
    /// Changes a call.
    ///
    /// @throws RepairFailed if it does not fit the call
    void apply(JsonNode call) throws RepairFailed;

    /// Puts a value at a place, whatever is there.
    record Put(JsonPlace place, JsonNode value) implements RepairStep {
        @Override
        public void apply(JsonNode call) throws RepairFailed {
            place.put(call, value.deepCopy());
        }
    }

    /// Takes away what is at a place; nothing if nothing is.
    record Remove(JsonPlace place) implements RepairStep {
        @Override
        public void apply(JsonNode call) {
            place.remove(call);
        }
    }

    /// Moves what is at a place to another; renames it, if both are in one object.
    record Move(JsonPlace from, JsonPlace to) implements RepairStep {
        @Override
        public void apply(JsonNode call) throws RepairFailed {
            to.put(call, present(from.remove(call), from));
        }
    }

    /// Copies what is at a place to another.
    record Copy(JsonPlace from, JsonPlace to) implements RepairStep {
        @Override
        public void apply(JsonNode call) throws RepairFailed {
            to.put(call, present(from.find(call), from).deepCopy());
        }
    }

    /// Makes a number of a text at a place, as `"12.50"`; a comma counts as the point if there is no point.
    record ParseNumber(JsonPlace place) implements RepairStep {
        @Override
        public void apply(JsonNode call) throws RepairFailed {
            JsonNode value = present(place.find(call), place);
            if (!value.isNumber()) {
                place.put(call, DecimalNode.valueOf(number(value)));
            }
        }

        private BigDecimal number(JsonNode value) throws RepairFailed {
            String text = value.isString() ? value.asString().strip() : value.toString();
            try {
                BigDecimal number = new BigDecimal(text.indexOf('.') < 0 ? text.replace(',', '.') : text);
                if (Math.abs((long) number.scale()) <= LONGEST && number.precision() <= LONGEST) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // told below, as a number too long is
            }
            throw new RepairFailed(place.text(), "is " + shortened(text) + ", no number", "needs one as \"12.50\"");
        }
    }

    /// Most digits of a number that is parsed.
    int LONGEST = 300;

    private static JsonNode present(Optional<JsonNode> value, JsonPlace place) throws RepairFailed {
        if (value.isEmpty()) {
            throw new RepairFailed(place.text(), "nothing is there", "name a place that the call has");
        }
        return value.get();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
