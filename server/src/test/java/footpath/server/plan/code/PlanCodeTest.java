package footpath.server.plan.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.server.Fault;
import footpath.server.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Code of one plan in which everything comes: it is as it was looked at, it compiles, and what breaks the plan does
/// not.
class PlanCodeTest {
    private static final Path FOLDER = Path.of("src/test/resources/footpath/server/plan");

    @TempDir
    private Path folder;

    static JsonNode rich() throws IOException {
        return Json.tree(Files.readString(FOLDER.resolve("rich.plan.json")));
    }

    @Test
    void theSamePlanGivesTheSameCode() throws Exception {
        assertAsBefore("rich.tracking-plan.ts", typeScript());
        assertAsBefore("rich.TrackingPlan.java.txt", java());
    }

    private static void assertAsBefore(String name, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FOLDER.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(name)));
    }

    @Test
    void javaTakesWhatThePlanWantsAndNothingElse() throws Exception {
        Path plan = write("com/example/TrackingPlan.java", java());
        assertThat(CompiledCode.java(folder, List.of(plan))).isEmpty();

        assertThat(javaError("OrderPlaced.of(OrderPlacedCurrency.EUR, true, lines, at)"))
                .contains("of in class");
        assertThat(javaError("OrderPlaced.of(\"EUR\", true, lines, at, 12.5)")).contains("String cannot be converted");
        assertThat(javaError("OrderPlaced.of(OrderPlacedCurrency.EUR, true, lines, at, \"12\")"))
                .contains("String cannot be converted");
        assertThat(javaError(good("") + ".withClass(1.5)")).contains("lossy conversion");
        assertThat(javaError(good("") + ".withColour(1)")).contains("cannot find symbol");
        assertThat(javaError(good("") + ".withNote(7)")).contains("int cannot be converted");
        assertThat(javaError(good(""))).isEmpty();
    }

    private static String good(String more) {
        return "OrderPlaced.of(OrderPlacedCurrency.EUR, true, lines, at, 12.5)" + more;
    }

    private String javaError(String expression) throws IOException {
        Path use = write("com/example/Use.java", """
                package com.example;
                import com.example.TrackingPlan.*;
                final class Use {
                    static Object use(java.util.List<OrderPlacedLines> lines, java.time.Instant at) {
                        return %s;
                    }
                }
                """.formatted(expression));
        return CompiledCode.java(folder, List.of(use, folder.resolve("com/example/TrackingPlan.java")));
    }

    @Test
    void typeScriptTakesWhatThePlanWantsAndNothingElse() throws Exception {
        List<String> calls = List.of(
                "{ currency: 'EUR', gift: true, lines, 'placed at': at, total: 1 }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': at }",
                "{ currency: 'GBP', gift: true, lines, 'placed at': at, total: 1 }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': at, total: '1' }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': at, total: 1, colour: 1 }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': 'soon', total: 1 }",
                "{ currency: 'EUR', gift: null, lines, 'placed at': at, total: 1 }",
                "{ currency: 'EUR', gift: true, lines: [{ sku: 'a' }], 'placed at': at, total: 1 }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': at, total: 1, rating: 2.5, coupon: null, note: ['a'] }",
                "{ currency: 'EUR', gift: true, lines, 'placed at': at, total: 1, rating: 2 }");
        List<String> lines = new ArrayList<>(List.of(
                "import { TrackingPlan, type OrderPlacedLines } from './tracking-plan';",
                "declare const lines: OrderPlacedLines[]; declare const at: Date;",
                "const plan = new TrackingPlan(() => {});"));
        calls.forEach(call -> lines.add("plan.orderPlaced(" + call + ");"));
        lines.add("plan.orderPlaced(" + calls.getFirst() + ", { user_id: '1', channel: 'store' });");
        lines.add("plan.orderPlaced(" + calls.getFirst() + ", { user_id: '1', channel: 'fax' });");
        write("tracking-plan.ts", typeScript());

        String said = CompiledCode.typeScript(folder, List.of(write("use.ts", String.join("\n", lines))));

        List<Integer> wrong = said.lines()
                .filter(line -> line.contains("error TS"))
                .map(line -> Integer.valueOf(line.replaceAll("^use.ts\\((\\d+),.*", "$1")))
                .distinct()
                .toList();
        assertThat(wrong).as(said).containsExactly(5, 6, 7, 8, 9, 10, 11, 13, 15);
    }

    @Test
    void whatNoCodeCanBeMadeOfIsRefusedInThreeFacts() throws Exception {
        assertRefused("{\"events\":{}}", CodeLanguage.JAVA, "plan.events: are none; plan an event first");
        String name = "a".repeat(300);
        assertRefused(
                "{\"events\":{\"" + name + "\":{\"schema\":{}}}}",
                CodeLanguage.TYPESCRIPT,
                "of 300 characters; names of events and properties have 1 to 256");
        StringBuilder required = new StringBuilder("\"a\"");
        for (int i = 0; i < 260; i++) {
            required.append(",\"b").append(i).append('"');
        }
        assertRefused(
                "{\"events\":{\"A\":{\"schema\":{\"required\":[" + required + "]}}}}",
                CodeLanguage.JAVA,
                "require at most 125, or write code of TypeScript");
        assertThatThrownBy(() -> PlanCode.of(rich(), 1, CodeLanguage.JAVA, Optional.of("com.class")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("package: is \"com.class\"; it must be small letters");
        assertThatThrownBy(() -> PlanCode.of(rich(), 1, CodeLanguage.TYPESCRIPT, Optional.of("com.example")))
                .hasMessageContaining("only Java has packages");
    }

    private static void assertRefused(String plan, CodeLanguage language, String message) {
        assertThatThrownBy(() -> PlanCode.of(Json.tree(plan), 1, language, Optional.empty()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(message);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String typeScript() throws IOException {
        return PlanCode.of(rich(), 7, CodeLanguage.TYPESCRIPT, Optional.empty());
    }

    private static String java() throws IOException {
        return PlanCode.of(rich(), 7, CodeLanguage.JAVA, Optional.of("com.example"));
    }
}
