import type { DraftSketch } from "@/lib/example/draft-sketch";

/** The pieces that are on their way, from an idea to one that can be read. */
export const PIECE_SKETCHES: DraftSketch[] = [
  {
    key: "quiet-alarm",
    state: "scheduled",
    title: "The Quiet Alarm",
    subtitle:
      "Hospital monitors cry wolf hundreds of times a night. What they taught me about asking for attention",
    topics: ["Attention", "Design", "Health", "Work", "Technology"],
    begunDaysAgo: 40,
    touchedDaysAgo: 1,
    slug: null,
    body: `A ward at night is never silent. It is a choir of machines, each of which believes it is singing alone.

I counted once, for an hour, on a ward of twelve beds: seventy-one alarms. Two needed anybody. The literature calls what follows *alarm fatigue*, and puts the false ones at somewhere between seven and more than nine of ten, depending on who counts and what. I call it the shepherd's problem. The boy was not lying, in the end. He had only spent it all.

## What the good monitors do

Among the machines I look after there is one model that the nurses like. I took it apart to find out why. The sensor is nothing special. The difference is in three decisions somebody made about when to be quiet.

**It waits.** Not long: a few seconds, to see if the number comes back by itself. Most of them do. Patience, it turns out, is a component.

**It says how sure it is.** A loose sensor does not sound like a failing heart. Two tones, learned in a day.

**It notices that it was heard.** Touch the screen and it drops to a murmur. It does not go on shouting at a person who has already come.

## What I took home

I write, and so I too ask people for their attention, several times a week, from several devices. I went through my own week the way I had gone through the monitor.

I did not wait: every thought went out warm. I had one tone for everything: the piece I had worked on for a month sounded just like a photograph of my lunch. And I never noticed that I had been heard. People answered, and I sent the next thing.

So now there are three rules on a card above the bench, and they fit the ward as well as the desk:

1. Let a night pass. If it is still true in the morning, send it.
2. Do not use the loud tone for what is not.
3. When somebody comes, stop ringing and talk to them.

The third is the hard one. It is easier to be loud again than to answer the person who came.`,
  },
  {
    key: "borrowed",
    state: "accepted",
    title: "Borrowed Tools, Returned Late",
    subtitle: "An inventory of everything I owe, beginning with a ten-millimetre socket",
    topics: ["Life", "Friendship", "Craft", "Essay"],
    begunDaysAgo: 66,
    touchedDaysAgo: 4,
    slug: null,
    body: `I have Suresh's ten-millimetre socket. I have had it since the flood. He has never asked for it, and I have never given it back, and so for nine years we have been on good terms.

A borrowed tool is a small loan of a person. You learn where they wear it down. Suresh holds his sockets too far out, so the chrome is gone in a ring where the thumb goes; when I use it I hold it there too, and for a moment I have his patience.

## Things I have not returned

- A magnifying lamp. Its owner retired. She said: *then you will have to see it through for both of us.*
- Two sentences from a letter, which I have used in pieces without saying whose they were. I am saying it now. They were my aunt's.
- The habit of tapping a case before opening it. From a man who taught me for three weeks and whose name I would give a good deal to remember.

## Things I have lent

Fewer. I was stingy with tools when I was young, because I had paid for them, and generous with opinions, because I had not.

The lamp came back to me in a way, last year, when a new technician asked to borrow it for the weekend. I heard myself say all the things that are said: careful with the arm, it drifts, the switch is upside down. She listened to the end and then asked whether it was mine.

No, I said. I'm seeing it through.

She brought it back on Monday, with the arm tightened. It has not drifted since.`,
  },
  {
    key: "checklist",
    state: "submitted",
    title: "A Checklist Is a Letter to a Tired Person",
    subtitle: "Why most of them are ignored, and how to write one that is not",
    topics: ["Work", "Safety", "Writing", "Health"],
    begunDaysAgo: 52,
    touchedDaysAgo: 6,
    slug: null,
    body: `Everybody who writes a checklist is awake. Nobody who needs one is.

That is all I know about checklists, and I have mended machines by them for eleven years. The rest follows.

## Write down only what gets forgotten

Pilots do not have a line that says *fly the aeroplane*. When the surgical checklist was tried in eight hospitals (Haynes and others, in the New England Journal, 2009), it had nineteen lines. Ours for returning a ventilator to the ward had fifty-three. We ticked all of them in one stroke, like a signature.

We cut it to nine by a simple test: if nobody in the room could name a night on which this line had been missed, the line went.

## Put the line where the hand is

*Is the filter fitted?* was on the paper, and the paper was on the wall. Now it is a sticker on the lid: you cannot close the lid without reading it. It is missed about as often as the lid is.

## Let it ask, not tell

*Check the battery* is an order, and the tired person has had orders all night. *What does the battery say?* is a question, and it has an answer, and the answer is a number. You cannot answer it from the doorway.

## Say what to do when the answer is no

This is the one that is always missing. A line that can only be ticked is not a check. It is a ceremony.

Ours now ends each line with three words: *If not: call.* It took the longest to agree on, because it means that somebody has to answer the telephone.`,
  },
  {
    key: "throw-away",
    state: "ready",
    title: "How to Throw a Machine Away",
    subtitle: "Nobody teaches this, and everybody gets it wrong in the same place",
    topics: ["Repair", "Environment", "Work", "Technology"],
    begunDaysAgo: 33,
    touchedDaysAgo: 2,
    slug: null,
    body: `The hardest repair is the one you do not do.

Twice a year I sign a form that ends a machine. There is a box for the reason. *Beyond economic repair* is what it says; what I would like to write is *we have understood it as far as we are going to.*

## First, find out what it was still doing

An old analyser in our laboratory was to go in March. It was slow, it was loud, it had been replaced. On the day, three people came to say that they used it. One of them for a thing it had never been built to do: it was the only machine on the floor that kept its clock through a power cut, and the night staff set their watches by it.

Ask before you unplug. Ask the night shift.

## Take out what it knows

Not only the data, though that too, and properly. I mean the tape on the left side, the bent lever everyone had learned, the setting that was never written down. I take photographs. Half of them have turned out to be drawings of the next machine.

## Say who decided

A machine that has simply gone leaves a rumour. One sentence on the wall does: *Taken out on Tuesday by Mira, because the part is no longer made. Ask her.*

People did ask. Mostly they wanted to tell me something about it. It is an odd thing to stand in a corridor and hear an obituary for a centrifuge, and I recommend it to anybody who has ever had to end a project.

## Then clean the place where it stood

There will be a rectangle on the floor. Clean it the same day. Otherwise, I promise you, somebody will put a box there, and in a year you will be asked to mend the box.`,
  },
  {
    key: "silence",
    state: "live",
    title: "Silence Is a Reading, Too",
    subtitle: "A short note on gauges that say nothing",
    topics: ["Attention", "Work"],
    begunDaysAgo: 12,
    touchedDaysAgo: 9,
    slug: "silence",
    body: `The gauge had stood at zero for so long that somebody had hung a calendar over it.

When I took the calendar down, the needle was still at zero, and I did what one does: I assumed that the gauge was dead. I tapped it. I swore at it a little. Then I opened the valve behind it, and it jumped to life so fast that I stepped back.

It had been right all along. There had been nothing to report, for four years, and it had reported nothing, every second of them.

I think about that gauge when I publish something and nobody says a word. It is tempting to conclude that the instrument is broken, or that nobody is there. Mostly it is neither. The valve is closed. You can wait for it, or you can go behind the wall and see.

(I posted this one in a hurry, without a plan, between two calls. It shows in the numbers. It does not show in the gauge.)`,
  },
  {
    key: "apprentice",
    state: "writing",
    title: "The Apprentice Who Asked Twice",
    subtitle: "",
    topics: ["Teaching", "Learning"],
    begunDaysAgo: 18,
    touchedDaysAgo: 3,
    slug: null,
    body: `She asked me why we bleed the line from the far end. I told her. An hour later she asked again, word for word, and I felt the small hot unkindness that teachers know.

"I told you," I said.

"You told me what," she said. "I asked why."

---

*Middle, to be written:* the two answers. The first is about air. The second is about the winter when Bed 9 … (check with the ward whether I may tell this).

*Gap in what I have read so far:* everybody writes on how to ask good questions. Nobody writes on how to be asked the same one twice without minding. That is the piece.

Source to get: Edmondson, *Learning from mistakes is easier said than done* (1996): that it was the *better* hospital teams that reported more errors is exactly my point. Read it properly before quoting.

*Ending?* She teaches the new ones now. She answers everything twice, without being asked.`,
  },
  {
    key: "launch-day",
    state: "idea",
    title: "Maintenance Has No Launch Day",
    subtitle: "",
    topics: ["Work"],
    begunDaysAgo: 8,
    touchedDaysAgo: 8,
    slug: null,
    body: `Nobody cuts a ribbon for a thing that went on working.

- the ward clock that has been right for thirty years, and the man who winds it on Fridays
- what would a party for *nothing happened* look like?
- careful: not another piece against new things. I like new things. I like them in year nine.`,
  },
  {
    key: "handover",
    state: "idea",
    title: "What a Good Handover Sounds Like",
    subtitle: "",
    topics: [],
    begunDaysAgo: 2,
    touchedDaysAgo: 2,
    slug: null,
    body: `Seven in the morning, two people at a bench, ninety seconds. The best ones end with a question from the person who is *leaving*: "What would you worry about?"

Listen to ten of them before writing a word. Ask before recording.`,
  },
];
