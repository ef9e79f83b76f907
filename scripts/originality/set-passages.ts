/**
 * copied: another's words, with no more than a mark or a word changed. reworded: another's sentences with some words
 * exchanged, turned or moved. quoted: in quotation marks or a block quotation, with its source named. own: the writer's
 * words, many of them on the same subject, some with stock phrases or figures that the source has too.
 */
export type SetLabel = "copied" | "reworded" | "quoted" | "own";

/** One passage of a draft, in Markdown, as a writer might have it, and which source it was made from. */
export type SetPassage = { sourceId: string; label: SetLabel; text: string };

export const SET_PASSAGES: readonly SetPassage[] = [
  // bread
  {
    sourceId: "bread",
    label: "copied",
    text: `Most beginners give up on the fourth day, when the jar suddenly goes quiet and smells of old socks. Nothing has died. The first bacteria have used up what they can eat and are making room for the ones that you want.`,
  },
  {
    sourceId: "bread",
    label: "copied",
    text: `It took me a while to see that a starter does not need a recipe so much as a habit — feed it at the same hour every day, keep it somewhere that is neither a draughty window nor a hot shelf.`,
  },
  {
    sourceId: "bread",
    label: "reworded",
    text: `Many beginners quit on day four, when the jar goes silent all of a sudden and starts to smell like old socks. Nothing is dead: the first bacteria have eaten up all they can and make room for those you are after.`,
  },
  {
    sourceId: "bread",
    label: "quoted",
    text: `On the [Patient Loaf](https://patientloaf.example.com/starter) it says that “within ten days it will rise and fall as regularly as a tide”, and mine did, give or take a day.`,
  },
  {
    sourceId: "bread",
    label: "own",
    text: `I named my starter Gerald after an uncle who also grew when you left him alone. Flour and water, a jar from the flea market, and every evening at nine I fed him while the kettle boiled. He smelled terrible for a week.`,
  },
  {
    sourceId: "bread",
    label: "own",
    text: `Nobody tells you how much flour you throw away. I worked it out: in the first month I put nearly four kilos of good rye in the bin, and for the price of that I could have bought a loaf every second day.`,
  },
  // meetings
  {
    sourceId: "meetings",
    label: "copied",
    text: `A recurring meeting is a loan that nobody remembers signing. Somebody had a good reason once, put an hour into eleven calendars, and left the company.`,
  },
  {
    sourceId: "meetings",
    label: "reworded",
    text: `A recurring meeting is like a loan nobody recalls having signed. Once upon a time someone had a good reason, blocked an hour in eleven people's calendars, and then left the firm.`,
  },
  {
    sourceId: "meetings",
    label: "reworded",
    text: `On a Friday afternoon they deleted all of them and told everyone to invite one another again if something was missed. Before the month was over fourteen had returned, most of them shorter and with fewer guests.`,
  },
  {
    sourceId: "meetings",
    label: "quoted",
    text: `> When people can no longer save a decision for Thursday, they write it down and make it on Tuesday.
>
> — [Fewer Chairs](https://fewerchairs.example.org/essays/standing-meetings)`,
  },
  {
    sourceId: "meetings",
    label: "quoted",
    text: `Fewer Chairs counted theirs, "forty-one standing meetings a week for a team of nineteen, of which seven had no owner", and I laughed until I counted ours.`,
  },
  {
    sourceId: "meetings",
    label: "own",
    text: `Our Monday call has twelve people in it and one who talks. I kept a tally on the back of a receipt for five weeks. The talker changed; the eleven who waited did not. So I asked my manager what would happen if I stopped coming, and she said she had been wondering the same thing.`,
  },
  // running
  {
    sourceId: "running",
    label: "copied",
    text: `In the fourth week the resting pulse drops by a few beats, the calves stop aching on the stairs, and the one fast session on Wednesday finally deserves its name. Speed is built on top of patience, never instead of it.`,
  },
  {
    sourceId: "running",
    label: "reworded",
    text: `Hobby runners everywhere make one and the same mistake: their easy days are run too hard, and therefore the hard days too gently. Your heart does not care about your pride, and if you can't speak in full sentences any more you are training something else, mostly impatience.`,
  },
  {
    sourceId: "running",
    label: "reworded",
    text: `She asks every new athlete to run eighty percent of the week's distance at a pace which embarrasses them. For three weeks they complain.`,
  },
  {
    sourceId: "running",
    label: "quoted",
    text: `Dr. Ilse Marwick, who coached me for two winters, put it like this: “The heart does not care about pride. If you can no longer speak in full sentences you are training something else, usually your impatience.”`,
  },
  {
    sourceId: "running",
    label: "own",
    text: `My easy pace is slower than a determined pram. A father with twins overtook me by the canal last Sunday and apologised. I have decided to find this funny, because the alternative is to speed up and limp for a week.`,
  },
  {
    sourceId: "running",
    label: "own",
    text: `If you run three times a week, make one of them the kind of run where you could hold a phone call with your mother. At the end of the day the training plan that you keep is better than the one that you admire.`,
  },
  // coffee
  {
    sourceId: "coffee",
    label: "copied",
    text: `Very soft water makes a sour, hollow cup because it has nothing to hold on to the acids. Very hard water flattens everything into the same brown note and furs up the kettle besides.`,
  },
  {
    sourceId: "coffee",
    label: "copied",
    text: `What I learned is simple enough. Before you buy a more expensive grinder, taste your water. A cup of filter coffee is more than ninety-eight per cent water, and what is dissolved in it decides which flavours leave the bean. I wish somebody had told me.`,
  },
  {
    sourceId: "coffee",
    label: "reworded",
    text: `In a blind tasting with twelve cups, nine out of ten volunteers put the cheap grinder with filtered water ahead of the costly grinder with water from the tap.`,
  },
  {
    sourceId: "coffee",
    label: "quoted",
    text: `"A simple jug filter costs less than two bags of beans and will do more for your breakfast than any burr," writes [Grounds for Doubt](https://groundsfordoubt.example.net/water). I bought one the same afternoon.`,
  },
  {
    sourceId: "coffee",
    label: "quoted",
    text: `I had always blamed my grinder. Then I read this, and went to fill a glass at the sink.

> Very hard water flattens everything into the same brown note and furs up the kettle besides.

That is how Grounds for Doubt describes exactly the coffee that I had been drinking for nine years.`,
  },
  {
    sourceId: "coffee",
    label: "own",
    text: `The kettle in my office has a white crust that nobody mentions. I used to think the coffee there was bad because it was free. Then I carried a bottle of water from home for a week, brewed the same beans in the same machine, and two people came to my desk to ask what I had changed.`,
  },
  // budget
  {
    sourceId: "budget",
    label: "copied",
    text: `Budgets fail for the same reason that diets do: they are written by the person we would like to be, and have to be kept by the person we are.`,
  },
  {
    sourceId: "budget",
    label: "copied",
    text: `The envelope made the decision in advance, at a moment when nobody was standing in front of a shop window. Modern accounts can do the same. Open four of them, name each one after something you can picture.`,
  },
  {
    sourceId: "budget",
    label: "reworded",
    text: `On pay day grandmother would put cash in nine envelopes, and once the envelope marked shoes was empty, no one in the house got any shoes. There was no app and no guilt, and no category called miscellaneous either.`,
  },
  {
    sourceId: "budget",
    label: "quoted",
    text: `The author of [The Envelope Years](https://envelopeyears.example.com/why-budgets-fail) advises to “let the money leave on the morning it arrives, before you have had time to feel rich”.`,
  },
  {
    sourceId: "budget",
    label: "own",
    text: `I have tried four apps. Each of them drew me a pie, and each pie had a slice called other that was larger than the rent. What helped in the end was embarrassingly plain: a second account, and a standing order on the first of the month.`,
  },
  {
    sourceId: "budget",
    label: "own",
    text: `My mother kept the household money in a biscuit tin with a picture of Bruges on the lid. When it was light we ate potatoes. She never called that a method, and there is a good reason why I remember the tin and not a single number from it.`,
  },
  // wald (German)
  {
    sourceId: "wald",
    label: "copied",
    text: `Setzen Sie sich davor, bis Ihnen langweilig wird, und bleiben Sie dann noch einmal so lange sitzen. Die Langeweile ist keine Störung, sie ist die Tür.`,
  },
  {
    sourceId: "wald",
    label: "reworded",
    text: `Wer langsam durch den Wald geht, hört erst nach zehn Minuten wirklich hin. Davor ist der Kopf mit dem Parkplatz beschäftigt, mit der letzten Nachricht und der Frage, ob das Auto wohl abgeschlossen ist.`,
  },
  {
    sourceId: "wald",
    label: "reworded",
    text: `Nach etwa einer halben Stunde merken die meisten Leute, dass die Schultern gesunken sind, ohne dass sie dafür etwas getan haben.`,
  },
  {
    sourceId: "wald",
    label: "quoted",
    text: `Auf [Stille Wege](https://stillewege.example.de/langsam-gehen) steht ein Satz, der mir geblieben ist: „Die Langeweile ist keine Störung, sie ist die Tür.“`,
  },
  {
    sourceId: "wald",
    label: "own",
    text: `Ich bin kein Waldmensch. Mir ist es dort zu feucht, und ich erschrecke vor jedem Eichelhäher. Trotzdem fahre ich seit dem Herbst jeden Sonntag hin, lasse das Telefon im Auto und zähle Pilze, von denen ich keinen einzigen kenne.`,
  },
  {
    sourceId: "wald",
    label: "own",
    text: `Der Hund braucht keine Anleitung zum langsamen Gehen. Er bleibt stehen, wo es riecht, und wer ihn zieht, hat schon verloren. Von ihm habe ich gelernt, dass eine Stunde für achthundert Meter nicht zu viel ist.`,
  },
  // indexes
  {
    sourceId: "indexes",
    label: "copied",
    text: `We turned on usage statistics for a month and found that twenty-two had not been read once. Dropping those cut the nightly import from fifty minutes to eighteen.`,
  },
  {
    sourceId: "indexes",
    label: "copied",
    text: `Teams add them the way people add keys to a ring: one at a time, for a good reason, and never one fewer. When we inherited the billing database it had 63 indexes on 11 tables, and a single insert touched 19 of them.`,
  },
  {
    sourceId: "indexes",
    label: "reworded",
    text: `Each index is basically a promise: you do extra work on every write so that a read in the future can be lazy. Teams collect them the way people collect keys on a ring, one at a time and always for a good reason, and never one less.`,
  },
  {
    sourceId: "indexes",
    label: "quoted",
    text: `The [post-mortem](https://rowsandreasons.example.io/one-more-index) ends on a line that I have since repeated in three reviews: “The lesson is that nobody had ever been asked to say which question each of them answers.”`,
  },
  {
    sourceId: "indexes",
    label: "own",
    text: `Our slowest query had an index, and the planner refused to use it. It took me a day to notice that the column was text on one side and a number on the other. Adding a cast was one line; explaining why we had been paying for a bigger machine since spring took a whole meeting.`,
  },
  {
    sourceId: "indexes",
    label: "own",
    text: `Ask of every index which query would be slower without it. If nobody in the room knows, write the question on a card and look again in a month. We removed five in this way, and the only complaint came from a dashboard that no one had opened since the summer.`,
  },
  // compost
  {
    sourceId: "compost",
    label: "copied",
    text: `Turn it when steam rises on a cold morning, for that is the moment when the middle has run out of air. After one winter you will put your fork into something dark that smells of mushrooms and rain, and you will stop paying for soil in plastic bags.`,
  },
  {
    sourceId: "compost",
    label: "reworded",
    text: `If a compost heap stinks it wants straw, and if it does nothing it wants water and company. Gardeners like to argue about ratios, yet the heap knows only two ingredients: what is wet and green and rots, and what is dry and brown and breathes.`,
  },
  {
    sourceId: "compost",
    label: "reworded",
    text: `The trick is to layer both like a lasagna, neither of them ever thicker than your hand.`,
  },
  {
    sourceId: "compost",
    label: "quoted",
    text: `“A compost heap that stinks is asking for straw, and a heap that does nothing is asking for water and company”: this is from Allotment Notes, and it is the only advice on rotting that I have ever been able to keep in my head.`,
  },
  {
    sourceId: "compost",
    label: "quoted",
    text: `As the [heap page](https://allotmentnotes.example.co.uk/heap) has it:

> Layer them like a lasagne and never let either grow thicker than your hand.`,
  },
  {
    sourceId: "compost",
    label: "own",
    text: `My neighbour on plot nine turns his heap with the air of a man tossing pancakes. Mine I poke. It is mostly eggshells and regret, and the robin visits it more often than I do. Still, last April there was a barrow of black crumbs at the bottom, and the courgettes did not ask how it had been made.`,
  },
  // letters
  {
    sourceId: "letters",
    label: "copied",
    text: `There are no right words, and the bereaved are not marking your paper. Write the name of the person who died. Half the letters I received after my brother's funeral avoided it, as though the name might go off in somebody's hands.`,
  },
  {
    sourceId: "letters",
    label: "reworded",
    text: `Next, tell some small thing you remember, and the smaller the better: the way he whistled when he looked for his keys, or how he cheated at cards but always owned up.`,
  },
  {
    sourceId: "letters",
    label: "reworded",
    text: `Offer a thing that has a day attached, for example soup on Thursday, since no one who grieves is able to answer the question what they need. And please don't write that he is in a better place.`,
  },
  {
    sourceId: "letters",
    label: "quoted",
    text: `Ruth Adeyemi wrote that "the worst condolence letter is the one that was never sent because the right words did not come". I had three of those in a drawer.`,
  },
  {
    sourceId: "letters",
    label: "own",
    text: `When my father died the neighbours brought cake, all of them cake, until the kitchen looked like a fête. One man from his choir brought a screwdriver instead and fixed the gate that my father had been meaning to fix since Easter. I do not remember a single thing that anybody said that week.`,
  },
  {
    sourceId: "letters",
    label: "own",
    text: `I am bad at letters. I begin with the weather and cross it out. What I do now is to keep a card with a stamp on it in my bag, and when I hear of a death I write five lines on the bus before I have had time to be clever.`,
  },
  // bicycle
  {
    sourceId: "bicycle",
    label: "copied",
    text: `The second taught me that rain is rarer than it looks from behind a windscreen: of two hundred and twelve commutes, I arrived properly wet on eleven.`,
  },
  {
    sourceId: "bicycle",
    label: "copied",
    text: `What I had not expected was the arithmetic of mood. Driving to work I arrived at the same hour as before, but already in the middle of an argument with strangers. On the bicycle I was slower by nine minutes and had nobody to blame.`,
  },
  {
    sourceId: "bicycle",
    label: "reworded",
    text: `He sold his car in October, the wrong end of the year as every sensible person told him. The first month was a lesson about gloves. The second showed him that it rains less often than it seems from behind the windscreen.`,
  },
  {
    sourceId: "bicycle",
    label: "quoted",
    text: `I keep thinking of a line in [City in Second Gear](https://secondgear.example.com/year-without-a-car): “My colleagues noticed the change before I did and asked whether I had been on holiday.”`,
  },
  {
    sourceId: "bicycle",
    label: "own",
    text: `I still own the car. It stands under the lime tree and grows sticky. In the whole of last year I drove it to the recycling yard and to one wedding, and on the way to the wedding I got lost, because I only know the city by its cycle paths now.`,
  },
  {
    sourceId: "bicycle",
    label: "own",
    text: `Every sensible person told me to buy proper rain trousers, and I did, and they are in a drawer. Of my commutes since the spring perhaps one in twenty was wet. I take the tram then and read, which I count among the benefits of cycling.`,
  },
  // lighthouse
  {
    sourceId: "lighthouse",
    label: "copied",
    text: `To let a lens of four tons turn at the push of a finger, engineers floated it in a bath of quicksilver, and the men who strained the metal through leather each spring breathed its vapour for the rest of the year.`,
  },
  {
    sourceId: "lighthouse",
    label: "reworded",
    text: `Lighthouse keepers didn't go mad because of loneliness, whatever novels may say; it was mercury that drove them mad. Engineers floated a four-ton lens in a bath of quicksilver so that it would turn at the push of one finger.`,
  },
  {
    sourceId: "lighthouse",
    label: "reworded",
    text: `In their letters they complained about trembling hands, about rage at little noises and about being certain that the sea called them by name.`,
  },
  {
    sourceId: "lighthouse",
    label: "quoted",
    text: `For decades the board blamed what it called “the temperament of the service”, and according to [Keepers of the Western Light](https://westernlight.example.net/keepers) it was only “when the baths were replaced by steel bearings” that “the island stations stop losing one man in ten”.`,
  },
  {
    sourceId: "lighthouse",
    label: "own",
    text: `My great-grandfather kept a light for eleven years and left one sentence about it, that the gulls were worse than the winter. I went out there in June with a tent. The tower is a holiday flat now, with a dishwasher, and the stairs have a rope for people who have never climbed anything.`,
  },
  {
    sourceId: "lighthouse",
    label: "own",
    text: `We tell stories of lonely keepers because we like to think that solitude is dangerous. I am not so sure. I spent a winter alone on a farm, and what I missed was not people but being expected somewhere.`,
  },
  // siesta (Spanish)
  {
    sourceId: "siesta",
    label: "copied",
    text: `Cuando las llaves caían al suelo, el ruido lo despertaba y volvía al trabajo como si empezara otro día. Decía que quien duerme más de media hora por la tarde se levanta dos veces cansado.`,
  },
  {
    sourceId: "siesta",
    label: "reworded",
    text: `El abuelo cerraba su tienda a las dos, comía muy despacio y se tumbaba exactamente veinte minutos con las llaves en la mano. Al caer las llaves al suelo, el ruido lo despertaba y él volvía a trabajar como si empezase otro día.`,
  },
  {
    sourceId: "siesta",
    label: "quoted",
    text: `En [Cuadernos del Sur](https://cuadernosdelsur.example.es/siesta) leí que «la siesta no es pereza, es una forma de respeto hacia el sol», y desde entonces cierro la persiana sin culpa.`,
  },
  {
    sourceId: "siesta",
    label: "quoted",
    text: `> Hoy lo confirman los laboratorios del sueño, aunque ninguno de ellos recomienda las llaves.

Cuadernos del Sur, el verano pasado.`,
  },
  {
    sourceId: "siesta",
    label: "own",
    text: `En mi casa nadie dormía por la tarde. Mi madre planchaba con la radio puesta y decía que el calor era una opinión. Yo aprendí a echarme la siesta en la oficina, debajo de la mesa, con la chaqueta por almohada y el miedo de que entrara el jefe.`,
  },
  {
    sourceId: "siesta",
    label: "own",
    text: `Durante un verano entero apunté a qué hora me acostaba y cómo me sentía después. No encontré nada que un médico quisiera publicar. Encontré, eso sí, que los días con siesta llamaba a mi hermana y los otros no.`,
  },
];
