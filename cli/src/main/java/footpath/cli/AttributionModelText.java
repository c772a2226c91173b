package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads a model of attribution: `linear`, or with what it needs to know `markov:2`.
final class AttributionModelText {
    private static final String OPTION = "--model";

    private AttributionModelText() {}

    /// The model in the words of the API.
    static ObjectNode parse(String text) {
        int colon = text.indexOf(':');
        String model = colon < 0 ? text : text.substring(0, colon);
        ObjectNode words = JsonNodeFactory.instance.objectNode().put("model", model);
        return colon < 0 ? words : with(words, model, text, text.substring(colon + 1));
    }

    private static ObjectNode with(ObjectNode words, String model, String text, String told) {
        return switch (model) {
            case "last_non_direct" -> words.put("direct", told);
            case "time_decay" -> words.put("halfLife", Words.duration(told).toString());
            case "markov" -> words.put("order", (int) number(text, told));
            case "custom" -> custom(words, text, told.split("/", -1));
            default -> throw wrong(OPTION, text, "nothing is to be told of " + model + "; leave \":" + told + "\" out");
        };
    }

    private static ObjectNode custom(ObjectNode words, String text, String[] weights) {
        if (weights.length != 3) {
            throw wrong(OPTION, text, "give three weights, as custom:0.4/0.2/0.4");
        }
        return words.put("first", number(text, weights[0]))
                .put("middle", number(text, weights[1]))
                .put("last", number(text, weights[2]));
    }

    private static double number(String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException notNumber) {
            throw wrong(OPTION, text, "\"" + number + "\" is no number").because(notNumber);
        }
    }

    static Fault wrong(String option, String text, String remedy) {
        return new Fault(FaultCode.INVALID_PARAMETER, option, "is \"" + text + "\"", remedy);
    }
}
