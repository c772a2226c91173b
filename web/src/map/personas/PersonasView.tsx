import { Button } from "react-aria-components";
import { count } from "../../numbers";
import { Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { Segmented } from "../../widgets/Segmented";
import { t } from "../../words";
import { newKey } from "../edit/cards";
import { useMap } from "../mapState";
import { type Observed, usePersonas } from "./api";
import { OverlapView } from "./OverlapView";
import { PersonaCard } from "./PersonaCard";
import { PersonaMatrix } from "./PersonaMatrix";
import { shareInWords } from "./words";
import "./personas.css";

type Shown = "cards" | "matrix" | "overlap";

/** How far the personas cover everybody, in the place of the map's own sentence. */
export function PersonasSentence() {
  const { document, url } = useMap();
  const { data } = usePersonas(url);
  const personas = document.personas ?? [];
  const many = document.subject.many;
  return (
    <section className="sentence" aria-label={t("In one sentence")}>
      <div aria-live="polite">
        <h1>
          {personas.length === 0
            ? t("Whom is this map about?")
            : data
              ? t("None of the {personas} personas: {none}.", {
                  personas: count(personas.length),
                  none: shareInWords(data.overlap.none, many),
                })
              : t("Who are they, and does the data agree?")}
        </h1>
        <p title={data?.rules.join(" ")}>
          {personas.length === 0
            ? t(
                "A persona is a described type of customer, bound to a segment, so that all of it can be counted.",
              )
            : data
              ? t("In exactly one: {one}. In several: {several}.", {
                  one: shareInWords(data.overlap.one, many),
                  several: shareInWords(data.overlap.several, many),
                })
              : ""}
        </p>
      </div>
    </section>
  );
}

/** The personas of the map, as the team describes them and as they are observed. */
export function PersonasView() {
  const { document, url, change, isPast } = useMap();
  const asked = usePersonas(url);
  const shown: Shown = url.personas ?? "cards";
  const add = useNewPersona();
  if (!document.personas?.length) {
    return (
      <div className="pane personas-empty">
        <p>
          {t(
            "No personas yet. Describe a type of customer, choose by traits whom it stands for, and this page tells how many they are, how they differ from everybody, and whether they walk alike.",
          )}
        </p>
        {!isPast && <AddButton add={add} />}
      </div>
    );
  }
  return (
    <div className="pane personas-view">
      <div className="personas-bar">
        <Segmented<Shown>
          label={t("How the personas are shown")}
          testId="personas-shown"
          choices={[
            { key: "cards", label: t("Cards") },
            { key: "matrix", label: t("Matrix") },
            { key: "overlap", label: t("Overlap") },
          ]}
          chosen={shown}
          onChoose={(key) => change({ personas: key === "cards" ? undefined : key })}
        />
        {!isPast && <AddButton add={add} />}
      </div>
      {asked.error && <Failure failure={asked.error} retry={asked.refetch} />}
      {!asked.data && !asked.error && <Loading what={t("the personas")} />}
      {shown === "cards" && <Cards observed={asked.data} />}
      {shown === "matrix" && <PersonaMatrix observed={asked.data} />}
      {shown === "overlap" && asked.data && <OverlapView observed={asked.data} />}
    </div>
  );
}

function useNewPersona() {
  const { editing, edit } = useMap();
  return () => {
    const key = newKey("persona");
    editing.make([
      { op: "add", kind: "persona", value: { key, title: t("New persona"), segment: { all: [] } } },
    ]);
    edit("persona", key);
  };
}

const AddButton = ({ add }: { add: () => void }) => (
  <Button className="button" onPress={add}>
    <Icon name="plus" size={12} /> {t("Add a persona")}
  </Button>
);

function Cards({ observed }: { observed: Observed | undefined }) {
  const { document } = useMap();
  return (
    <div className="persona-cards">
      {(document.personas ?? []).map((persona, index) => (
        <PersonaCard
          key={persona.key}
          persona={persona}
          index={index}
          observed={observed?.personas.find((each) => each.key === persona.key)}
        />
      ))}
    </div>
  );
}
