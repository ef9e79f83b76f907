/** The sources of the labelled set, written for it. `part`: what the checker may be set by, and what is held out. */
export type SetSource = {
  id: string;
  part: "tuning" | "held_out";
  name: string;
  address: string;
  text: string;
};

export const SET_SOURCES: readonly SetSource[] = [
  {
    id: "bread",
    part: "tuning",
    name: "The Patient Loaf",
    address: "https://patientloaf.example.com/starter",
    text: `A starter is a jar of flour and water in which wild yeast and bacteria have agreed to live together. It does not need a recipe so much as a habit. Feed it at the same hour every day, keep it somewhere that is neither a draughty window nor a hot shelf, and within ten days it will rise and fall as regularly as a tide. Most beginners give up on the fourth day, when the jar suddenly goes quiet and smells of old socks. Nothing has died. The first bacteria have used up what they can eat and are making room for the ones that you want. Throw half away, feed what is left, and wait. By the second week the smell turns to green apples and the dough begins to hold its shape.`,
  },
  {
    id: "meetings",
    part: "tuning",
    name: "Fewer Chairs",
    address: "https://fewerchairs.example.org/essays/standing-meetings",
    text: `A recurring meeting is a loan that nobody remembers signing. Somebody had a good reason once, put an hour into eleven calendars, and left the company. We counted ours in March: forty-one standing meetings a week for a team of nineteen, of which seven had no owner. We deleted every one of them on a Friday afternoon and told people to invite each other again if they missed something. By the end of the month fourteen had come back, most of them shorter and with fewer guests. What surprised us was not the time we saved but the questions that disappeared. When people can no longer save a decision for Thursday, they write it down and make it on Tuesday.`,
  },
  {
    id: "running",
    part: "tuning",
    name: "Dr. Ilse Marwick",
    address: "https://slowmiles.example.com/marwick/easy-running",
    text: `Recreational runners make the same mistake in every country I have worked in: they run their easy days too hard and therefore their hard days too gently. The heart does not care about pride. If you can no longer speak in full sentences you are training something else, usually your impatience. I ask new athletes to cover eighty per cent of their weekly distance at a pace that embarrasses them. They complain for three weeks. In the fourth week the resting pulse drops by a few beats, the calves stop aching on the stairs, and the one fast session on Wednesday finally deserves its name. Speed is built on top of patience, never instead of it.`,
  },
  {
    id: "coffee",
    part: "tuning",
    name: "Grounds for Doubt",
    address: "https://groundsfordoubt.example.net/water",
    text: `Before you buy a more expensive grinder, taste your water. A cup of filter coffee is more than ninety-eight per cent water, and what is dissolved in it decides which flavours leave the bean. Very soft water makes a sour, hollow cup because it has nothing to hold on to the acids. Very hard water flattens everything into the same brown note and furs up the kettle besides. In our blind tasting of twelve cups, nine of ten volunteers ranked the cheap grinder with filtered water above the expensive grinder with tap water. A simple jug filter costs less than two bags of beans and will do more for your breakfast than any burr.`,
  },
  {
    id: "budget",
    part: "tuning",
    name: "The Envelope Years",
    address: "https://envelopeyears.example.com/why-budgets-fail",
    text: `Budgets fail for the same reason that diets do: they are written by the person we would like to be and have to be kept by the person we are. My grandmother never wrote one. On pay day she put cash into nine envelopes, and when the envelope marked shoes was empty nobody in the house got shoes. There was no app, no category called miscellaneous and no guilt. The envelope made the decision in advance, at a moment when nobody was standing in front of a shop window. Modern accounts can do the same. Open four of them, name each one after something you can picture, and let the money leave on the morning it arrives, before you have had time to feel rich.`,
  },
  {
    id: "wald",
    part: "tuning",
    name: "Stille Wege",
    address: "https://stillewege.example.de/langsam-gehen",
    text: `Wer im Wald langsam geht, hört nach zehn Minuten zum ersten Mal wirklich hin. Vorher ist der Kopf noch mit dem Parkplatz beschäftigt, mit der letzten Nachricht und mit der Frage, ob das Auto abgeschlossen ist. Ich empfehle Anfängern, die Uhr zu Hause zu lassen und sich an einen einzigen Baum zu halten. Setzen Sie sich davor, bis Ihnen langweilig wird, und bleiben Sie dann noch einmal so lange sitzen. Die Langeweile ist keine Störung, sie ist die Tür. Nach einer halben Stunde bemerken die meisten, dass ihre Schultern gesunken sind, ohne dass sie etwas dafür getan hätten.`,
  },
  {
    id: "indexes",
    part: "held_out",
    name: "Rows and Reasons",
    address: "https://rowsandreasons.example.io/one-more-index",
    text: `Every index is a promise to do extra work on each write so that some future read can be lazy. Teams add them the way people add keys to a ring: one at a time, for a good reason, and never one fewer. When we inherited the billing database it had sixty-three indexes on eleven tables, and a single insert touched nineteen of them. We turned on usage statistics for a month and found that twenty-two had not been read once. Dropping those cut the nightly import from fifty minutes to eighteen. The lesson is not that indexes are bad. The lesson is that nobody had ever been asked to say which question each of them answers.`,
  },
  {
    id: "compost",
    part: "held_out",
    name: "Allotment Notes",
    address: "https://allotmentnotes.example.co.uk/heap",
    text: `A compost heap that stinks is asking for straw, and a heap that does nothing is asking for water and company. Gardeners argue about ratios, but the heap only knows two ingredients: the wet and green, which rots, and the dry and brown, which breathes. Layer them like a lasagne and never let either grow thicker than your hand. Turn it when steam rises on a cold morning, for that is the moment when the middle has run out of air. After one winter you will put your fork into something dark that smells of mushrooms and rain, and you will stop paying for soil in plastic bags.`,
  },
  {
    id: "letters",
    part: "held_out",
    name: "Ruth Adeyemi",
    address: "https://afterwords.example.org/condolence",
    text: `The worst condolence letter is the one that was never sent because the right words did not come. There are no right words, and the bereaved are not marking your paper. Write the name of the person who died. Half the letters I received after my brother's funeral avoided it, as though the name might go off in somebody's hands. Then tell one small thing that you remember, the smaller the better: how he whistled while looking for his keys, how he cheated at cards and always owned up. Do not write that he is in a better place. Offer something with a day attached to it, such as soup on Thursday, because nobody who is grieving can answer the question of what they need.`,
  },
  {
    id: "bicycle",
    part: "held_out",
    name: "City in Second Gear",
    address: "https://secondgear.example.com/year-without-a-car",
    text: `I sold the car in October, which every sensible person told me was the wrong end of the year. The first month taught me about gloves. The second taught me that rain is rarer than it looks from behind a windscreen: of two hundred and twelve commutes, I arrived properly wet on eleven. What I had not expected was the arithmetic of mood. Driving to work, I arrived at the same hour as before but already in the middle of an argument with strangers. On the bicycle I was slower by nine minutes and had nobody to blame. My colleagues noticed the change before I did and asked whether I had been on holiday.`,
  },
  {
    id: "lighthouse",
    part: "held_out",
    name: "Keepers of the Western Light",
    address: "https://westernlight.example.net/keepers",
    text: `Keepers did not go mad from loneliness, whatever the novels say. They went mad from mercury. To let a lens of four tons turn at the push of a finger, engineers floated it in a bath of quicksilver, and the men who strained the metal through leather each spring breathed its vapour for the rest of the year. Their letters complain of trembling hands, of rage at small noises, of a certainty that the sea was calling them by name. Only when the baths were replaced by steel bearings did the island stations stop losing one man in ten to what the board had always called the temperament of the service.`,
  },
  {
    id: "siesta",
    part: "held_out",
    name: "Cuadernos del Sur",
    address: "https://cuadernosdelsur.example.es/siesta",
    text: `La siesta no es pereza, es una forma de respeto hacia el sol. Mi abuelo cerraba la tienda a las dos, comía despacio y se tumbaba veinte minutos justos con las llaves en la mano. Cuando las llaves caían al suelo, el ruido lo despertaba y volvía al trabajo como si empezara otro día. Decía que quien duerme más de media hora por la tarde se levanta dos veces cansado. Hoy lo confirman los laboratorios del sueño, aunque ninguno de ellos recomienda las llaves. Yo lo he probado durante un verano entero y lo único que he perdido es la costumbre de discutir a las cinco.`,
  },
];
