import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import type { Persona } from "../document";
import { type Ended, InPlace } from "../edit/InPlace";
import { useMap } from "../mapState";
import { beside, changeOf, emptyOf, type WrittenField, wordsOf } from "./written";

/** Which words of a card are being written, and how that begins and ends. */
type Writing = {
  field: string | undefined;
  begin: (field: WrittenField) => void;
  end: (field: WrittenField, ended: Ended) => void;
};

const WritingContext = createContext<Writing>({ field: undefined, begin: () => {}, end: () => {} });

/** A card whose words are edited where they stand: one field at a time, Tab goes on to the next. */
export function WritingCard({ persona, children }: { persona: Persona; children: ReactNode }) {
  const { editing } = useMap();
  const [field, setField] = useState<string>();
  const card = useRef<HTMLDivElement>(null);
  const focus = (name: string) =>
    requestAnimationFrame(() => {
      const words = card.current?.querySelector<HTMLElement>(`[data-words="${name}"]`);
      // Words that were taken away are offered again, where offers may be folded.
      const target = words?.offsetParent ? words : words?.closest("details")?.querySelector("summary");
      target?.focus();
    });
  const end = (of: WrittenField, { text, to }: Ended) => {
    if (text !== undefined) {
      const operations = changeOf(persona, of, text);
      if (operations.length > 0) editing.make(operations);
    }
    const next = to === "next" || to === "previous" ? beside(persona, of, to === "next" ? 1 : -1) : undefined;
    // Words that were left by pressing others are not the ones being written any more.
    setField((now) => (now === of.name ? next?.name : now));
    if (!next && to !== "away") focus(of.name);
  };
  return (
    <WritingContext value={{ field, begin: ({ name }) => setField(name), end }}>
      <div className="writing-card" ref={card}>
        {children}
      </div>
    </WritingContext>
  );
}

/** Words of a persona: pressed, or by Enter or F2, they become a field. `shown` is how they are read. */
export function EditableWords(props: { persona: Persona; field: WrittenField; shown?: ReactNode }) {
  const { persona, field, shown } = props;
  const { isPast } = useMap();
  const writing = useContext(WritingContext);
  const words = wordsOf(persona, field);
  if (writing.field === field.name && !isPast) {
    return (
      <>
        <InPlace
          label={t("{field} of {persona}{isList, select, yes {, one a line} other {}}", {
            field: field.label,
            persona: persona.title,
            isList: field.isList ? "yes" : "no",
          })}
          text={words}
          end={(ended) => writing.end(field, ended)}
        />
        {field.isList && <small>{t("One a line: Shift+Enter begins the next. Enter keeps.")}</small>}
      </>
    );
  }
  if (words === "") return null;
  if (isPast) return <>{shown ?? words}</>;
  return (
    <button
      type="button"
      className="words-button"
      data-words={field.name}
      aria-label={t("{field}: {words}. Edit", { field: field.label, words: words.replaceAll("\n", ", ") })}
      onClick={() => writing.begin(field)}
      onKeyDown={(event) => {
        if (event.key === "F2") writing.begin(field);
      }}
    >
      {shown ?? words}
    </button>
  );
}

/** Whether the words of a field stand on the card: they are written, or being written. */
export function useStands(persona: Persona): (field: WrittenField) => boolean {
  const { field: edited } = useContext(WritingContext);
  return (field) => edited === field.name || wordsOf(persona, field) !== "";
}

/** What can be written of a persona and is not yet. */
export function AddWords({ persona }: { persona: Persona }) {
  const { isPast } = useMap();
  const { field, begin } = useContext(WritingContext);
  const empty = emptyOf(persona).filter(({ name }) => name !== field);
  if (isPast || empty.length === 0) return null;
  return (
    <details className="add-words">
      <summary>
        <Icon name="plus" size={12} /> {t("Write more")}
      </summary>
      <div>
        {empty.map((each) => (
          <Button
            key={each.name}
            className="chip-button"
            data-words={each.name}
            aria-label={t("Write: {each} of {persona}", { each: each.label, persona: persona.title })}
            onPress={() => begin(each)}
          >
            {each.label}
          </Button>
        ))}
      </div>
    </details>
  );
}
