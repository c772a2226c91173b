package footpath.server.plan.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whatever a plan says, its code compiles, and the same plan gives the same code.
class PlanCodeLaws {
    private static final int PLANS = 25;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    @Test
    void codeOfAnyPlanCompiles() throws Exception {
        List<Path> java = new ArrayList<>();
        List<Path> typeScript = new ArrayList<>();
        for (int seed = 0; seed < PLANS; seed++) {
            ObjectNode plan = new RandomPlan(new Random(seed)).plan();
            String text = PlanCode.of(plan, seed, CodeLanguage.TYPESCRIPT, Optional.empty());
            assertThat(PlanCode.of(shuffled(plan, seed), seed, CodeLanguage.TYPESCRIPT, Optional.empty()))
                    .as("the order of events in the document says nothing")
                    .isEqualTo(text);
            Path own = Files.createDirectories(folder.resolve("p" + seed));
            typeScript.add(Files.writeString(own.resolve("plan.ts"), text));
            java.add(Files.writeString(
                    own.resolve("TrackingPlan.java"),
                    PlanCode.of(plan, seed, CodeLanguage.JAVA, Optional.of("p" + seed))));
        }

        assertThat(CompiledCode.java(folder, java)).isEmpty();
        assertThat(CompiledCode.typeScript(folder, typeScript)).isEmpty();
    }

    private static ObjectNode shuffled(ObjectNode plan, long seed) {
        List<String> names = new ArrayList<>(plan.path("events").propertyNames());
        Collections.shuffle(names, new Random(seed));
        ObjectNode events = JSON.objectNode();
        names.forEach(name -> events.set(name, plan.path("events").path(name)));
        ObjectNode shuffled = JSON.objectNode();
        shuffled.set("channels", plan.path("channels"));
        shuffled.set("events", events);
        return shuffled;
    }
}
