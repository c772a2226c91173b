import { useMemo } from "react";
import { useRevisionDocument } from "../api";
import type { MapDocument } from "../document";
import type { Editing } from "../edit/useMapEditor";
import type { MapUrl } from "../mapUrl";

export type Past = {
  /** Whether an older revision, or the data of another moment, is shown. */
  isPast: boolean;
  /** The document shown. */
  document: MapDocument;
  revision: number;
  /** What was asked for and cannot be shown. */
  failure: Error | null;
};

/** Which document an address asks for: the one that is edited, or an older one that is only looked at. */
export function usePast(url: MapUrl, editing: Editing): Past {
  const isOlder = url.revision !== undefined && url.revision !== editing.revision;
  const asked = useRevisionDocument(isOlder ? url.slug : "", url.revision);
  const { map, revision } = editing;
  const { data, error } = asked;
  return useMemo(
    () => ({
      isPast: isOlder || url.knownAt !== undefined,
      document: isOlder ? (data?.map ?? map) : map,
      revision: isOlder ? (url.revision ?? revision) : revision,
      failure: isOlder ? error : null,
    }),
    [isOlder, url.knownAt, url.revision, data, map, revision, error],
  );
}

const nothing = () => undefined;

/** The same map without any way to change it. */
export function lookedAt(editing: Editing, { document, revision }: Past): Editing {
  return {
    ...editing,
    map: document,
    revision,
    canUndo: false,
    canRedo: false,
    make: nothing,
    undo: nothing,
    redo: nothing,
  };
}
