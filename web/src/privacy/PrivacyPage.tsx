import { useEffect } from "react";
import { Frame } from "../frame/Frame";
import { useAddress } from "../router";
import { useSources } from "../sources/api";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { useBotRules, useConsentRules } from "./api";
import { BotsForm } from "./BotsForm";
import { PurposesForm } from "./PurposesForm";
import "./privacy.css";

/** Who and what counts in answers: for which purposes persons are looked at, and which events are those of programs. */
export function PrivacyPage() {
  useTitle(t("Privacy · Footpath"));
  useScrollToHash();
  return (
    <Frame section="sources" crumbs={[{ label: t("Sources"), href: "/sources" }, { label: t("Privacy") }]}>
      <main id="content" className="page sources privacy">
        <h1>{t("Privacy")}</h1>
        <p className="lede">
          {t(
            "Who and what counts in answers: persons by what they agreed to, events by whether a program made them.",
          )}
        </p>
        <Purposes />
        <Bots />
      </main>
    </Frame>
  );
}

/** The forms are as long as the rules they show, so their places are known when these are there. */
function useScrollToHash() {
  const { hash } = useAddress();
  const isWhole = [useConsentRules(), useBotRules(), useSources()].every((each) => each.data);
  useEffect(() => {
    if (isWhole && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [isWhole, hash]);
}

function Purposes() {
  const rules = useConsentRules();
  return (
    <section className="block" aria-labelledby="purposes-title">
      <h2 id="purposes-title">{t("Purposes")}</h2>
      <p>
        {t(
          "Say for what you look at persons, and answers leave out those who do not agree to it. Changed purposes hold for everything that was ever said, from the next answer on.",
        )}
      </p>
      {rules.error ? (
        <Failure failure={rules.error} retry={rules.refetch} />
      ) : rules.data ? (
        <PurposesForm rules={rules.data} />
      ) : (
        <Waiting what={t("the purposes")} />
      )}
    </section>
  );
}

function Bots() {
  const rules = useBotRules();
  const sources = useSources();
  const failed = [rules, sources].find((each) => each.error);
  return (
    <section className="block" aria-labelledby="bots-title">
      <h2 id="bots-title">{t("Programs")}</h2>
      <p>
        {t(
          "Events of known crawlers, of browsers that a program drives, and those told twice are kept, flagged and left out of answers unless you ask for them. A change holds for what arrives from then on.",
        )}
      </p>
      {failed?.error ? (
        <Failure failure={failed.error} retry={failed.refetch} />
      ) : rules.data && sources.data ? (
        <BotsForm rules={rules.data} sources={sources.data.map((each) => each.name)} />
      ) : (
        <Waiting what={t("the rules")} />
      )}
    </section>
  );
}

function Waiting({ what }: { what: string }) {
  return (
    <>
      <Loading what={what} />
      <Blocks lines={[{ width: "100%", height: 120 }]} />
    </>
  );
}
