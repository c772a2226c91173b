import { inWords } from "../codes";
import { count } from "../numbers";
import { ago } from "../widgets/ago";
import { useNow } from "../widgets/useNow";
import { t } from "../words";
import type { Source } from "./api";
import { Fact } from "./SourcePage";

/** How far a source that is pulled came, and what went wrong last. */
export function FeedFacts({ source }: { source: Source }) {
  const now = useNow();
  const status = source.status;
  if (!status) {
    return (
      <p className="first-event">
        {t("Nobody pulls it now: it is switched off, or the server has just started.")}
      </p>
    );
  }
  return (
    <>
      <dl className="figures">
        <Fact name={t("Records taken")} value={count(status.rowsTaken)} />
        <Fact name={t("Still to come")} value={status.behind === null ? "–" : count(status.behind)}>
          {status.behind === null && t("nobody knows")}
        </Fact>
        <Fact name={t("Last pull")} value={ago(status.pulled, now)} />
        <Fact name={t("Now")} value={inWords(status.state)} isAlarm={status.state === "failing"}>
          {ago(status.since, now)}
        </Fact>
      </dl>
      {status.error && (
        <div className="failure" role="alert">
          <div>
            <strong>
              {status.error.input} {status.error.problem}
            </strong>
            <p>
              {t("{remedy}. {hasTimes, select, yes {{times} times in a row, } other {}}{at}.", {
                remedy: status.error.remedy,
                hasTimes: status.error.times > 1 ? "yes" : "no",
                times: status.error.times > 1 ? count(status.error.times) : "",
                at: ago(status.error.at, now),
              })}
            </p>
          </div>
        </div>
      )}
      <section className="block">
        <h2>{t("Settings")}</h2>
        <div className="code">
          <pre>{JSON.stringify(source.settings, null, 2)}</pre>
        </div>
      </section>
    </>
  );
}
