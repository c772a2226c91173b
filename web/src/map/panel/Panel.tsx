import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { isLibrary } from "../../library/editor/address";
import { capitalised, count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { GovernPanel } from "../govern/GovernPanel";
import { isGovern } from "../govern/tabs";
import { type Column, useMap } from "../mapState";
import { FRAMES } from "../present/frames";
import { ArcPanel } from "./ArcPanel";
import { CommentsOn } from "./Comments";
import { CommentsPanel } from "./CommentsPanel";
import { ElementPanel } from "./ElementPanel";
import { Evidence } from "./Evidence";
import { HistoryPanel } from "./HistoryPanel";
import { PanelHead } from "./PanelHead";
import { StepEditor } from "./StepEditor";
import { StepPersons } from "./StepPersons";
import { Triple } from "./Triple";
import "./panel.css";

// What drags is loaded once somebody arranges frames.
const FramesPanel = lazy(() => import("../present/FramesPanel"));

const LibraryPanel = lazy(() => import("../../library/editor/LibraryPanel"));

/** What the address says in place of an element for the map's revisions. */
export const HISTORY = "history";

/** And for all that is said about it. */
export const COMMENTS = "comments";

/** The right side: what a step rests on, and the persons behind its numbers. It pushes the map and never covers it. */
export function Panel({ close }: { close: () => void }) {
  const { url, columns } = useMap();
  const aside = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement>(null);
  const column = columns.find((each) => each.step.key === url.step);
  const name = url.arc
    ? t("Persons behind this arrow")
    : isLibrary(url.edit)
      ? t("Library")
      : url.edit
        ? t("Edit")
        : column?.step.title;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      close();
      if (opener.current?.isConnected) opener.current.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [close]);

  // Opened by the keyboard, the focus follows into the panel and Esc brings it back; a pointer leaves it where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the panel shows is the reason to look, not an input
  useEffect(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body || aside.current?.contains(active))
      return;
    opener.current = active;
    if (active.matches(":focus-visible")) aside.current?.querySelector("h2")?.focus({ preventScroll: true });
  }, [url.step, url.edit, url.list, url.arc?.from, url.arc?.to]);

  return (
    <aside ref={aside} className="panel" aria-label={name} data-testid="panel">
      {url.arc ? (
        <ArcPanel close={close} />
      ) : url.edit === HISTORY ? (
        <HistoryPanel close={close} />
      ) : url.edit === COMMENTS ? (
        <CommentsPanel close={close} />
      ) : isGovern(url.edit) ? (
        <GovernPanel close={close} />
      ) : isLibrary(url.edit) ? (
        <Suspense fallback={null}>
          <LibraryPanel close={close} />
        </Suspense>
      ) : url.edit === FRAMES ? (
        <Suspense fallback={null}>
          <FramesPanel close={close} />
        </Suspense>
      ) : url.edit ? (
        <ElementPanel name={url.edit} close={close} />
      ) : column ? (
        <StepPanel column={column} close={close} />
      ) : (
        <NoStep close={close} />
      )}
    </aside>
  );
}

function NoStep({ close }: { close: () => void }) {
  const { url } = useMap();
  return <PanelHead where={t("This map has no step “{step}”.", { step: url.step })} close={close} />;
}

function StepPanel({ column, close }: { column: Column; close: () => void }) {
  const { document, columns, url, change, isPast } = useMap();
  const { step, stage, measured, index } = column;
  const [before, after] = [columns[index - 1], columns[index + 1]];
  const [isEdited, setEdited] = useState(false);
  const reached = measured?.reach?.n;
  const to = (other: Column | undefined) => change({ step: other?.step.key, channel: undefined });
  return (
    <Tabs
      className="panel-tabs"
      selectedKey={isEdited && !isPast ? "edit" : url.list ? "persons" : "evidence"}
      onSelectionChange={(key) => {
        setEdited(key === "edit");
        change({ list: key === "persons" ? (url.list ?? "reached") : undefined, channel: undefined });
      }}
    >
      <PanelHead
        where={t("{stage} · step {index} of {steps}", {
          stage: stage.title,
          index: index + 1,
          steps: columns.length,
        })}
        ways={
          <>
            <Button
              className="button icon-only ghost"
              aria-label={t("Step before")}
              isDisabled={!before}
              onPress={() => to(before)}
            >
              <Icon name="left" />
            </Button>
            <Button
              className="button icon-only ghost"
              aria-label={t("Next step")}
              isDisabled={!after}
              onPress={() => to(after)}
            >
              <Icon name="right" />
            </Button>
          </>
        }
        close={close}
      >
        <h2 tabIndex={-1}>{step.title}</h2>
        <TabList aria-label={t("About this step")} className="tab-list">
          <Tab id="evidence">{t("Evidence")}</Tab>
          <Tab id="persons">
            {capitalised(document.subject.many)} {reached !== undefined && <small>{count(reached)}</small>}
          </Tab>
          {!isPast && <Tab id="edit">{t("Edit")}</Tab>}
        </TabList>
      </PanelHead>
      <Triple column={column} />
      <TabPanel id="evidence">
        <Evidence column={column} />
      </TabPanel>
      <TabPanel id="persons">
        <StepPersons column={column} />
      </TabPanel>
      {!isPast && (
        <TabPanel id="edit">
          <StepEditor column={column} />
          <CommentsOn target={`step:${step.key}`} />
        </TabPanel>
      )}
    </Tabs>
  );
}
