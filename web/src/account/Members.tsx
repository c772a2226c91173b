import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { day } from "../dates";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { personHref } from "../privacy/purposeUrl";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { AddMemberDialog } from "./AddMemberDialog";
import { type Decision, type Member, useMembers } from "./api";
import { DecisionDialog } from "./DecisionDialog";
import { Decisions } from "./Decisions";
import { decisionInWords, toldBy } from "./words";
import "./members.css";

type Asked = { what: "add" } | { what: "remove"; member: Member };

/** Who belongs to an account, and the ways to decide it by hand. */
export function Members(props: { kind: string; account: string; purpose: string | undefined }) {
  const { kind, account, purpose } = props;
  const members = useMembers(kind, account, purpose);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [latest, setLatest] = useState<Decision | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes with what it stood beside.
  const decided = (decision: Decision) => {
    setAsked(null);
    setLatest(decision);
    add.current?.focus();
  };
  const all = members.data?.pages.flatMap((page) => page.members) ?? [];
  const left = (members.data?.pages[0]?.total ?? 0) - all.length;
  return (
    <aside className="person-maps members" aria-labelledby="members-title">
      <header>
        <h3 id="members-title">{t("Members")}</h3>
        <Button ref={add} className="button" onPress={() => setAsked({ what: "add" })}>
          <Icon name="plus" size={14} /> {t("Add a person…")}
        </Button>
      </header>
      <p role="status" className="decided" data-testid="decided">
        {latest && `${decisionInWords(latest)}.`}
      </p>
      {members.error ? (
        <Failure failure={members.error} retry={members.refetch} />
      ) : !members.data ? (
        <>
          <Loading what={t("the members")} />
          <Blocks lines={Array.from({ length: 3 }, () => ({ width: "100%", height: 40 }))} />
        </>
      ) : all.length === 0 ? (
        <p className="quiet">
          {members.data.pages[0]?.population?.personsLeftOut
            ? t("Nobody of those that belong to it allows it.")
            : t("Nobody belongs to it now.")}
        </p>
      ) : (
        <ul className="belongings">
          {all.map((member) => (
            <MemberRow
              key={member.person}
              member={member}
              purpose={purpose}
              remove={() => setAsked({ what: "remove", member })}
            />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button
          className="button more"
          isDisabled={members.isFetchingNextPage}
          onPress={() => members.fetchNextPage()}
        >
          {t("Show more, {left} left", { left: count(left) })}
        </Button>
      )}
      <Decisions kind={kind} account={account} decided={decided} />
      {asked?.what === "add" && (
        <AddMemberDialog kind={kind} account={account} close={() => setAsked(null)} decided={decided} />
      )}
      {asked?.what === "remove" && (
        <DecisionDialog
          kind={kind}
          account={account}
          title={t("Remove {person}?", { person: asked.member.person })}
          confirm={t("Remove")}
          change={{ what: "remove", person: asked.member.person }}
          close={() => setAsked(null)}
          decided={decided}
        >
          <p>
            {t(
              "The person belongs to this account no more, whatever calls say. Its events stay. The decision can be taken back.",
            )}
          </p>
        </DecisionDialog>
      )}
    </aside>
  );
}

function MemberRow(props: { member: Member; purpose: string | undefined; remove: () => void }) {
  const { member, purpose, remove } = props;
  return (
    <li className="member">
      <Link href={personHref(member.person, purpose)} data-testid="member">
        {member.person}
      </Link>
      <small>
        {t("since {since} · {events, plural, one {# event} other {# events}} · {member}", {
          since: day(member.since),
          events: member.events,
          member: toldBy(member),
        })}
      </small>
      <Button
        className="button ghost"
        aria-label={t("Remove {person}…", { person: member.person })}
        onPress={remove}
      >
        {t("Remove…")}
      </Button>
    </li>
  );
}
