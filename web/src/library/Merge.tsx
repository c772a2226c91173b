import { useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../codes";
import { Link } from "../frame/Link";
import { Problem } from "../sources/Problem";
import { Blocks } from "../widgets/Blocks";
import { t } from "../words";
import { type Item, MANY, type MergePreview, useItems, useMerge, useMergePreview } from "./api";
import { ItemChoice } from "./editor/ItemChoice";
import { placeHref } from "./words";

/** Merges any other item of the kind into this one, once it was seen which maps that changes. */
export function Merge({ item }: { item: Item }) {
  const others = useItems(MANY[item.kind], "").data?.filter((each) => each.key !== item.key);
  const [chosen, setChosen] = useState<Item>();
  if (!others?.length) return null;
  return (
    <section className="block" aria-labelledby="merge-title">
      <h2 id="merge-title">{t("Merge another into it")}</h2>
      {chosen ? (
        <Previewed item={item} other={chosen} leave={() => setChosen(undefined)} />
      ) : (
        <>
          <p>
            {t("What stands for the other stands for “{item}” then, and its key leads here.", {
              item: item.title,
            })}
          </p>
          <ItemChoice
            label={t("Another of the {many}", { many: inWords(MANY[item.kind]) })}
            items={others}
            choose={setChosen}
          />
        </>
      )}
    </section>
  );
}

function Previewed({ item, other, leave }: { item: Item; other: Item; leave: () => void }) {
  const preview = useMergePreview(item, other.key);
  const merge = useMerge();
  if (preview.error) {
    return (
      <>
        <Problem failure={preview.error} />
        <Button className="button ghost" onPress={leave}>
          {t("Choose another")}
        </Button>
      </>
    );
  }
  if (!preview.data) return <Blocks lines={[{ width: "60%", height: 40 }]} />;
  return (
    <div className="merge-preview" role="group" aria-label={t("What the merge changes")}>
      <p>
        {t("“{other}” goes into “{item}”, which is also known as {alsoKnownAs} then. {data}", {
          other: other.title,
          item: item.title,
          alsoKnownAs: preview.data.alsoKnownAs.join(", "),
          data: changes(preview.data),
        })}
      </p>
      <ul className="library-list">
        {preview.data.maps.flatMap(({ title, uses }) =>
          uses.map((use) => (
            <li key={`${use.map} ${use.element}`}>
              <Link className="text-link" href={placeHref(use)}>
                {title}
              </Link>
              <small>{[use.lane, use.stage, use.stepTitle].filter(Boolean).join(" · ")}</small>
              <small>
                {use.words === item.title
                  ? t("keeps its words")
                  : t("says “{words}” now, “{item}” then", { words: use.words, item: item.title })}
              </small>
            </li>
          )),
        )}
        {preview.data.items.map((naming) => (
          <li key={naming.key}>
            <span>{naming.title}</span>
            <small>{t("{kind}, names it then", { kind: inWords(naming.kind) })}</small>
          </li>
        ))}
      </ul>
      <div className="merge-buttons">
        <Button
          className="button primary"
          isDisabled={merge.isPending}
          onPress={() => merge.mutate({ into: item, from: [other.key] }, { onSuccess: leave })}
        >
          {t("Merge “{other}” into it", { other: other.title })}
        </Button>
        <Button className="button ghost" autoFocus onPress={leave}>
          {t("Leave both")}
        </Button>
      </div>
      <Problem failure={merge.error} />
    </div>
  );
}

const changes = ({ maps }: MergePreview): string =>
  maps.length === 0
    ? t("No map changes.")
    : `${t("{maps, plural, one {# map changes} other {# maps change}}", { maps: maps.length })}:`;
