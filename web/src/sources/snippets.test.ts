import { describe, expect, test } from "vitest";
import { firstSnippet, masked, snippets } from "./snippets";

const KEY = "fpk_0123456789";

describe("snippets", () => {
  test("hold the address and the key, each of them", () => {
    for (const snippet of snippets("https://events.example.org", KEY)) {
      expect(snippet.code, snippet.key).toContain("events.example.org");
      expect(snippet.code, snippet.key).toContain(KEY);
    }
  });

  test("name the protocol and the port where a client wants them apart", () => {
    const code = (address: string, key: string) =>
      snippets(address, KEY).find((each) => each.key === key)?.code ?? "";
    expect(code("http://localhost:7070", "snowplow")).toContain(
      "endpoint: 'localhost', protocol: 'http', port: 7070",
    );
    expect(code("https://e.example", "snowplow")).toContain("protocol: 'https', port: 443");
    expect(code("http://localhost:7070", "segment-browser")).toContain("apiHost: 'localhost:7070/v1'");
  });

  test("each kind of client begins with one that is there", () => {
    const keys = snippets("http://localhost", KEY).map((each) => each.key);
    for (const kind of ["browser", "api", "segment", "rudderstack", "posthog", "snowplow", "cloudevents"]) {
      expect(keys).toContain(firstSnippet(kind));
    }
    expect(firstSnippet("browser")).toBe("footpath");
  });

  test("a masked key does not give itself away", () => {
    expect(masked("fpk_0123456789abcdef")).toBe("fpk_••••••••cdef");
    expect(masked("short")).toBe("••••••••");
  });
});
