import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { type Finding, useFindings } from "./api";
import { useLead } from "./lead";
import { placeOf, summary } from "./words";
import "./lint.css";

/** How much is wrong with the map; behind it, what, where, and what to do. */
export function LintStatus() {
  const { document, editing } = useMap();
  const found = useFindings(document.slug, editing.revision).data;
  if (!found) return null;
  return (
    <DialogTrigger>
      <Button className="lint-status" data-severity={found.findings[0]?.severity} data-testid="lint">
        <Icon name={found.findings.length > 0 ? "warning" : "check"} size={12} />
        {summary(found)}
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="lint-panel">
          {({ close }) => (
            <>
              <Heading slot="title">{summary(found)}</Heading>
              <FindingList findings={found.findings} close={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function FindingList({ findings, close }: { findings: Finding[]; close: () => void }) {
  if (findings.length === 0) {
    return <p className="quiet">{t("The rules that maps usually break are all kept here.")}</p>;
  }
  return (
    <ul>
      {findings.map((finding) => (
        <FindingRow
          key={`${finding.rule} ${finding.kind} ${finding.key} ${finding.problem}`}
          finding={finding}
          close={close}
        />
      ))}
    </ul>
  );
}

function FindingRow({ finding, close }: { finding: Finding; close: () => void }) {
  const lead = useLead(finding);
  return (
    <li data-severity={finding.severity} data-rule={finding.rule}>
      <b>
        <i className="severity-mark" aria-hidden="true" />
        <span className="screen-reader">{finding.severity}: </span>
        {finding.title}
      </b>
      <p>
        {lead ? (
          <Button
            className="text-link"
            onPress={() => {
              close();
              lead();
            }}
          >
            {placeOf(finding)}
          </Button>
        ) : (
          placeOf(finding)
        )}
        : {finding.problem}.
      </p>
      <p className="lint-remedy">{sentence(finding.remedy)}</p>
      <details>
        <summary>{t("Why it matters")}</summary>
        <p>{finding.why}</p>
        {finding.source && <p className="quiet">{finding.source}.</p>}
      </details>
    </li>
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
