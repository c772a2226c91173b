import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { FlaggedNote } from "../person/Flagged";
import { Fact, TraitHistory, traitName } from "../person/TraitHistory";
import { valueText } from "../person/values";
import { PurposeLine } from "../privacy/PurposeLine";
import { PurposePicker } from "../privacy/PurposePicker";
import { withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { AccountEvents } from "./AccountEvents";
import { type AccountAnswer, useAccount, useAccountTraits } from "./api";
import { Members } from "./Members";
import "../person/person.css";

/** One account: what holds of it, who belongs to it, and what they all did, newest first. */
export function AccountPage({ kind, account }: { kind: string; account: string }) {
  const purpose = usePurpose();
  const answer = useAccount(kind, account, purpose);
  const first = answer.data?.pages[0];
  const events = answer.data?.pages.flatMap((page) => page.events) ?? [];
  const name = first ? nameOf(first) : account;
  useTitle(t("{name} · Footpath", { name }));
  return (
    <Frame
      section="people"
      className="person-frame"
      crumbs={[
        { label: t("People"), href: withPurpose("/people", purpose) },
        { label: t("Accounts"), href: withPurpose("/accounts", purpose) },
        { label: name },
      ]}
      actions={<PurposePicker />}
    >
      {answer.error ? (
        <main id="content" className="page">
          <Failure failure={answer.error} retry={answer.refetch} />
        </main>
      ) : !first ? (
        <main id="content" className="page">
          <Loading what={t("the account")} />
          <Blocks lines={Array.from({ length: 8 }, () => ({ width: "70%", height: 34 }))} />
        </main>
      ) : (
        <div className="person-grid">
          <Facts answer={first} />
          <main id="content" className="person-main">
            <h1>
              {t(
                "{eventCount, plural, one {# event} other {# events}} of {memberCount, plural, one {# member} other {# members}}.",
                { eventCount: first.eventCount, memberCount: first.memberCount },
              )}
            </h1>
            <FlaggedNote events={events} flagged={first.flaggedCount} />
            <PurposeLine told={first.population} one={t("member")} many={t("members")} />
            <AccountEvents
              purpose={purpose}
              events={events}
              total={first.eventCount + first.flaggedCount}
              more={answer.hasNextPage ? answer.fetchNextPage : undefined}
              busy={answer.isFetchingNextPage}
            />
          </main>
          <Members kind={first.kind} account={first.account} purpose={purpose} />
        </div>
      )}
    </Frame>
  );
}

function nameOf(answer: AccountAnswer): string {
  const name = answer.traits.name;
  return typeof name === "string" && name ? name : answer.account;
}

function Facts({ answer }: { answer: AccountAnswer }) {
  const traits = Object.entries(answer.traits);
  const history = useAccountTraits(answer.kind, answer.account).data?.traits ?? [];
  return (
    <aside className="person-facts" aria-label={t("About {answer}", { answer: nameOf(answer) })}>
      <div className="person-name">
        <span className="person-mark">
          <Icon name="people" size={22} />
        </span>
        <div>
          <h2>{nameOf(answer)}</h2>
          <p>{traitName(answer.kind)}</p>
        </div>
      </div>
      <dl className="facts">
        <Fact label={t("Key")} value={answer.account} />
        {answer.firstSeen && <Fact label={t("First seen")} value={day(answer.firstSeen)} />}
        {answer.lastSeen && <Fact label={t("Last seen")} value={day(answer.lastSeen)} />}
      </dl>
      <h3>{t("Traits")}</h3>
      {traits.length === 0 ? (
        <p className="quiet">{t("None known.")}</p>
      ) : (
        <dl className="facts">
          {traits.map(([name, value]) => (
            <Fact key={name} label={traitName(name)} value={valueText(value)} />
          ))}
        </dl>
      )}
      <TraitHistory history={history} />
    </aside>
  );
}
