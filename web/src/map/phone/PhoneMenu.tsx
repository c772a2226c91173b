import { useState } from "react";
import {
  Button,
  Dialog,
  Heading,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
} from "react-aria-components";
import { LIBRARY } from "../../library/editor/address";
import { CloseActions } from "../../widgets/CloseActions";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { ResultList } from "../assertions/AssertionStatus";
import { useAssertions } from "../assertions/api";
import { standing } from "../assertions/words";
import { openByTarget, useThreads } from "../comments";
import { GOVERN_TABS } from "../govern/tabs";
import { useFindings } from "../lint/api";
import { FindingList } from "../lint/LintStatus";
import { summary } from "../lint/words";
import { useMap } from "../mapState";
import { COMMENTS, HISTORY } from "../panel/Panel";
import { FRAMES } from "../present/frames";
import type { Presenting } from "../present/usePresenting";
import { useAskedName } from "../vote/cardBallot";
import { VotePanel } from "../vote/VotePanel";
import "../lint/lint.css";

type Sheet = "findings" | "assertions";

/** What has a pill, a button or a bar of its own on a larger page. */
export function PhoneMenu({ presenting, travel }: { presenting: Presenting; travel: () => void }) {
  const { document, editing, isPast, url, change, edit } = useMap();
  const [sheet, setSheet] = useState<Sheet>();
  const [isVoting, setVoting] = useState(false);
  useAskedName(() => setVoting(true));
  const found = useFindings(document.slug, editing.revision).data;
  const tested = useAssertions({ ...url, slug: document.slug }, editing.revision).data;
  const open = [...openByTarget(useThreads(document.slug).data).values()].reduce(
    (sum, each) => sum + each,
    0,
  );
  const show = (panel: string) =>
    change({ edit: panel, step: undefined, list: undefined, channel: undefined, arc: undefined });
  const close = () => setSheet(undefined);
  const hasResults = tested !== undefined && tested.results.length > 0;
  return (
    <>
      <MenuTrigger>
        <Button className="button icon-only ghost phone-menu" aria-label={t("More of this map")}>
          <Icon name="dots" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu phone-menu-items" aria-label={t("More of this map")}>
            <MenuItem className="menu-item" onAction={() => edit("map")}>
              {t("About this map")}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => show(COMMENTS)}>
              {open === 0
                ? t("Comments")
                : t("{open, plural, one {# open comment} other {# open comments}}", { open })}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => show(HISTORY)}>
              {t("History: revision {revision}", { revision: editing.revision })}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => show(LIBRARY)}>
              {t("Library")}
            </MenuItem>
            {GOVERN_TABS.map(({ key, title }) => (
              <MenuItem key={key} className="menu-item" onAction={() => show(key)}>
                {title}
              </MenuItem>
            ))}
            {url.view !== "compare" && !isPast && (
              <MenuItem className="menu-item" onAction={travel}>
                {t("Time travel")}
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={() => setVoting(true)}>
              {t("Vote with dots")}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => presenting.start()}>
              {t("Present")}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => show(FRAMES)}>
              {t("Arrange frames")}
            </MenuItem>
            {found && (
              <MenuItem className="menu-item" onAction={() => setSheet("findings")}>
                {summary(found)}
              </MenuItem>
            )}
            {hasResults && (
              <MenuItem className="menu-item" onAction={() => setSheet("assertions")}>
                {standing(tested)}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isVoting && <VotePanel close={() => setVoting(false)} />}
      <ModalOverlay
        className="modal-ground"
        isOpen={sheet !== undefined}
        isDismissable
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <Modal className="modal">
          <Dialog className="modal-body lint-panel">
            <Heading slot="title">
              {sheet === "findings" && found && summary(found)}
              {sheet === "assertions" && tested && standing(tested)}
            </Heading>
            {sheet === "findings" && found && <FindingList findings={found.findings} close={close} />}
            {sheet === "assertions" && tested && <ResultList results={tested.results} close={close} />}
            <CloseActions />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
