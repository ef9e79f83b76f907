import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFollowers } from "@/lib/publications/parse-followers";

test.each([
  ["", null],
  ["  ", null],
  ["0", 0],
  ["12345", 12_345],
  ["12,345", 12_345],
  ["12.345", 12_345],
  ["12 345", 12_345],
  ["12\u00a0345", 12_345],
  ["12\u202f345", 12_345],
  ["12'345", 12_345],
  ["1,234,567", 1_234_567],
  ["12.3K", 12_300],
  ["12.3k", 12_300],
  ["1.2M", 1_200_000],
  ["1,2M", 1_200_000],
  ["1.234K", 1234],
  ["12 K", 12_000],
  ["~12K+", 12_000],
  ["about 900", 900],
  ["12.3K followers", 12_300],
])("followers as pages show them are read: %j", (text, followers) => {
  expect(parseFollowers(text)).toEqual({ ok: true, followers });
});

test.each([
  ["many", "followers_unreadable"],
  ["-5", "followers_unreadable"],
  ["12.3", "followers_unreadable"],
  ["1,23", "followers_unreadable"],
  ["1,234.567", "followers_unreadable"],
  ["12K3", "followers_unreadable"],
  ["followers", "followers_unreadable"],
  ["1e5", "followers_unreadable"],
  ["1,234K", "followers_unclear"],
  ["9999999999", "followers_too_many"],
  ["9999M", "followers_too_many"],
])("a number that is unclear is refused, not guessed: %j", (text, reason) => {
  expect(parseFollowers(text)).toEqual({ ok: false, reason });
});

test("any count is read back from its digits and from its grouped form", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom("en", "de", "fr", "de-CH"), (followers, locale) => {
      expect(parseFollowers(String(followers))).toEqual({ ok: true, followers });
      expect(parseFollowers(followers.toLocaleString(locale))).toEqual({ ok: true, followers });
    }),
  );
});
