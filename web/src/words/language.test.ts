import { expect, test } from "vitest";
import { language, wished } from "./language";

test("the first language of the browser that the page knows is taken", () => {
  expect(wished(["fr-FR", "de-AT", "en"])).toBe("de");
  expect(wished(["en-US", "de"])).toBe("en");
});

test("without one it is English", () => {
  expect(wished(["fr", "pl-PL"])).toBe("en");
  expect(wished([])).toBe("en");
  expect(language).toBe("en");
});
