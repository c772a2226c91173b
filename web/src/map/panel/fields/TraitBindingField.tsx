import { useId, useState } from "react";
import { t } from "../../../words";
import type { TraitBinding } from "../../document";
import { useMap } from "../../mapState";
import { usePersonas } from "../../personas/api";
import { bindingOf, type Draft, draftOf, missing, WAYS, type Way, wayOf } from "../../personas/scores";

/** By which trait of persons a scored trait is held against data; kept once it is whole. */
export function TraitBindingField(props: {
  title: string;
  binding: TraitBinding | null | undefined;
  keep: (binding: TraitBinding | undefined) => void;
}) {
  const { title, binding, keep } = props;
  const id = useId();
  const [draft, setDraft] = useState<Draft & { way: Way }>();
  const shown = draft ?? { ...draftOf(binding), way: wayOf(binding) };
  const problem = missing(shown.way, shown);
  const leave = (changed = shown) => {
    const next = bindingOf(changed.way, changed);
    const isWhole = next !== undefined || changed.way === "none";
    if (isWhole && JSON.stringify(next) !== JSON.stringify(binding ?? undefined)) keep(next);
    setDraft(isWhole ? undefined : changed);
  };
  const input = (field: keyof Draft, label: string, list?: string) => (
    <div className="field">
      <label htmlFor={`${id}-${field}`}>{label}</label>
      <input
        id={`${id}-${field}`}
        list={list}
        value={shown[field]}
        aria-describedby={problem ? `${id}-missing` : undefined}
        onChange={(event) => setDraft({ ...shown, [field]: event.target.value })}
        onBlur={() => leave()}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
      />
    </div>
  );
  return (
    <div role="group" aria-label={t("How {title} is observed", { title })}>
      <div className="field">
        <label htmlFor={`${id}-way`}>{t("Held against data")}</label>
        <select
          id={`${id}-way`}
          value={shown.way}
          onChange={(event) => leave({ ...shown, way: event.target.value as Way })}
        >
          {Object.entries(WAYS).map(([way, words]) => (
            <option key={way} value={way}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {shown.way !== "none" && (
        <>
          {input("trait", t("Trait of persons"), `${id}-traits`)}
          <KnownTraits id={`${id}-traits`} />
          {shown.way === "share" ? (
            input("values", t("Values that count"))
          ) : (
            <div className="trait-poles">
              {input("from", t("Stands for 0"))}
              {input("to", t("Stands for 100"))}
            </div>
          )}
          {problem && (
            <small id={`${id}-missing`} className="field-problem">
              {problem}
            </small>
          )}
        </>
      )}
    </div>
  );
}

/** The traits that are known of the members of any persona. */
function KnownTraits({ id }: { id: string }) {
  const { url } = useMap();
  const { data } = usePersonas(url);
  const traits = data?.personas.find(({ reason }) => reason === null);
  return (
    <datalist id={id}>
      {[...(traits?.traits ?? []), ...(traits?.devices ?? [])]
        .filter(({ kind }) => kind === "trait")
        .map(({ name, values }) => (
          <option key={name} value={name}>
            {values
              .slice(0, 3)
              .map(({ value }) => value)
              .join(", ")}
          </option>
        ))}
    </datalist>
  );
}
