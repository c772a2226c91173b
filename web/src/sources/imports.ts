import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, sendFile } from "../api";
import { counted } from "../numbers";

/** Files that are brought in over the page: looked at first, then imported. */

type Row = { file: string; line: number; column: string; reason: string; rows: number; raw: string };

export type Preview = {
  file: string;
  format: string;
  mapping: string;
  notes: string[];
  examples: {
    person: string;
    time: string | null;
    name: string;
    channel: string;
    properties: string;
    traits: string;
  }[];
  rows: number;
  events: number;
  traitRows: number;
  persons: number;
  quarantined: number;
  reasons: { rows: number; first: Row }[];
  unmapped: { name: string; rows: number; examples: string[] }[];
};

export type Previewed = { upload: string; preview: Preview };

export type Report = {
  file: { name: string };
  alreadyKnown: boolean;
  events: number;
  traitRows: number;
  quarantined: number;
};

type Chosen = { upload: string; mapping: string };

export function useImport() {
  const queries = useQueryClient();
  return {
    send: useMutation({
      mutationFn: (file: File) => sendFile<Previewed>("/imports/preview", { file: file.name }, file),
    }),
    look: useMutation({ mutationFn: (chosen: Chosen) => post<Previewed>("/imports/preview", chosen) }),
    run: useMutation({
      mutationFn: (chosen: Chosen) => post<{ report: Report }>("/imports", chosen),
      onSuccess: () => queries.invalidateQueries(),
    }),
  };
}

/** What an import would do, in a sentence. */
export function wouldGive(preview: Preview): string {
  const events = preview.events > 0 ? counted(preview.events, "event", "events") : "";
  const traits = preview.traitRows > 0 ? counted(preview.traitRows, "row of traits", "rows of traits") : "";
  const gives = [events, traits].filter(Boolean).join(" and ") || "nothing";
  const rows = counted(preview.rows, "row", "rows");
  const persons = counted(preview.persons, "person", "persons");
  const bad =
    preview.quarantined > 0 ? `; ${counted(preview.quarantined, "row", "rows")} to the quarantine` : "";
  return `${rows} would give ${gives} of ${persons}${bad}.`;
}

/** What became of an import, in a sentence. */
export function gave(report: Report): string {
  if (report.alreadyKnown) return `${report.file.name} was imported before; nothing was added.`;
  const bad =
    report.quarantined > 0 ? `, ${counted(report.quarantined, "row is", "rows are")} in the quarantine` : "";
  const traits =
    report.traitRows > 0 ? ` and ${counted(report.traitRows, "row of traits", "rows of traits")}` : "";
  return `${report.file.name} gave ${counted(report.events, "event", "events")}${traits}${bad}.`;
}
