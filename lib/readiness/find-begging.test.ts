import fc from "fast-check";
import { expect, test } from "vitest";
import { findBegging } from "@/lib/readiness/find-begging";

test.each([
  ["English", "Please clap for this story.", "Please clap"],
  ["English", "If you liked it, please give it 50 claps!", "give it 50 claps"],
  ["English", "Hold down the clap button", "Hold down the clap button"],
  ["English", "don’t forget to clap", "don’t forget to clap"],
  ["English", "Upvote this on Product Hunt", "Upvote this"],
  ["English", "follow for follow?", "follow for follow"],
  ["English", "Claps are always appreciated", "Claps are always appreciated"],
  ["English", "please\nupvote", "please\nupvote"],
  ["German", "Bitte klatscht, wenn es euch gefiel.", "Bitte klatscht"],
  ["German", "Lasst ein paar Klatscher da!", "Lasst ein paar Klatscher"],
  ["German", "Stimmt für mich", "Stimmt für mich"],
  ["German", "Gebt mir 50 Claps", "Gebt mir 50 Claps"],
  ["French", "N’oubliez pas d’applaudir", "N’oubliez pas d’applaudir"],
  ["French", "Laissez-moi 50 claps", "Laissez-moi 50 claps"],
  ["French", "Votez pour moi", "Votez pour moi"],
  ["Spanish", "No olvides aplaudir", "No olvides aplaudir"],
  ["Spanish", "Dame 50 aplausos", "Dame 50 aplausos"],
  ["Spanish", "Por favor, aplaude si te gustó", "Por favor, aplaude"],
  ["Portuguese", "Não se esqueça de curtir", "Não se esqueça de curtir"],
  ["Portuguese", "Deixe suas palmas", "Deixe suas palmas"],
  ["Portuguese", "Vote em mim", "Vote em mim"],
  ["Italian", "Non dimenticate di applaudire", "Non dimenticate di applaudire"],
  ["Italian", "Lasciami un applauso", "Lasciami un applauso"],
  ["Italian", "Votate per me", "Votate per me"],
])("%s: %j asks", (_, text, phrase) => {
  expect(findBegging(text).map((one) => one.phrase.toLowerCase())).toContain(phrase.toLowerCase());
});

test.each([
  "The audience clapped for a minute, and then it rained.",
  "A clap of thunder woke me.",
  "I voted this morning, and I like this town.",
  "Please read it aloud once.",
  "Der Beifall war groß, und alle klatschten.",
  "Le public a applaudi.",
  "El público aplaudió durante un minuto.",
  "O público aplaudiu de pé.",
  "Il pubblico ha applaudito a lungo.",
  "Nine people recommended it.",
  "",
])("%j asks for nothing", (text) => {
  expect(findBegging(text)).toEqual([]);
});

test("what is found is a part of the text, in order, and never overlaps", () => {
  const words = fc.constantFrom(
    "please",
    "clap",
    "for",
    "this",
    "bitte",
    "klatscht",
    "50",
    "claps",
    "votez",
    "pour",
    "moi",
    ".",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join(" ");
      let at = 0;
      for (const { phrase, start, end } of findBegging(text)) {
        expect(text.slice(start, end)).toBe(phrase);
        expect(start).toBeGreaterThanOrEqual(at);
        at = end;
      }
    }),
  );
});
