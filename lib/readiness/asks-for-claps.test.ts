import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksForClaps } from "@/lib/readiness/asks-for-claps";

const ASKING = [
  "Please clap if this helped.",
  "Pls upvote!",
  "If you enjoyed this story, clap for it so that others see it.",
  "If you liked it, hold the clap button.",
  "Don't forget to clap and follow.",
  "Would you mind clapping a few times?",
  "Clap for this piece up to 50 times.",
  "Smash that like button, please.",
  "Give it a few claps.",
  "Leave me 50 claps below.",
  "I need your upvotes today.",
  "Your claps help me keep going.",
  "Upvote us on Product Hunt.",
  "Clap for clap? I return every one.",
  "f4f",
  "Help me reach 1,000 claps.",
  "Bitte klatscht, wenn es euch gefallen hat.",
  "Vergesst nicht zu klatschen!",
  "Gib mir ein paar Claps.",
  "Lasst gerne einen Daumen hoch da.",
  "N’hésitez pas à applaudir.",
  "Applaudissez cet article jusqu’à cinquante fois.",
  "Laissez quelques claps en partant.",
  "Por favor, aplaude si te gustó.",
  "No olvides dejar tus aplausos.",
  "Déjame 50 claps.",
  "Por favor, deixe suas palmas.",
  "Não se esqueça de aplaudir.",
  "Bata palmas se gostou.",
  "Per favore, lascia un applauso.",
  "Non dimenticate di applaudire.",
  "Lasciami qualche clap.",
  "Please clap for this story.",
  "If you liked it, please give it 50 claps!",
  "Hold down the clap button",
  "don’t forget to clap",
  "Upvote this on Product Hunt",
  "follow for follow?",
  "Claps are always appreciated",
  "please\nupvote",
  "Lasst ein paar Klatscher da!",
  "Gebt mir 50 Claps",
  "N’oubliez pas d’applaudir",
  "Laissez-moi 50 claps",
  "No olvides aplaudir",
  "Dame 50 aplausos",
  "Não se esqueça de curtir",
  "Deixe suas palmas",
  "Lasciami un applauso",
  "An upvote would be great.",
  "A few claps will help.",
  "Merci pour vos applaudissements.",
  "Metti mi piace e applaudi",
  "Tap the 👏 icon",
  "Plеаse clаp",
  "c l a p please",
];
const TELLING = [
  "Аня ехала домой и слушала clap за clapом.",
  "Merci pour votre patience.",
  "I c, l. A p.",
  "A clap would be heard across the valley, so she walked in her socks.",
  "The audience began to clap before the curtain fell.",
  "They clap for anything here.",
  "A clap of thunder woke the dog.",
  "People upvote it because they are angry.",
  "He never got applause for it.",
  "I gave the driver a round of applause in my head.",
  "Subscribe to nothing; read a book.",
  "Follow the path for a mile.",
  "She wears a hat like a button.",
  "Das Publikum klatschte lange.",
  "Le public applaudit.",
  "El público aplaudió de pie.",
  "O público bateu palmas.",
  "Il pubblico applaudì.",
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
];
const UNSURE = [
  "My first story got 50 claps.",
  "A reader can clap up to 50 times.",
  "Vote for me",
  "Stimmt für mich",
  "Votez pour moi",
  "Vota por mí",
  "Vote em mim",
  "Votate per me",
];

describe("asking for claps", () => {
  it.each(ASKING)("is found in “%s”", (text) => {
    expect(asksForClaps(text).map(({ kind }) => kind)).toContain("asks");
  });

  it.each(TELLING)("is not seen in “%s”", (text) => {
    expect(asksForClaps(text)).toEqual([]);
  });

  it.each(UNSURE)("is only a guess in “%s”", (text) => {
    expect(asksForClaps(text).map(({ kind }) => kind)).toEqual(["hints"]);
  });

  it("is found wherever it stands, at its place, once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ASKING),
        fc.constantFrom("", "The tide came in.\n\n", "Wir gingen nach Hause. "),
        fc.constantFrom("", "\n\nThe tide went out.", " Und dann regnete es."),
        (asking, before, after) => {
          const found = asksForClaps(before + asking + after);
          expect(found.length).toBeGreaterThan(0);
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(before.length);
            expect(end).toBeLessThanOrEqual(before.length + asking.length);
          }
          for (const [place, one] of found.entries())
            expect(one.start).toBeGreaterThanOrEqual(found[place - 1]?.end ?? 0);
        },
      ),
    );
  });
});
