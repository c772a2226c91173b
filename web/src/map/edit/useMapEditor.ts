import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiProblem, post } from "../../api";
import { newestMap } from "../api";
import { rememberedName } from "../comments";
import type { MapDocument } from "../document";
import { type EditorState, MapEditor, type Shown } from "./mapEditor";
import type { Operation } from "./operations";

export type Editing = EditorState<MapDocument> & Pick<MapEditor<MapDocument>, "make" | "undo" | "redo">;

/** A map as it is being changed. To be used under a key of its slug: another map is another editor. */
export function useMapEditor(slug: string, loaded: Shown<MapDocument>): Editing {
  const queries = useQueryClient();
  const [editor] = useState(() => {
    const path = `/maps/${encodeURIComponent(slug)}`;
    return new MapEditor<MapDocument>(
      loaded,
      {
        send: (change) =>
          post<{ revision: number }>(`${path}/changes`, { ...change, author: rememberedName() || undefined }),
        load: () => newestMap(slug, new AbortController().signal),
        kept: (operations) => {
          void queries.invalidateQueries({ queryKey: ["map", slug] });
          if (operations.some(isLinking)) void queries.invalidateQueries({ queryKey: ["library"] });
          if (!operations.some(isMeasured)) return;
          for (const key of ["measure", "review"]) void queries.invalidateQueries({ queryKey: [key, slug] });
        },
      },
      isPassing,
    );
  });
  useEffect(() => editor.refresh(loaded), [editor, loaded]);
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  useWarningBeforeLeaving(state.saving.state === "saving" || state.saving.state === "waiting");
  return { ...state, make: editor.make, undo: editor.undo, redo: editor.redo };
}

/** What stands in cards and lanes is measured nowhere, but for the answers that a curve is observed by. */
const isMeasured = (operation: Operation): boolean =>
  operation.kind === "lane"
    ? operation.op === "set" && ["scores", "persona"].includes(operation.field)
    : operation.kind !== "card";

/** The library tells on how many maps an item is used. */
const isLinking = (operation: Operation): boolean =>
  operation.op === "remove" ||
  (operation.op === "set" && operation.field === "item") ||
  (operation.op === "add" && operation.value.item !== undefined);

/** No answer, or a server that is full or has no room on its disk: it may be there again soon. */
const isPassing = (failure: unknown): boolean =>
  failure instanceof ApiProblem && [0, 429, 500, 502, 503, 504, 507].includes(failure.status);

function useWarningBeforeLeaving(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
