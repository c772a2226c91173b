import { toldBy } from "../account/words";
import { accountHref } from "../accounts/api";
import { inWords } from "../codes";
import { day } from "../dates";
import { Link } from "../frame/Link";
import { capitalised } from "../numbers";
import { usePurpose } from "../privacy/usePurpose";
import { segmentHref } from "../segments/api";
import { t } from "../words";
import type { PersonAnswer } from "./api";

/** The companies, households and other groups a person belongs to, and the saved segments it is in. */
export function Belongings({ answer }: { answer: PersonAnswer }) {
  const purpose = usePurpose();
  return (
    <>
      <h3>{t("Accounts")}</h3>
      {answer.accounts.length === 0 ? (
        <p className="quiet">{t("Belongs to none.")}</p>
      ) : (
        <ul className="belongings">
          {answer.accounts.map((one) => (
            <li key={`${one.kind}:${one.account}`}>
              <Link href={accountHref(one.kind, one.account, purpose)} data-testid="account">
                {one.name ?? one.account}
              </Link>
              <small>
                {t("{kind} · since {since} · {one}", {
                  kind: capitalised(inWords(one.kind)),
                  since: day(one.since),
                  one: toldBy(one),
                })}
              </small>
            </li>
          ))}
        </ul>
      )}
      <h3>{t("Segments")}</h3>
      {answer.segments.length === 0 ? (
        <p className="quiet">{t("In no saved segment.")}</p>
      ) : (
        <ul className="segments">
          {answer.segments.map((name) => (
            <li key={name}>
              <Link href={segmentHref(name)} data-testid="segment">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
