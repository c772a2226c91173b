import { expect, test } from "vitest";
import { exportHref } from "./api";
import { titleOf } from "./formats";

const url = { slug: "our-shop", view: "map", persona: "budget", from: "2026-01-01" } as const;

test("an export without numbers asks for none", () => {
  expect(exportHref(url, "mermaid", false)).toBe("/api/v1/maps/our-shop/export/mermaid");
});

test("numbers go out of those who are chosen on the page", () => {
  expect(exportHref(url, "xlsx", true)).toBe(
    "/api/v1/maps/our-shop/export/xlsx?measured=true&from=2026-01-01&persona=budget",
  );
});

test("a format the page does not know has its own word", () => {
  expect(titleOf("visio")).toBe("VISIO");
  expect(titleOf("xlsx")).toBe("Excel workbook");
});
