import { Button } from "react-aria-components";
import { Link } from "../../frame/Link";
import { capitalised, count } from "../../numbers";
import { personHref } from "../../privacy/purposeUrl";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { MiniTimeline } from "../../widgets/MiniTimeline";
import { t } from "../../words";
import { type Behind, type ListedPerson, usePersonsBehind } from "../api";
import { useMap } from "../mapState";

/** The persons behind a number: who, why they are counted, and their way as dots. Fifty at a time. */
export function PersonRows({ behind }: { behind: Behind }) {
  const { url, document } = useMap();
  const answer = usePersonsBehind(url, behind);
  const pages = answer.data?.pages;
  if (answer.error) return <Failure failure={answer.error} retry={answer.refetch} />;
  if (!pages) {
    return (
      <div className="section">
        <Loading what={document.subject.many} />
        <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 34 }))} />
      </div>
    );
  }
  const persons = pages.flatMap((page) => page.persons);
  const total = pages[0]?.total ?? 0;
  if (persons.length === 0) return <p className="section quiet">{t("None.")}</p>;
  const longest = Math.max(1, ...persons.map(lengthOf));
  return (
    <div className="section person-section" data-busy={answer.isPlaceholderData || undefined}>
      {pages[0]?.rule && <p className="list-rule">{pages[0].rule}</p>}
      <ul className="person-rows" aria-label={`${count(total)} ${document.subject.many}`}>
        {persons.map((person) => (
          <li key={person.person}>
            <Link
              href={personHref(person.person, url.purpose)}
              className="person-row-link"
              data-testid="person-row"
            >
              <b>
                {capitalised(document.subject.one)} {person.person}
              </b>
              <span className="why">{person.why}</span>
              <MiniTimeline passages={person.steps} longestMillis={longest} />
            </Link>
          </li>
        ))}
      </ul>
      {answer.hasNextPage && (
        <Button
          className="button more"
          isDisabled={answer.isFetchingNextPage}
          onPress={() => answer.fetchNextPage()}
        >
          {t("Show more, {total} left", { total: count(total - persons.length) })}
        </Button>
      )}
    </div>
  );
}

function lengthOf(person: ListedPerson): number {
  const first = person.steps[0];
  const last = person.steps[person.steps.length - 1];
  return first && last ? Date.parse(last.time) - Date.parse(first.time) : 0;
}
