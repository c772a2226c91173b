import { describe, expect, test } from "vitest";
import { leftOutInWords, personHref, withPurpose } from "./purposeUrl";

describe("the purpose in an address", () => {
  test("is added beside what stands there, and before the hash", () => {
    expect(withPurpose("/people", "ads")).toBe("/people?purpose=ads");
    expect(withPurpose("/people?query=a%26b", "ads")).toBe("/people?query=a%26b&purpose=ads");
    expect(withPurpose("/people/712#event-4", "ads")).toBe("/people/712?purpose=ads#event-4");
  });

  test("takes the place of another, and goes where none is chosen", () => {
    expect(withPurpose("/people?purpose=ads&query=b", "care")).toBe("/people?purpose=care&query=b");
    expect(withPurpose("/people?purpose=ads", undefined)).toBe("/people");
    expect(withPurpose("/people/712#event-4", undefined)).toBe("/people/712#event-4");
  });

  test("goes with the link to a person, whatever the person is called", () => {
    expect(personHref("email:a/b?c", "ads")).toBe("/people/email%3Aa%2Fb%3Fc?purpose=ads");
    expect(personHref("712", undefined)).toBe("/people/712");
  });
});

test("how many are left out is told with the noun of the map", () => {
  expect(leftOutInWords("ads", 1, "household", "households")).toBe("For “ads”: 1 household left out");
  expect(leftOutInWords("ads", 0, "person", "persons")).toBe("For “ads”: 0 persons left out");
});
