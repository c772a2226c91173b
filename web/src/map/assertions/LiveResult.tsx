import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { useAssertions, type Verdict } from "./api";
import { countedOf } from "./words";
import "../govern/govern.css";

const WORDS: Record<Verdict, string> = {
  passed: t("It holds"),
  failed: t("It does not hold"),
  undecided: t("It is undecided"),
};

/** Whether the assertion that is being written holds, counted anew with each change that is kept. */
export function LiveResult({ assertion }: { assertion: string }) {
  const { url, document, editing } = useMap();
  const tested = useAssertions({ ...url, slug: document.slug }, editing.revision);
  if (tested.error) return <Failure failure={tested.error} retry={tested.refetch} />;
  const result = tested.data?.results.find((each) => each.key === assertion);
  if (!result) {
    return (
      <section className="section">
        <Loading what={t("whether it holds")} />
        <Blocks lines={[{ width: "70%", height: 14 }]} />
      </section>
    );
  }
  const isWell = result.verdict === "passed";
  return (
    <section
      className="section"
      data-testid="live-result"
      data-verdict={result.verdict}
      aria-live="polite"
      aria-busy={tested.isFetching}
    >
      <p className="govern-state" data-weight={isWell ? "good" : "warning"}>
        <Icon name={isWell ? "check" : "warning"} size={14} />
        <span>{WORDS[result.verdict]}</span>
      </p>
      <p className="foot-words">{countedOf(result)}.</p>
    </section>
  );
}
