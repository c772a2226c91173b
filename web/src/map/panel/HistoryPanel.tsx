import { useState } from "react";
import { Button } from "react-aria-components";
import { ago } from "../../widgets/ago";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Told } from "../../widgets/Told";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { type Revision, useDifference, useNaming, useRestoring, useRevisions } from "../history";
import { useMap } from "../mapState";
import { PanelHead } from "./PanelHead";

/** What was done to the map, newest first: each revision in words, with a name people give it, what changed since, and the way back. */
export function HistoryPanel({ close }: { close: () => void }) {
  const { document, newest } = useMap();
  const revisions = useRevisions(document.slug, newest);
  const shown = revisions.data?.pages.flat() ?? [];
  return (
    <>
      <PanelHead where={t("This map")} close={close}>
        <h2 tabIndex={-1}>{t("History")}</h2>
      </PanelHead>
      <div className="panel-body">
        {revisions.error && <Failure failure={revisions.error} retry={revisions.refetch} />}
        {revisions.isPending && <HistoryBlocks />}
        <ol className="revisions" aria-label={t("Revisions, newest first")}>
          {shown.map((revision) => (
            <RevisionItem
              key={revision.revision}
              revision={revision}
              isNewest={revision.revision === newest}
            />
          ))}
        </ol>
        {revisions.hasNextPage && (
          <Button className="button more" onPress={() => revisions.fetchNextPage()}>
            {t("Show older revisions")}
          </Button>
        )}
      </div>
    </>
  );
}

function RevisionItem({ revision, isNewest }: { revision: Revision; isNewest: boolean }) {
  const { document, change, isPast } = useMap();
  const now = useNow();
  const naming = useNaming(document.slug);
  const restoring = useRestoring(document.slug);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<string>();
  const number = t("Revision {revision}", { revision: revision.revision });
  const keep = () => {
    if (name !== undefined && name.trim() !== (revision.name ?? "")) {
      naming.mutate({ revision: revision.revision, name: name.trim() });
    }
    setName(undefined);
  };
  return (
    <li className="revision">
      <p className="revision-head">
        <b>{revision.name ?? number}</b>
        <time dateTime={revision.savedAt} title={revision.savedAt}>
          {ago(revision.savedAt, now)}
        </time>
      </p>
      <p>
        {t("{note}{hasAuthor, select, yes {, {author}} other {}}", {
          note: revision.note ?? revision.words,
          hasAuthor: revision.author ? "yes" : "no",
          author: revision.author,
        })}
      </p>
      <div className="revision-acts">
        {name === undefined ? (
          <Button className="button ghost" onPress={() => setName(revision.name ?? "")}>
            {revision.name ? t("Rename") : t("Name it")}
          </Button>
        ) : (
          <input
            // biome-ignore lint/a11y/noAutofocus: asked for by the press before
            autoFocus
            aria-label={t("Name of revision {revision}", { revision: revision.revision })}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") keep();
              if (event.key !== "Escape") return;
              event.stopPropagation();
              setName(undefined);
            }}
            onBlur={keep}
          />
        )}
        {!isNewest && (
          <>
            <Button className="button ghost" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t("Changed since")}
            </Button>
            <Button
              className="button ghost"
              onPress={() => change({ revision: revision.revision, edit: undefined })}
            >
              {t("Look at it")}
            </Button>
            <Button
              className="button ghost"
              onPress={() =>
                change({ view: "compare", other: `${document.slug}@${revision.revision}`, edit: undefined })
              }
            >
              {t("Compare")}
            </Button>
            <Button
              className="button ghost"
              isDisabled={restoring.isPending || isPast}
              onPress={() => restoring.mutate(revision.revision)}
            >
              {t("Restore")}
            </Button>
          </>
        )}
      </div>
      <Told failure={naming.error ?? restoring.error} />
      {isOpen && <Since revision={revision.revision} />}
    </li>
  );
}

function Since({ revision }: { revision: number }) {
  const { document, newest } = useMap();
  const difference = useDifference(document.slug, revision, newest);
  if (difference.error) return <Failure failure={difference.error} retry={difference.refetch} />;
  if (!difference.data) return <HistoryBlocks />;
  return (
    <div className="since">
      <p>{difference.data.words}</p>
      <ul>
        {difference.data.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function HistoryBlocks() {
  return (
    <>
      <Loading what={t("the history")} />
      <Blocks
        lines={[
          { width: "60%", height: 14 },
          { width: "90%", height: 14 },
        ]}
      />
    </>
  );
}
