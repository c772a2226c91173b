import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { type AssertionResult, useAssertions, type Verdict } from "./api";
import { countedOf, standing } from "./words";
import "../lint/lint.css";

/** The look of a verdict is that of the finding that weighs as much. */
const WEIGHT: Record<Verdict, string | undefined> = {
  passed: undefined,
  failed: "error",
  undecided: "warning",
};

/** Whether what the map asserts holds; behind it, each with what was counted. Nothing where nothing is asserted. */
export function AssertionStatus() {
  const { url, document, editing } = useMap();
  const tested = useAssertions({ ...url, slug: document.slug }, editing.revision).data;
  if (!tested || tested.results.length === 0) return null;
  const worst: Verdict = tested.failed > 0 ? "failed" : tested.undecided > 0 ? "undecided" : "passed";
  return (
    <DialogTrigger>
      <Button className="lint-status" data-severity={WEIGHT[worst]} data-testid="assertions">
        <Icon name={worst === "passed" ? "check" : "warning"} size={12} />
        {standing(tested)}
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="lint-panel">
          {({ close }) => (
            <>
              <Heading slot="title">{standing(tested)}</Heading>
              <ResultList results={tested.results} close={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function ResultList({ results, close }: { results: AssertionResult[]; close: () => void }) {
  return (
    <ul>
      {results.map((result) => (
        <ResultRow key={result.key} result={result} close={close} />
      ))}
    </ul>
  );
}

function ResultRow({ result, close }: { result: AssertionResult; close: () => void }) {
  const { change, edit } = useMap();
  return (
    <li data-severity={WEIGHT[result.verdict]} data-verdict={result.verdict}>
      <b>
        <i className="severity-mark" aria-hidden="true" />
        <span className="screen-reader">{result.verdict}: </span>
        {result.title}
      </b>
      <p>{countedOf(result)}.</p>
      <p>
        <Button
          className="text-link"
          onPress={() => {
            close();
            change({ step: result.step, arc: undefined, list: undefined });
          }}
        >
          {t("Go to the step")}
        </Button>{" "}
        <Button
          className="text-link"
          aria-label={t("Change: {result}", { result: result.title })}
          onPress={() => {
            close();
            edit("assertion", result.key);
          }}
        >
          {t("Change it")}
        </Button>
      </p>
    </li>
  );
}

/** The mark of a step about which something is asserted: whether that holds. */
export function AssertionMark({ step }: { step: string }) {
  const { url, document, editing } = useMap();
  const about = useAssertions({ ...url, slug: document.slug }, editing.revision).data?.results.filter(
    (result) => result.step === step,
  );
  if (!about || about.length === 0) return null;
  const worst =
    about.find((result) => result.verdict === "failed") ??
    about.find((result) => result.verdict === "undecided") ??
    about[0];
  return (
    <small className="assertion-mark" data-severity={worst && WEIGHT[worst.verdict]}>
      {worst?.verdict === "passed"
        ? t("✓ as asserted")
        : worst?.verdict === "failed"
          ? t("✗ not as asserted")
          : t("? undecided")}
    </small>
  );
}
