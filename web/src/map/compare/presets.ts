/** The usual comparisons in words, and how an address says each. */

import { t } from "../../words";
import type { MapDocument } from "../document";
import type { MapUrl } from "../mapUrl";
import { halves, periodBefore } from "../past/moments";

export type Preset = "personas" | "maps" | "periods" | "revisions";

export const PRESETS: { key: Preset; label: string; words: string }[] = [
  { key: "personas", label: t("Two personas"), words: t("Who gets further, and where?") },
  { key: "maps", label: t("As-is and to-be"), words: t("What would change, and what did?") },
  { key: "periods", label: t("Before and now"), words: t("Did it get better since?") },
  { key: "revisions", label: t("Two revisions"), words: t("What did we change on the map?") },
];

type Other = Pick<MapUrl, "other" | "otherPersona" | "otherFrom" | "otherTo" | "otherKnownAt">;

export const NOTHING: Other = {
  other: undefined,
  otherPersona: undefined,
  otherFrom: undefined,
  otherTo: undefined,
  otherKnownAt: undefined,
};

/** The map and revision of the other side: `slug@revision`, `slug`, or nothing for this map. */
export function otherMap(other: string | undefined): { slug?: string; revision?: number } {
  if (!other) return {};
  const [slug, revision] = other.split("@");
  return { ...(slug ? { slug } : {}), ...(revision ? { revision: Number(revision) } : {}) };
}

/** Which of the usual comparisons an address is; nothing if it asks for none. */
export function presetOf(url: MapUrl): Preset | undefined {
  const { slug } = otherMap(url.other);
  if (slug && slug !== url.slug) return "maps";
  if (slug) return "revisions";
  if (url.otherFrom || url.otherTo || url.otherKnownAt) return "periods";
  if (url.otherPersona || url.persona) return "personas";
  return undefined;
}

type Known = { document: MapDocument; newest: number; whole: { from: string; to: string } | undefined };

/**
 * What an address must say for a comparison to begin; nothing if something has to be chosen first, as another map. The persona of this
 * side stays where it makes sense on both.
 */
export function begin(preset: Preset, url: MapUrl, known: Known): Partial<MapUrl> | undefined {
  switch (preset) {
    case "personas":
      return personas(url, known.document);
    case "maps": {
      const other = known.document.compareWith;
      return other ? { ...NOTHING, other } : undefined;
    }
    case "periods":
      return known.whole && periods(url, known.whole);
    case "revisions": {
      const before = (url.revision ?? known.newest) - 1;
      if (before < 1) return undefined;
      return { ...NOTHING, other: `${url.slug}@${before}`, otherPersona: url.persona };
    }
  }
}

function personas(url: MapUrl, document: MapDocument): Partial<MapUrl> | undefined {
  const keys = (document.personas ?? []).map((persona) => persona.key);
  const here = url.persona ?? keys[0];
  if (here === undefined) return undefined;
  return { ...NOTHING, persona: here, otherPersona: keys.find((key) => key !== here) };
}

function periods(url: MapUrl, whole: { from: string; to: string }): Partial<MapUrl> {
  const isWhole = url.from === undefined && url.to === undefined;
  const now = isWhole ? halves(whole).now : { from: url.from ?? whole.from, to: url.to ?? whole.to };
  const before = periodBefore(now);
  return {
    ...NOTHING,
    from: now.from,
    to: now.to,
    otherFrom: before.from,
    otherTo: before.to,
    otherPersona: url.persona,
  };
}
