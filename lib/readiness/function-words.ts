/** The languages that readiness knows words of. */
export const LANGUAGES = ["en", "de", "fr", "es", "pt", "it"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words that carry a sentence and say little: articles, pronouns, prepositions, auxiliaries. Common ones, not all. */
const LISTS: Record<Language, string> = {
  en: "a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up down with without within about after before again against between through during under above below near is am are was were be been being do does did doing done have has had having will would shall should can could may might must not no none nothing never i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours they them their theirs themselves this that these those there here who whom whose which what when where why how all any both each every few more most much many other others another some such only own same too very just also even still because while until since though although whether like one two get got go goes went make made let's it's i'm i've i'd don't didn't doesn't can't won't isn't wasn't you're they're we're that's there's",
  de: "der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn wenn als wie wo was wer wem wen ob dass weil da so auch nur noch schon sehr mehr nicht kein keine keinen keinem keiner nichts nie ich mich mir mein meine meinen meinem meiner du dich dir dein deine er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer es wir uns unser unsere sich man in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit ist sind war waren bin bist sei hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen soll sollte will wollen wollte darf dann dort hier jetzt wieder dieser diese dieses diesen diesem jeder jede jedes alle alles etwas ihnen dafür davor hätten habe",
  fr: "le la les l un une des du de d et ou mais donc ni car si que qui quoi dont où quand comme comment pourquoi ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j me m moi tu te t toi il elle on nous vous ils elles se s lui y en à au aux dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre est sont était étaient suis es être été ai as a avons avez ont avait avaient avoir fait faire ne n pas plus jamais rien aussi très bien trop peu tout tous toute toutes même encore déjà alors là ici cela ça c qu",
  es: "el la los las un una unos unas de del y e o u pero sino ni si que quien quienes cual cuales cuyo donde cuando como porque por para con sin en a al ante bajo contra desde entre hacia hasta según sobre tras este esta estos estas ese esa esos esas aquel aquella esto eso mi mis tu tus su sus nuestro nuestra yo me mí tú te ti él ella ello se nos vosotros ustedes ellos ellas lo le les es son era eran fue fueron soy eres ser sido está están estaba estar he ha han había haber hay hace hacer no nada nunca más muy ya también tan tanto todo toda todos todas algo otro otra otros cada aunque dos",
  pt: "o a os as um uma uns umas de do da dos das e ou mas nem se que quem qual cujo onde quando como porque por pelo pela para com sem em no na nos nas ao aos à às ante contra desde entre até sobre este esta isto esse essa isso aquele aquela aquilo meu minha teu tua seu sua seus suas nosso nossa eu me mim tu te você ele ela nós vocês eles elas lhe lhes é são era eram foi foram sou ser sido está estão estava estar tem têm tinha ter há faz fazer não nada nunca mais muito já também tão tudo todo toda todos todas algo outro outra cada embora dois",
  it: "il lo la i gli le l un uno una di del dello della dei degli delle e ed o ma né se che chi cui quale dove quando come perché per con senza in nel nella nei nelle a ad al allo alla ai agli alle da dal dalla su sul sulla tra fra questo questa questi queste quello quella quelli ciò mio mia miei tuo tua suo sua suoi nostro nostra loro io me mi tu te ti lui lei egli ella noi ci voi vi essi si ne è sono era erano fu sei essere stato sta stanno stava stare ho ha hanno aveva avere c'è fa fare non niente mai più molto già anche così tanto tutto tutta tutti tutte qualcosa altro altra ogni benché due",
};

export const FUNCTION_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(LISTS.en.split(" ")),
  de: new Set(LISTS.de.split(" ")),
  fr: new Set(LISTS.fr.split(" ")),
  es: new Set(LISTS.es.split(" ")),
  pt: new Set(LISTS.pt.split(" ")),
  it: new Set(LISTS.it.split(" ")),
};

const ALL: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => [...FUNCTION_WORDS[language]]));

/** Whether a lower-case word carries a sentence rather than its matter, in any of the six languages. */
export function isFunctionWord(word: string): boolean {
  return ALL.has(word);
}
