import type { MapDocument } from "../document";

/** A small map for the tests of the table: two stages, three steps, three lanes. */
export const MAP: MapDocument = {
  slug: "m",
  title: "A map",
  zone: "UTC",
  subject: { scope: "person", one: "person", many: "persons" },
  channels: [{ key: "web", title: "Web" }],
  evidence: [
    { key: "old", kind: "interview", title: "Talks", date: "2020-01-01" },
    { key: "new", kind: "survey", title: "Asked", date: "2026-01-01", n: 200 },
  ],
  stages: [
    {
      key: "look",
      title: "Look",
      steps: [
        { key: "find", title: "Find", binding: { event: "Found" } },
        { key: "read", title: "Read" },
      ],
    },
    { key: "buy", title: "Buy", steps: [{ key: "pay", title: "Pay", evidence: ["old"] }] },
  ],
  lanes: [
    {
      key: "do",
      type: "ACTIONS",
      title: "Actions",
      cards: [
        { key: "a", step: "pay", text: "Types the number", owner: "Ann", tags: ["till"] },
        { key: "b", step: "find", text: "Searches", evidence: ["new"] },
      ],
    },
    {
      key: "pain",
      type: "PAINS",
      title: "Pains",
      cards: [
        { key: "c", step: "find", span: 2, text: "Too slow", severity: 4, evidence: ["old"] },
        { key: "d", step: "pay", text: "Too many fields", severity: 2, owner: "Ben", tags: ["till", "form"] },
      ],
    },
    {
      key: "idea",
      type: "OPPORTUNITIES",
      title: "Ideas",
      cards: [{ key: "e", step: "pay", text: "One field", value: 10, status: "proposed" }],
    },
    {
      key: "mood",
      type: "EMOTION_CURVE",
      title: "Mood",
      cards: [{ key: "f", step: "pay", text: "", emotion: -1 }],
    },
  ],
};
