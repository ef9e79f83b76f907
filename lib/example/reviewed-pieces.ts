import type { DraftSketch } from "@/lib/example/draft-sketch";

/** The three pieces that were launched and reviewed. */
export const REVIEWED_PIECES: DraftSketch[] = [
  {
    key: "manual",
    state: "reviewed",
    title: "The Manual Was Written by Someone Who Never Dropped It",
    subtitle: "What eleven years of service manuals taught me about writing for people in trouble",
    topics: ["Writing", "Repair", "Work", "Technology"],
    begunDaysAgo: 131,
    touchedDaysAgo: 62,
    slug: "the-manual",
    body: `The pump on my bench had been dropped down a flight of stairs. I know this because the nurse told me, and because the corner of the case was flat. The manual, open beside it, knew nothing of stairs. It began: *Verify that the device is on a level surface.*

I mend machines in a hospital, at night, and I have read some two hundred service manuals to the end. Most of them are correct. Very few of them help. The difference is not in the facts.

## They are written in the order of the machine

A manual begins with the power supply, because the power supply is at the bottom of the drawing. But nobody opens a manual because of a drawing. They open it because something beeps, at ten past three, with a person attached to it.

The good ones (I keep four on a shelf for company) are written in the order of the trouble. *It beeps twice and stops.* Turn to page nine. On page nine there is one thing to try, and what you will see if it worked.

## They are sure of themselves

"Simply remove the cover." I have never removed a cover simply. There is always one screw more than the drawing shows, and it is always under the label.

When a manual admits something, I trust it for life. One of my four says, in small italics: *this clip breaks easily; order two.* Somebody at the factory had broken one. I could have kissed the page.

## They stop too early

The last page tells you how to close the case. It does not tell you how you would know, tomorrow, that you did it right.

So that is what I try to do now when I write anything at all, a note for the day shift or a piece like this one. Begin where it hurts. Admit what breaks. End with how you would know.

The pump, by the way, was fine. It needed a new corner and somebody to believe the stairs.`,
  },
  {
    key: "labels",
    state: "reviewed",
    title: "Why I Label Every Cable, and Then Label the Label",
    subtitle: "A small habit against the only enemy I have ever had: me, in six months",
    topics: ["Productivity", "Memory", "Repair", "Work"],
    begunDaysAgo: 104,
    touchedDaysAgo: 38,
    slug: "label-the-label",
    body: `There is a drawer in our workshop that nobody opens. It holds forty grey cables, each of which fits something. We know that, because somebody wrote GOOD on the drawer.

Good for what? Written by whom? When "good" was true, which machine was it true of?

That drawer taught me to label labels.

## A label is a message to a stranger

The stranger is almost always me. The person who comes back to this cable in spring will have my hands and my handwriting and none of what I know tonight. I used to write for someone clever. Now I write for someone tired.

So a label of mine has three parts, and fits on two fingers of tape:

1. **What it is**, in the words of whoever will look for it. Not *assembly 4-B*. *Left monitor, short one.*
2. **How I know.** *Tested on bed 6.* A claim without its reason goes stale, and you cannot smell it.
3. **When to stop believing me.** *Until March.* That is the label on the label, and it is the one everybody laughs at.

## The third line is the one that works

In the psychology of memory there is an old finding, so old that it has worn smooth: we remember that we knew something long after we have lost the thing itself (the feeling of knowing, Hart called it in 1965). A label without a date feeds that feeling. You read GOOD and feel informed.

A date does the opposite. It makes you a little suspicious on a day of your own choosing.

## It is not about cables

I have since put a third line on recipes, on opinions, and on two friendships. *He does not like to be called early. (Said so in 2019. Ask again.)*

He did not mind at all, it turns out. He had minded one call.`,
  },
  {
    key: "questions",
    state: "reviewed",
    title: "Three Questions I Ask a Broken Machine",
    subtitle: "They work on machines because machines do not take offence. They also work on plans",
    topics: ["Problem Solving", "Repair", "Learning", "Technology"],
    begunDaysAgo: 77,
    touchedDaysAgo: 5,
    slug: "three-questions",
    body: `When something arrives on my bench, I am not allowed to touch it until I have asked it three questions. It is my own rule. It has saved me more hours than any tool I own.

## When did you last work?

Not *what is wrong with you*. That question invites a story, and everybody on the ward has one. The last time it worked is a fact, and facts have edges.

Between the edge where it worked and the edge where it did not, something happened. A cleaning. A move. A new bag of the same thing that is never quite the same thing. Nine times of ten the fault lives in that gap and has left its coat on a chair.

## What would you look like if I were wrong?

I decide early that it is the battery. I am usually right, and this is the problem: being usually right is how you replace three good batteries.

So I say out loud what I would see if it were *not* the battery. It would fail on the mains as well. I plug it in. It fails on the mains as well. Good night, battery.

Popper built a philosophy on this. I only want to go home before the sun is up.

## Who has already mended you?

There is almost always a repair under the fault. A strip of tape. A screw of another family. Somebody was here before me, with less time and the same good intentions, and the machine has been half theirs ever since.

I used to curse them. Now I look for what they knew. The tape is exactly where the crack begins.

## Put it back

Last month I asked the three questions of a plan: a duty roster that made everybody unhappy. It last worked in April, before the new ward. If we were wrong about the new ward, the old ward would be calm; it was not. And under the roster, when I held it to the light, was an older one, mended by a nurse called Pramila, in pencil, who had been keeping it alive for years without telling anyone.

We asked her. It took an afternoon.`,
  },
];
