import { describe, expect, it } from "vitest";
import { decryptPush } from "@/lib/testing/decrypt-push";

/** RFC 8291, appendix A. */
const KEYS = {
  privateKey: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  publicKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};
const BODY =
  "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

describe("decryptPush", () => {
  it("reads the example of the standard", () => {
    expect(decryptPush(Buffer.from(BODY, "base64url"), KEYS)).toBe(
      "When I grow up, I want to be a watermelon",
    );
  });

  it("refuses a message of which one bit was changed", () => {
    const body = Buffer.from(BODY, "base64url");
    body[body.length - 20] = (body.at(-20) ?? 0) ^ 1;
    expect(() => decryptPush(body, KEYS)).toThrow();
  });
});
