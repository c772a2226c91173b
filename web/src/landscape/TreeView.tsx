import type { CSSProperties } from "react";
import { Button, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { Link } from "../frame/Link";
import { mapPageHref } from "../maps/api";
import { coarsePercent, count, NONE } from "../numbers";
import { go } from "../router";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import type { HandOver, Landscape, Place } from "./api";
import { Passed } from "./LandscapeView";
import { allPlaces, completionInWords, handOverFrom, handOverInWords, LEVELS, sizeInWords } from "./words";

/** The maps as a tree: arrow keys walk it, right and left open and fold, Enter opens a map. */
export function TreeView({ landscape }: { landscape: Landscape }) {
  const open = allPlaces(landscape.roots).map((place) => place.slug);
  return (
    <>
      <div className="tree-head" aria-hidden="true">
        <span>{t("Map")}</span>
        <span>{t("Level")}</span>
        <span>{t("Owner")}</span>
        <span className="number">{t("Enter")}</span>
        <span className="number">{t("Reach its end")}</span>
        <span className="number">{t("Go on")}</span>
      </div>
      <Tree
        className="map-tree"
        aria-label={t("Maps")}
        defaultExpandedKeys={open}
        onAction={(slug) => go(mapPageHref(String(slug)))}
      >
        {landscape.roots.map((place) => (
          <Branch key={place.slug} place={place} landscape={landscape} />
        ))}
      </Tree>
    </>
  );
}

/** What a row says, for those who hear it. */
const inWords = (place: Place, next: HandOver | undefined): string =>
  [place.title, sizeInWords(place), completionInWords(place), next && handOverInWords(next, place.many)]
    .filter((part) => part !== undefined)
    .join(". ");

function Branch({ place, landscape }: { place: Place; landscape: Landscape }) {
  const next = handOverFrom(landscape, place.slug);
  return (
    <TreeItem id={place.slug} textValue={inWords(place, next)} className="tree-item">
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="tree-row">
            <span className="tree-title" style={{ "--depth": level - 1 } as CSSProperties}>
              {hasChildItems ? (
                <Button slot="chevron" className="button icon-only ghost tree-fold">
                  <Icon name="down" size={14} />
                </Button>
              ) : (
                <i className="tree-leaf" />
              )}
              <Link href={mapPageHref(place.slug)}>{place.title}</Link>
            </span>
            <span>{place.level ? LEVELS[place.level] : NONE}</span>
            <span>{place.owner ?? NONE}</span>
            <span className="number" data-label={t("Enter")} title={sizeInWords(place)}>
              {place.goal === null || place.entrants === null ? NONE : count(place.entrants)}
            </span>
            <span className="number" data-label={t("Reach its end")}>
              {coarsePercent(place.completed?.share)}
            </span>
            <span className="number" data-label={next && t("Go on")}>
              {next ? <Passed handOver={next} many={place.many} /> : ""}
            </span>
          </div>
        )}
      </TreeItemContent>
      {place.below.map((each) => (
        <Branch key={each.slug} place={each} landscape={landscape} />
      ))}
    </TreeItem>
  );
}
