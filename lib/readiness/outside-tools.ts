/** Services that compare a text with the web; named by the practice. They take text by hand, and nothing is sent to them from here. */
export const OUTSIDE_TOOLS = [
  { name: "Grammarly", address: "https://www.grammarly.com/plagiarism-checker" },
  { name: "Quetext", address: "https://www.quetext.com/" },
  { name: "Duplichecker", address: "https://www.duplichecker.com/" },
  { name: "PrePostSEO", address: "https://www.prepostseo.com/plagiarism-checker" },
  { name: "SmallSEOTools", address: "https://smallseotools.com/plagiarism-checker/" },
  { name: "Quillbot", address: "https://quillbot.com/plagiarism-checker" },
] as const;
