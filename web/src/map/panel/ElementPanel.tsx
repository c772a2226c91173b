import { Button } from "react-aria-components";
import { inWords } from "../../codes";
import { LibraryLink } from "../../library/LibraryLink";
import { t } from "../../words";
import { LiveResult } from "../assertions/LiveResult";
import type { Assertion, Lane, MapDocument } from "../document";
import { fieldChange, groupsOf } from "../edit/fields";
import type { Element, ElementKind } from "../edit/operations";
import { removalOfElement } from "../edit/removal";
import { PublishedNote } from "../govern/GovernStatus";
import { useMap } from "../mapState";
import { AllFrames } from "../present/AllFrames";
import { CommentsOn } from "./Comments";
import { FieldInput } from "./fields/FieldInput";
import { MapParts } from "./MapParts";
import { PanelHead } from "./PanelHead";

const KIND_WORDS: Record<ElementKind, string> = {
  map: t("This map"),
  channel: t("Channel"),
  persona: t("Persona"),
  stage: t("Stage"),
  step: t("Step"),
  lane: t("Lane"),
  card: t("Card"),
  path: t("Path"),
  evidence: t("Evidence"),
  assertion: t("Assertion"),
  frame: t("Frame"),
};

type Found = { kind: ElementKind; element: Element | MapDocument; lane?: Lane };

/** Finds what an address like `card:c1` names. */
export function elementOf(map: MapDocument, name: string): Found | undefined {
  const [kind = "", key = ""] = name.split(":");
  if (kind === "map") return { kind, element: map };
  if (kind === "card") {
    for (const lane of map.lanes ?? []) {
      const card = lane.cards.find((each) => each.key === key);
      if (card) return { kind, element: card, lane };
    }
    return undefined;
  }
  const lists: Partial<Record<string, Element[]>> = {
    stage: map.stages,
    lane: map.lanes ?? [],
    persona: map.personas ?? [],
    evidence: map.evidence ?? [],
    path: map.paths ?? [],
    frame: map.frames ?? [],
    assertion: map.assertions ?? [],
  };
  const element = lists[kind]?.find((each) => each.key === key);
  return element && { kind: kind as ElementKind, element };
}

/** What the team says of a stage, lane, card, persona, path, evidence or the map itself, each field kept as it is left. */
export function ElementPanel({ name, close }: { name: string; close: () => void }) {
  const { document, editing, isPast } = useMap();
  const found = elementOf(document, name);
  if (!found) return <PanelHead where={t("This is not on the map any more.")} close={close} />;
  const { kind, element, lane } = found;
  const assertion = kind === "assertion" ? (element as Assertion) : undefined;
  const groups = groupsOf(kind, document, kind === "lane" ? (element as Element & Lane) : lane, assertion);
  const values = element as Record<string, unknown>;
  const removal = kind === "map" ? [] : removalOfElement(document, kind, (element as Element).key);
  return (
    <>
      <PanelHead
        ways={kind === "frame" && <AllFrames />}
        where={lane ? `${KIND_WORDS[kind]} · ${lane.title}` : KIND_WORDS[kind]}
        close={close}
      >
        <h2 tabIndex={-1}>{titleOf(values)}</h2>
      </PanelHead>
      <fieldset className="step-form panel-body bare" key={name} disabled={isPast}>
        {kind === "map" && <PublishedNote />}
        {assertion && <LiveResult assertion={assertion.key} />}
        {groups.map((group) => (
          <section key={group.title} className="section">
            <h3>{group.title}</h3>
            {group.fields.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={values[field.name]}
                keep={(value) => {
                  const operations = fieldChange(kind, element, field.name, value);
                  if (operations.length > 0) editing.make(operations);
                }}
              />
            ))}
          </section>
        ))}
        {(kind === "card" || kind === "persona" || kind === "evidence") && (
          <LibraryLink kind={kind} element={element as Element} lane={lane} />
        )}
        {kind === "map" && <MapParts />}
        {kind !== "map" && <CommentsOn target={name} />}
        {removal.length > 0 && (
          <section className="section">
            <Button
              className="button danger"
              onPress={() => {
                editing.make(removal);
                close();
              }}
            >
              {t("Remove this {kind}", { kind: inWords(kind) })}
            </Button>
          </section>
        )}
      </fieldset>
    </>
  );
}

export function titleOf(values: Record<string, unknown>): string {
  for (const name of ["title", "text", "label"]) {
    const words = values[name];
    if (typeof words === "string" && words.trim() !== "") return words;
  }
  return t("without words");
}
