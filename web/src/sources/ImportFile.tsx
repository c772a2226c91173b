import { useState } from "react";
import { Button, DropZone, FileTrigger, Label, Text, TextArea, TextField } from "react-aria-components";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { t } from "../words";
import { gave, type Preview, type Previewed, useImport, wouldGive } from "./imports";
import { Problem } from "./Problem";

/** Brings a file in: drop it, see what it would give, change the mapping, import it. */
export function ImportFile() {
  const { send, look, run } = useImport();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [mapping, setMapping] = useState("");
  const show = (answer: Previewed) => {
    setPreviewed(answer);
    setMapping(answer.preview.mapping);
  };
  const take = (file: File) => {
    setPreviewed(null);
    look.reset();
    run.reset();
    send.mutate(file, { onSuccess: show });
  };
  const isBusy = look.isPending || run.isPending;
  return (
    <section className="block" data-testid="import-file">
      <h2>{t("Import a file")}</h2>
      <p>
        {t(
          "CSV, JSON lines, Parquet, process logs, mail boxes, access logs or an analytics export; plain or packed, up to 60 MB. Nothing is written before you have seen what it gives.",
        )}
      </p>
      <DropZone
        className="drop"
        onDrop={async (event) => {
          const dropped = event.items.find((item) => item.kind === "file");
          if (dropped?.kind === "file") take(await dropped.getFile());
        }}
      >
        <Text slot="label">{send.isPending ? t("Looking at it …") : t("Drop a file here, or")}</Text>
        <FileTrigger
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) take(file);
          }}
        >
          <Button className="button" isDisabled={send.isPending}>
            {t("Choose a file")}
          </Button>
        </FileTrigger>
      </DropZone>
      <Problem failure={send.error} />
      {run.data && (
        <p role="status" data-testid="imported">
          {gave(run.data.report)}{" "}
          {run.data.report.quarantined > 0 && <Link href="/quarantine">{t("See why")}</Link>}
        </p>
      )}
      {previewed && !run.data && (
        <div className="import-form" data-testid="import-preview">
          <p>
            <b>{previewed.preview.file}</b>{" "}
            {t("is {format}. {preview}", {
              format: previewed.preview.format,
              preview: wouldGive(previewed.preview),
            })}
          </p>
          <Facts preview={previewed.preview} />
          <TextField className="field" value={mapping} onChange={setMapping}>
            <Label className="label">{t("The mapping")}</Label>
            <TextArea rows={12} spellCheck="false" />
          </TextField>
          <div className="inline-form">
            <Button
              className="button"
              isDisabled={isBusy || mapping === previewed.preview.mapping}
              onPress={() => look.mutate({ upload: previewed.upload, mapping }, { onSuccess: show })}
            >
              {t("See what it gives")}
            </Button>
            <Button
              className="button primary"
              isDisabled={isBusy || mapping !== previewed.preview.mapping}
              onPress={() => run.mutate({ upload: previewed.upload, mapping })}
            >
              {t("Import it")}
            </Button>
          </div>
          <Problem failure={look.error ?? run.error} />
        </div>
      )}
    </section>
  );
}

function Facts({ preview }: { preview: Preview }) {
  return (
    <>
      {preview.examples.length > 0 && (
        <div className="table-scroll">
          <table className="data-table">
            <caption className="screen-reader">{t("The first of what it gives")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("Person")}</th>
                <th scope="col">{t("Time")}</th>
                <th scope="col">{t("Event")}</th>
                <th scope="col">{t("Says")}</th>
              </tr>
            </thead>
            <tbody>
              {preview.examples.map((example, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else that tells them apart
                <tr key={number}>
                  <th scope="row">{example.person}</th>
                  <td data-label={t("Time")}>{example.time ?? ""}</td>
                  <td data-label={t("Event")}>{example.name}</td>
                  <td data-label={t("Says")}>
                    <code>{example.properties || example.traits}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="lines">
        {preview.notes.map((note) => (
          <li key={note}>{t("Note: {note}.", { note })}</li>
        ))}
        {preview.reasons.map((reason) => (
          <li key={`${reason.first.line}${reason.first.column}`}>
            <b>{count(reason.rows)} ×</b>
            <span>
              {reason.first.column} {reason.first.reason}
            </span>
            <span className="grow" />
            <span className="quiet">{t("first in line {line}", { line: count(reason.first.line) })}</span>
          </li>
        ))}
        {preview.unmapped.length > 0 && (
          <li>
            {t("Left out: {unmapped}", {
              unmapped: preview.unmapped.map((column) => column.name).join(", "),
            })}
          </li>
        )}
      </ul>
    </>
  );
}
