package footpath.server.quarantine;

import footpath.collect.mapping.BodyMapping;
import footpath.collect.mapping.BodyMappingReader;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// How calls are changed before they are read again: steps first, then perhaps a mapping that reads them in place
/// of their protocol.
///
/// @param steps   in order
/// @param mapping how a body becomes events, if not by the protocol it was sent by
/// @param text    as it was given, as JSON; kept with each call that was replayed by it
public record Repair(List<RepairStep> steps, Optional<BodyMapping> mapping, String text) {
    /// Most steps of one repair.
    static final int MOST_STEPS = 100;

    /// Nothing is changed.
    public static final Repair NONE = new Repair(List.of(), Optional.empty(), "{}");

    public Repair {
        steps = List.copyOf(steps);
    }

    /// A repair as it is written.
    ///
    /// @param steps   what is done, in order
    /// @param mapping a mapping as YAML, or as JSON
    public record Written(
            @Nullable List<Step> steps, @Nullable JsonNode mapping) {}

    /// One step as it is written.
    ///
    /// @param op    `set`, `remove`, `move`, `copy` or `number`
    /// @param path  the place it is about, with `set`, `remove` and `number`
    /// @param value what is put there, with `set`
    /// @param from  what is moved or copied
    /// @param to    where to
    public record Step(
            @Nullable String op,
            @Nullable String path,
            @Nullable JsonNode value,
            @Nullable String from,
            @Nullable String to) {}

    /// @throws Fault if it cannot be
    public static Repair of(Written written) {
        List<Step> given = Optional.ofNullable(written.steps()).orElse(List.of());
        if (given.size() > MOST_STEPS) {
            throw new Fault(
                    FaultCode.INVALID_INPUT, "repair.steps", "are " + given.size(), "give at most " + MOST_STEPS);
        }
        List<RepairStep> steps = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            steps.add(step("repair.steps[" + i + "]", given.get(i)));
        }
        Optional<BodyMapping> mapping = Optional.ofNullable(written.mapping())
                .map(node ->
                        BodyMappingReader.parse("repair.mapping", node.isString() ? node.asString() : node.toString()));
        return new Repair(steps, mapping, new String(Json.bytes(written), StandardCharsets.UTF_8));
    }

    private static RepairStep step(String field, Step step) {
        String op = Optional.ofNullable(step.op()).orElse("");
        return switch (op) {
            case "set" ->
                new RepairStep.Put(
                        place(field + ".path", step.path()),
                        Optional.ofNullable(step.value()).orElse(NullNode.getInstance()));
            case "remove" -> new RepairStep.Remove(place(field + ".path", step.path()));
            case "number" -> new RepairStep.ParseNumber(place(field + ".path", step.path()));
            case "move" -> new RepairStep.Move(place(field + ".from", step.from()), place(field + ".to", step.to()));
            case "copy" -> new RepairStep.Copy(place(field + ".from", step.from()), place(field + ".to", step.to()));
            default ->
                throw new Fault(
                        FaultCode.INVALID_INPUT,
                        field + ".op",
                        op.isEmpty() ? "is missing" : "is \"" + op + "\"",
                        "write set, remove, move, copy or number");
        };
    }

    private static JsonPlace place(String field, @Nullable String text) {
        if (text == null) {
            throw new Fault(FaultCode.INVALID_INPUT, field, "is missing", "write a place as properties.lines[0].price");
        }
        return JsonPlace.parse(field, text);
    }

    /// A call as it is after the steps; its very bytes if there are none.
    byte[] apply(byte[] raw) throws RepairFailed {
        if (steps.isEmpty()) {
            return raw;
        }
        JsonNode call = RawJson.read(raw);
        for (RepairStep step : steps) {
            step.apply(call);
        }
        return RawJson.write(call);
    }
}
