import { useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import { Problem } from "../sources/Problem";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { itemHref, useCollect, useDuplicates, useMerge, useProposals } from "./api";

/** What could be put into the library, and what is in it twice. */
export function Suggestions({ many }: { many: string }) {
  return (
    <>
      <Doubles many={many} />
      <Collect key={many} many={many} />
    </>
  );
}

function Doubles({ many }: { many: string }) {
  const found = useDuplicates(many);
  const merge = useMerge();
  if (found.error) return <Failure failure={found.error} retry={found.refetch} />;
  if (!found.data?.length) return null;
  return (
    <section className="block" aria-labelledby="doubles-title">
      <h2 id="doubles-title">{t("Likely the same")}</h2>
      <ul className="library-list">
        {found.data.map(({ items }) => {
          const [first, ...others] = items;
          if (!first) return null;
          return (
            <li key={first.key}>
              <span>
                {items.map((item, i) => (
                  <span key={item.key}>
                    {i > 0 && ", "}
                    <Link className="text-link" href={itemHref(item)}>
                      {item.title}
                    </Link>
                  </span>
                ))}
              </span>
              <Button
                className="button"
                isDisabled={merge.isPending}
                onPress={() => merge.mutate({ into: first, from: others.map((item) => item.key) })}
              >
                {t("Merge into “{first}”", { first: first.title })}
              </Button>
            </li>
          );
        })}
      </ul>
      <Problem failure={merge.error} />
    </section>
  );
}

function Collect({ many }: { many: string }) {
  const found = useProposals(many);
  const collect = useCollect();
  const [left, setLeft] = useState<string[]>([]);
  if (found.error) return <Failure failure={found.error} retry={found.refetch} />;
  if (!found.data?.length) return null;
  const name = (title: string, element: string | undefined) => `${title} ${element ?? ""}`;
  const chosen = found.data.filter((each) => !left.includes(name(each.title, each.uses[0]?.element)));
  return (
    <section className="block" aria-labelledby="collect-title">
      <h2 id="collect-title">{t("Shared by maps already")}</h2>
      <p>
        {t(
          "These say the same, or nearly, on several maps. Taken in, they are one item each, linked to all of them.",
        )}
      </p>
      <ul className="library-list">
        {found.data.map((each) => {
          const id = name(each.title, each.uses[0]?.element);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.includes(id)}
                  onChange={() =>
                    setLeft(left.includes(id) ? left.filter((other) => other !== id) : [...left, id])
                  }
                />{" "}
                {each.title}
              </label>
              <small>
                {t(
                  "{uses, plural, one {# place} other {# places}} on {maps, plural, one {# map} other {# maps}}{hasItem, select, yes {, in the library already} other {}}",
                  { uses: each.uses.length, maps: each.maps, hasItem: each.item ? "yes" : "no" },
                )}
              </small>
            </li>
          );
        })}
      </ul>
      <Button
        className="button primary"
        isDisabled={collect.isPending || chosen.length === 0}
        onPress={() => collect.mutate(chosen)}
      >
        {t("Take {chosen} in and link them", { chosen: chosen.length })}
      </Button>
      <Problem failure={collect.error} />
    </section>
  );
}
