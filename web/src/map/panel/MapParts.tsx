import { Button } from "react-aria-components";
import { inWords } from "../../codes";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { begunAssertion } from "../edit/assertionFields";
import { newKey } from "../edit/cards";
import { EVIDENCE_KIND, PATH_KIND } from "../edit/fields";
import type { Element, ElementKind } from "../edit/operations";
import { useMap } from "../mapState";
import { UnmappedReality } from "./UnmappedReality";

type Part = { key: string; title: string; words?: string };

/** What belongs to the map as a whole and stands in no cell: personas, paths, evidence. */
export function MapParts() {
  const { document, columns } = useMap();
  const first = columns[0]?.step.key ?? "";
  const begun = begunAssertion(document);
  return (
    <>
      <UnmappedReality />
      <Parts
        title={t("Personas")}
        kind="persona"
        parts={(document.personas ?? []).map(({ key, title, role }) => ({ key, title, words: role ?? "" }))}
        begin={{ title: t("New persona"), segment: { all: [] } }}
      />
      <Parts
        title={t("Paths")}
        kind="path"
        parts={(document.paths ?? []).map(({ key, title, kind }) => ({ key, title, words: PATH_KIND[kind] }))}
        begin={{ title: t("New path"), kind: "happy", steps: [first] }}
      />
      <Parts
        title={t("Evidence")}
        kind="evidence"
        parts={(document.evidence ?? []).map(({ key, title, kind }) => ({
          key,
          title,
          words: EVIDENCE_KIND[kind],
        }))}
        begin={{ title: t("New evidence"), kind: "observation" }}
      />
      {begun && (
        <Parts
          title={t("Assertions")}
          kind="assertion"
          parts={(document.assertions ?? []).map(({ key, title }) => ({ key, title }))}
          begin={begun}
        />
      )}
      <Parts
        title={t("Frames")}
        kind="frame"
        parts={(document.frames ?? []).map(({ key, title }) => ({ key, title }))}
        begin={{ title: document.title }}
      />
    </>
  );
}

function Parts(props: { title: string; kind: ElementKind; parts: Part[]; begin: Omit<Element, "key"> }) {
  const { title, kind, parts, begin } = props;
  const { editing, edit } = useMap();
  const add = () => {
    const key = newKey(kind);
    editing.make([{ op: "add", kind, value: { ...begin, key } }]);
    edit(kind, key);
  };
  return (
    <section className="section">
      <h3>{title}</h3>
      {parts.length > 0 && (
        <ul className="bound-events">
          {parts.map((part) => (
            <li key={part.key}>
              <Button className="linklike" onPress={() => edit(kind, part.key)}>
                {part.title}
                {part.words && <small> {part.words}</small>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button className="button ghost" onPress={add}>
        <Icon name="plus" size={12} />{" "}
        {t("Add {kind, select, evidence {evidence} assertion {an assertion} other {a {what}}}", {
          kind,
          what: inWords(kind),
        })}
      </Button>
    </section>
  );
}
