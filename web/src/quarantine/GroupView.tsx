import { useState } from "react";
import { Button } from "react-aria-components";
import { count } from "../numbers";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { type Filter, useEntries, useForget } from "./api";
import { EntryRow } from "./EntryRow";
import { Mending } from "./Mending";

/** All that is there for one reason: how to mend it, and each with its bytes. */
export function GroupView({ filter }: { filter: Filter }) {
  const entries = useEntries(filter);
  const pages = entries.data?.pages;
  const first = pages?.[0];
  if (entries.error) return <Failure failure={entries.error} retry={entries.refetch} />;
  if (!first || !pages) {
    return (
      <>
        <Loading what={t("the calls")} />
        <Blocks lines={[30, 90, 60, 60, 60].map((height) => ({ width: "100%", height }))} />
      </>
    );
  }
  const shown = pages.flatMap((page) => page.entries);
  const example = shown[0];
  return (
    <>
      <h1>{first.total === 0 ? t("Nothing is left of this.") : countOf(filter, first.total)}</h1>
      <p className="lede">
        {t("{value}{hasSource, select, yes { · from {source}} other {}}", {
          value: example ? example.reason.message : filter.shape,
          hasSource: filter.source ? "yes" : "no",
          source: filter.source,
        })}
      </p>
      {filter.kind === "row" ? (
        <p className="notice">
          {t(
            "Rows of files are not read again: change the mapping or the file, and import it again. What is in already adds nothing.",
          )}
        </p>
      ) : (
        filter.replayed !== true && <Mending filter={filter} total={first.total} example={example} />
      )}
      {shown.length > 0 && (
        <section className="block">
          <h2>{t("As they came in")}</h2>
          <ul className="entries">
            {shown.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
          {entries.hasNextPage && (
            <div>
              <Button
                className="button"
                isDisabled={entries.isFetchingNextPage}
                onPress={() => entries.fetchNextPage()}
              >
                {t("Show more, {total} left", { total: count(first.total - shown.length) })}
              </Button>
            </div>
          )}
        </section>
      )}
      {first.total > 0 && <Forgetting filter={filter} total={first.total} />}
    </>
  );
}

const countOf = (filter: Filter, n: number): string =>
  filter.kind === "row"
    ? t("{n, plural, one {# row} other {# rows}}", { n })
    : t("{n, plural, one {# call} other {# calls}}", { n });

function Forgetting({ filter, total }: { filter: Filter; total: number }) {
  const [isAsking, setAsking] = useState(false);
  const forget = useForget();
  return (
    <section className="block">
      <h2>{t("Not worth mending?")}</h2>
      {isAsking ? (
        <div className="ask" role="group" aria-label={t("Forget them")}>
          <p>
            {t("The bytes of {total} are thrown away. There is no way back.", {
              total: countOf(filter, total),
            })}
          </p>
          <Button
            className="button danger"
            isDisabled={forget.isPending}
            onPress={() =>
              forget.mutate(filter, {
                onSuccess: (answer) => {
                  if (answer.left === 0) go("/quarantine");
                },
              })
            }
          >
            {forget.data?.left
              ? t("Forget {left} more", { left: count(forget.data.left) })
              : t("Forget for good")}
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            {t("Keep them")}
          </Button>
        </div>
      ) : (
        <div>
          <Button className="button danger" onPress={() => setAsking(true)}>
            {t("Forget all of them…")}
          </Button>
        </div>
      )}
      <Problem failure={forget.error} />
    </section>
  );
}
