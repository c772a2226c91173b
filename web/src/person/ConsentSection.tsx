import { useState } from "react";
import { Button, Disclosure, DisclosurePanel } from "react-aria-components";
import { inWords } from "../codes";
import { Link } from "../frame/Link";
import { capitalised, count } from "../numbers";
import { PRIVACY_HREF, useConsentRules } from "../privacy/api";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { rich, t } from "../words";
import { ConsentDialog } from "./ConsentDialog";
import {
  circumstances,
  latestWords,
  type OfPurpose,
  reasonInWords,
  type Said,
  useConsents,
  type Word,
  wordsOf,
} from "./consents";
import "./consent.css";

/** For which purposes this person counts now, and what the person said of them. */
export function ConsentSection({ person, zone }: { person: string; zone: string | undefined }) {
  const consents = useConsents(person, zone);
  const [isNoting, setNoting] = useState(false);
  const answer = consents.data;
  return (
    <section className="consent" aria-labelledby="consent-title" data-testid="consent">
      <h3 id="consent-title">{t("Consent")}</h3>
      {consents.error ? (
        <Failure failure={consents.error} retry={consents.refetch} />
      ) : !answer ? null : answer.purposes.length === 0 ? (
        <NoPurposes />
      ) : (
        <>
          <ul>
            {answer.purposes.map((each) => (
              <PurposeRow key={each.purpose} of={each} said={answer.said} />
            ))}
          </ul>
          <Button className="button" onPress={() => setNoting(true)}>
            {t("Note what was said…")}
          </Button>
        </>
      )}
      {isNoting && answer && (
        <ConsentDialog
          person={person}
          purposes={answer.purposes.map((each) => each.purpose)}
          close={() => setNoting(false)}
        />
      )}
    </section>
  );
}

function NoPurposes() {
  return (
    <p className="consent-none">
      {rich(
        "No purpose is declared, so everyone counts in every answer. <link>Declare one</link>, or run {code}",
        {
          link: (text) => <Link href={PRIVACY_HREF}>{text}</Link>,
          code: <code>footpath consent purpose marketing</code>,
        },
      )}
    </p>
  );
}

function PurposeRow({ of, said }: { of: OfPurpose; said: Said[] }) {
  const declared = useConsentRules().data?.purposes.find((each) => each.name === of.purpose);
  const words = wordsOf(said, declared?.categories ?? [of.purpose]);
  const latest = latestWords(words);
  const earlier = words.filter((word) => !latest.includes(word));
  return (
    <li data-testid="consent-purpose">
      <p className="consent-head">
        <b>{of.purpose}</b>
        <span className={`consent-mark ${of.allowed ? "counts" : ""}`}>
          <Icon name={of.allowed ? "check" : "close"} size={12} />
          {of.allowed ? t("counts") : t("does not count")}
        </span>
      </p>
      <p>{reasonInWords(of, latest, declared?.ifUnknown)}</p>
      <WordList words={latest} />
      {earlier.length > 0 && (
        <Disclosure className="trait-history">
          <Button slot="trigger">
            {t("{earlier} earlier", { earlier: count(earlier.length) })}{" "}
            <Icon name="right" size={12} className="unfold" />
          </Button>
          <DisclosurePanel>
            <WordList words={earlier} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </li>
  );
}

function WordList({ words }: { words: Word[] }) {
  if (words.length === 0) return null;
  return (
    <ol className="consent-words">
      {words.map(({ state, said }) => (
        <li key={`${said.identity} ${said.time} ${said.seq} ${state}`}>
          <b>{capitalised(inWords(state))}</b>
          <small>{circumstances(said)}</small>
        </li>
      ))}
    </ol>
  );
}
