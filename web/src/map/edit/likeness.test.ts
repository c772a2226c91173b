import { describe, expect, it } from "vitest";
import { likeness, likest } from "./likeness";

describe("names that are alike", () => {
  const names = ["Coupon redeemed", "Offer received", "Basket bought", "checkoutStarted", "friend_told"];

  it("are found whatever the form and the words between", () => {
    expect(likest("I redeem a coupon", names, 2)[0]).toBe("Coupon redeemed");
    expect(likest("I start the checkout", names, 1)).toEqual(["checkoutStarted"]);
    expect(likest("I tell a friend", names, 1)).toEqual(["friend_told"]);
  });

  it("are not found by chance", () => {
    expect(likest("I wait for the doctor", names, 3)).toEqual([]);
    expect(likeness("", "x")).toBe(0);
    expect(likeness("Café", "cafe")).toBe(1);
  });
});
