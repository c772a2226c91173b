import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, sendFile } from "../api";
import { t } from "../words";

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
  const events =
    preview.events > 0
      ? t("{events, plural, one {# event} other {# events}}", { events: preview.events })
      : "";
  const traits =
    preview.traitRows > 0
      ? t("{traitRows, plural, one {# row of traits} other {# rows of traits}}", {
          traitRows: preview.traitRows,
        })
      : "";
  const gives =
    events && traits ? t("{events} and {traits}", { events, traits }) : events || traits || t("nothing");
  const rows = t("{rows, plural, one {# row} other {# rows}}", { rows: preview.rows });
  const persons = t("{persons, plural, one {# person} other {# persons}}", { persons: preview.persons });
  const bad =
    preview.quarantined > 0
      ? t("; {quarantined, plural, one {# row} other {# rows}} to the quarantine", {
          quarantined: preview.quarantined,
        })
      : "";
  return t("{rows} would give {gives} of {persons}{bad}.", { rows, gives, persons, bad });
}

/** What became of an import, in a sentence. */
export function gave(report: Report): string {
  if (report.alreadyKnown)
    return t("{file} was imported before; nothing was added.", { file: report.file.name });
  const bad =
    report.quarantined > 0
      ? t(", {quarantined, plural, one {# row is} other {# rows are}} in the quarantine", {
          quarantined: report.quarantined,
        })
      : "";
  const traits =
    report.traitRows > 0
      ? t(" and {traitRows, plural, one {# row of traits} other {# rows of traits}}", {
          traitRows: report.traitRows,
        })
      : "";
  return t("{file} gave {events, plural, one {# event} other {# events}}{traits}{bad}.", {
    file: report.file.name,
    events: report.events,
    traits,
    bad,
  });
}
