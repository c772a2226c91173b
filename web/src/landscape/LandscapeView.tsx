import { Fragment } from "react";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import { mapPageHref } from "../maps/api";
import { coarsePercent, NONE } from "../numbers";
import { Hint } from "../widgets/Hint";
import { t } from "../words";
import type { HandOver, Landscape, Place } from "./api";
import {
  bars,
  completionInWords,
  handOverFrom,
  handOverInWords,
  LEVELS,
  most,
  STATES,
  sizeInWords,
} from "./words";

/** Maps beside each other below the map they belong to, as large as many walk them, with who goes on to the next. */
export function LandscapeView({ landscape }: { landscape: Landscape }) {
  const longest = most(landscape.roots);
  const families = landscape.roots.filter((place) => place.below.length > 0);
  const alone = landscape.roots.filter((place) => place.below.length === 0);
  return (
    <div className="landscape">
      {families.map((place) => (
        <Family key={place.slug} place={place} landscape={landscape} longest={longest} />
      ))}
      {alone.length > 0 && (
        <section className="family">
          <h2>{families.length > 0 ? t("On their own") : t("No map stands below another yet")}</h2>
          {families.length === 0 && (
            <p className="quiet">
              {t(
                "Open a map, choose “About this map”, and name the map above it; or let a step be drawn in detail by another map.",
              )}
            </p>
          )}
          <ul className="places alone">
            {alone.map((each) => (
              <li key={each.slug} className="place">
                <PlaceWords place={each} longest={longest} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type Part = { place: Place; landscape: Landscape; longest: number };

function Family({ place, landscape, longest }: Part) {
  return (
    <section className="family" aria-label={place.title} data-testid="family">
      <div className="family-head">
        <PlaceWords place={place} longest={longest} heading />
      </div>
      <ol className="places" aria-label={t("Below {place}", { place: place.title })}>
        {place.below.map((each) => (
          <Neighbour key={each.slug} place={each} landscape={landscape} longest={longest} />
        ))}
      </ol>
    </section>
  );
}

function Neighbour({ place, landscape, longest }: Part) {
  const next = handOverFrom(landscape, place.slug);
  return (
    <Fragment>
      <li className="place" data-testid="place">
        <PlaceWords place={place} longest={longest} />
        {place.below.length > 0 && <Below places={place.below} />}
      </li>
      {next && (
        <li className="hand-over">
          <Passed handOver={next} many={place.many} />
        </li>
      )}
    </Fragment>
  );
}

/** The maps below a map that stands below another, each a line. */
function Below({ places }: { places: Place[] }) {
  return (
    <ul className="places-below">
      {places.map((each) => (
        <li key={each.slug}>
          <Link href={mapPageHref(each.slug)}>{each.title}</Link>
          <small>{sizeInWords(each)}</small>
          {each.below.length > 0 && <Below places={each.below} />}
        </li>
      ))}
    </ul>
  );
}

/** What share goes on, with the sentence behind it. */
export function Passed({ handOver, many }: { handOver: HandOver; many: string }) {
  const words = handOverInWords(handOver, many);
  return (
    <Hint text={words}>
      <Button className="passed" aria-label={words}>
        {coarsePercent(handOver.passed?.share)}
      </Button>
    </Hint>
  );
}

function PlaceWords({ place, longest, heading }: { place: Place; longest: number; heading?: boolean }) {
  const { entered, completed } = bars(place, longest);
  const link = <Link href={mapPageHref(place.slug)}>{place.title}</Link>;
  return (
    <>
      <p className="place-kind">
        {place.level ? LEVELS[place.level] : STATES[place.state]}
        {place.isOverdue && (
          <span className="overdue">{t("Review due {nextReview}", { nextReview: place.nextReview })}</span>
        )}
      </p>
      {heading ? <h2>{link}</h2> : <h3>{link}</h3>}
      <svg className="size-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="size-track" width="100" height="8" />
        <rect className="size-entered" width={entered * 100} height="8" />
        <rect className="size-completed" width={completed * 100} height="8" />
      </svg>
      <p className="place-size">{sizeInWords(place)}</p>
      <p className="place-goal">{completionInWords(place) ?? NONE}</p>
      <p className="place-owner">{place.owner ?? t("Nobody answers for it yet")}</p>
    </>
  );
}
