import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { inWords } from "../../codes";
import { t } from "../../words";
import { useLanes } from "../mapState";
import { type Ended, InPlace } from "./InPlace";

/**
 * Lets the title of a stage, step or lane be edited where it stands, by F2 or a double click. An empty title changes nothing.
 *
 * @returns what the heading listens to, and the field while the title is edited
 */
export function useTitleEditing(kind: "stage" | "step" | "lane", element: { key: string; title: string }) {
  const { make, isPast } = useLanes();
  const [isBegun, setEdited] = useState(false);
  const isEdited = isBegun && !isPast;
  const heading = useRef<HTMLDivElement>(null);

  const end = ({ text, to }: Ended) => {
    setEdited(false);
    const title = text?.trim();
    if (title && title !== element.title) {
      make([{ op: "set", kind, key: element.key, field: "title", value: title }]);
    }
    // The heading takes the focus back once it is drawn again.
    if (to !== "away") requestAnimationFrame(() => focusOf(heading.current)?.focus());
  };
  const field: ReactNode = isEdited && (
    <InPlace label={t("Title of the {kind}", { kind: inWords(kind) })} text={element.title} end={end} />
  );
  return {
    field,
    /** Begins to edit. */
    edit: () => setEdited(true),
    listens: {
      ref: heading,
      onDoubleClick: () => setEdited(true),
      onKeyDown: (event: KeyboardEvent) => {
        const isKey = event.key === "F2" || (event.key === "Enter" && event.target === heading.current);
        if (!isKey || isEdited) return;
        event.preventDefault();
        setEdited(true);
      },
    },
  };
}

const focusOf = (heading: HTMLElement | null): HTMLElement | null =>
  heading?.dataset.cell ? heading : (heading?.querySelector<HTMLElement>("[data-cell]") ?? null);
