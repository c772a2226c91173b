package footpath.server.plan.code;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.source.NoSettings;
import footpath.collect.source.SourceKind;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.serve.Serving;
import footpath.server.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Code as the API gives it, compiled, run, and what it sends held against the plan by the server that made it.
class PlanCodeServingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Footpath footpath;
    private Serving serving;
    private String key = "";

    @BeforeEach
    void start() throws Exception {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        key = new Sources(footpath.sources(), footpath.clock())
                .create("shop", SourceKind.API, new NoSettings())
                .liveKeys()
                .getFirst();
        serving = Serving.start(footpath, 0);
        assertThat(get("/api/v1/plan/code/java").body()).contains("make one first, with footpath plan propose");
        ask("PUT", "/api/v1/plan", "{\"revision\":0,\"plan\":" + PlanCodeTest.rich() + "}");
    }

    @AfterEach
    void stop() {
        serving.close();
        footpath.close();
    }

    @Test
    void whatTheCodeSendsIsAsThePlanSays() throws Exception {
        HttpResponse<String> typeScript = get("/api/v1/plan/code/typescript");
        assertThat(typeScript.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"tracking-plan.ts\"");
        runTypeScript(typeScript.body());
        runJava(get("/api/v1/plan/code/java?package=shop.tracking").body());
        awaitInLog(5);

        assertThat(Json.tree(get("/api/v1/plan/violations").body()).path("violations"))
                .isEmpty();
        assertThat(footpath.log().kept().calls(10)).isEmpty();
    }

    @Test
    void whatIsAskedWronglyIsToldInThreeFacts() throws Exception {
        assertThat(get("/api/v1/plan/code/jav").body())
                .contains("unknown_route", "is \\\"jav\\\", which no code is written in", "java");
        assertThat(get("/api/v1/plan/code/java?package=Shop").body()).contains("it must be small letters");
    }

    private void runTypeScript(String code) throws Exception {
        Path plan = Files.writeString(folder.resolve("tracking-plan.ts"), code);
        Path use = Files.writeString(folder.resolve("use.ts"), """
                import { TrackingPlan } from "./tracking-plan";
                declare const process: { argv: string[] };
                declare function fetch(url: string, init: object): Promise<{ status: number; text(): Promise<string> }>;
                declare const console: { log(text: string): void };

                const plan = new TrackingPlan(async (event) => {
                  const answer = await fetch(`${process.argv[2]}/v1/events`, {
                    method: "POST",
                    headers: { Authorization: `Bearer ${process.argv[3]}`, "Content-Type": "application/json" },
                    body: JSON.stringify(event),
                  });
                  if (answer.status !== 200) console.log(await answer.text());
                });
                await plan.orderPlaced(
                  {
                    total: 12.5,
                    currency: "US dollar",
                    gift: false,
                    "placed at": new Date("2026-03-01T12:00:00Z"),
                    lines: [{ sku: "a\\"\\n", quantity: 2, parts: [{ sku: "b", quantity: 1 }], colour: "red" }],
                    coupon: null,
                    rating: 2.5,
                    shop: { city: "Graz", "opening.hours": "9-17" },
                    labels: { season: "spring" },
                    note: ["one", "two"],
                    "cart.total": 3,
                    extra: { any: [1, null] },
                  },
                  { user_id: "42", channel: "store", time: new Date("2026-03-01T12:00:00Z"), id: "o-1" },
                );
                await plan.größeGewählt({ größe: "s" }, { anonymous_id: "visitor" });
                await plan._3dViewed({ angle: 90 }, { identities: { email: "ann@example.com" } });
                """);
        assertThat(CompiledCode.typeScript(folder, List.of(plan, use))).isEmpty();
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        Path made = folder.resolve("use.js");
        Files.writeString(made, Files.readString(made).replace("./tracking-plan", "./tracking-plan.js"));
        assertThat(CompiledCode.output(folder, List.of("node", made.toString(), serving.address(), key)))
                .isEmpty();
    }

    private void runJava(String code) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("shop/tracking"));
        Path plan = Files.writeString(sources.resolve("TrackingPlan.java"), code);
        Path use = Files.writeString(sources.resolve("Use.java"), """
                package shop.tracking;

                import java.net.URI;
                import java.net.http.*;
                import java.time.Instant;
                import java.util.List;
                import java.util.Map;
                import shop.tracking.TrackingPlan.*;

                public final class Use {
                    private Use() {}

                    public static void run(String address, String key) {
                        HttpClient client = HttpClient.newHttpClient();
                        TrackingPlan plan = new TrackingPlan(event -> {
                            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/events"))
                                    .header("Authorization", "Bearer " + key)
                                    .POST(HttpRequest.BodyPublishers.ofString(event.json()))
                                    .build();
                            client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
                        });
                        OrderPlacedLines part = OrderPlacedLines.of(1, "b");
                        plan.orderPlaced(
                                OrderPlaced.of(
                                                OrderPlacedCurrency.US_DOLLAR,
                                                true,
                                                List.of(OrderPlacedLines.of(2, "a\\"\\n\\\\").withParts(List.of(part))
                                                        .withSizes(List.of(1, 2.5)).withOther("colour", "red")),
                                                Instant.parse("2026-03-01T12:00:00Z"),
                                                12.5)
                                        .withCoupon(null)
                                        .withRating(OrderPlacedRating.MINUS_3)
                                        .withClass(7)
                                        .withShop(OrderPlacedShop.of("Graz"))
                                        .withLabels(Map.of("season", "spring"))
                                        .withNote(OrderPlacedNote.ofList(List.of("one")))
                                        .withExtra(List.of(1, "two")),
                                Envelope.ofUser("42").withChannel(Channel.STORE).withAccount("company", "acme"));
                        plan.größeGewählt(GroSseGewaHlt.of(GroSseGewaHltGroSse.L), Envelope.ofVisitor("visitor"));
                    }
                }
                """.replace("GroSseGewaHlt", "GrosseGewahlt")
                .replace("GroSse", "Grosse"));
        assertThat(CompiledCode.java(folder, List.of(plan, use))).isEmpty();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            classes.loadClass("shop.tracking.Use")
                    .getMethod("run", String.class, String.class)
                    .invoke(null, serving.address(), key);
        }
    }

    private void awaitInLog(long events) throws InterruptedException {
        for (int i = 0; i < 400 && footpath.log().lastSeq() < events; i++) {
            Thread.sleep(25);
        }
        assertThat(footpath.log().lastSeq()).isEqualTo(events);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, "");
    }

    private HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(serving.address() + path))
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
