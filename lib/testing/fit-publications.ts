/**
 * 200 made-up publications in the words in which a writer notes them: name | topics | what it is about | titles seen
 * in its feed (separated by semicolons; empty where nobody read it). Written by hand for the figures of
 * `npm run bench -- fit`, with neighbours that share topics and words, before the drafts and without looking at a score.
 */
const LINES = `
The Slow Ledger | Personal Finance, Money | Calm writing on saving, budgets and living within your means. No stock tips. | I Tracked Every Coffee for a Year; What My Grandmother Knew About Envelopes
Index & Chill | Investing, Money | Passive investing for people with jobs: index funds, pensions, fees, asset allocation. | Why I Stopped Picking Stocks; The Fee That Ate My Pension
Freelance Numbers | Freelancing, Finance | Invoices, rates, taxes and contracts for the self-employed. | How I Raised My Day Rate; The Client Who Paid After Ninety Days
Market Plumbing | Economics, Finance | How central banks, bonds and payment systems actually work. | Who Holds the Treasury Market Together; Repo, Explained With Pizza
Crypto Sober | Cryptocurrency, Blockchain | Sceptical reporting on tokens, exchanges and the people who lose money in them. | The Stablecoin That Was Not; Anatomy of a Rug Pull
First Home Diary | Real Estate, Personal Finance | Buying, renting, mortgages and the emotions of a first house. | We Walked Away at the Survey; Reading a Mortgage Offer Line by Line
Debt Free Stories | Debt, Money | Personal accounts of getting out of loans and credit cards. |
Early Exit | Financial Independence, Retirement | Retiring before fifty: withdrawal rates, boredom, health cover. | Two Years After I Quit at 44; The Four Percent Rule in a Bad Decade
Women With Wallets | Women, Money | Pay gaps, negotiations, divorce and money of one's own. | I Asked What He Earns; My Name Was Not on the Account
The Tiny Economist | Economics, Society | Everyday puzzles explained with incentives and prices. | Why Popcorn Costs More Than the Film
Better Mornings | Productivity, Habits | Routines, sleep and small changes that stick. Evidence please. | The Alarm Clock Experiment; Habits Die on Holiday
Deep Desk | Productivity, Work | Focus, attention and getting knowledge work done without burning out. | I Blocked My Inbox Until Noon; Meetings Are a Tax
Tools & Notes | Note Taking, Apps | Second brains, Obsidian, Notion, paper cards: how people keep what they read. | My Zettelkasten Has Weeds; From Notion Back to Plain Text
The Gentle Planner | Planning, Self Improvement | Calendars, time blocking and planning for people who hate plans. |
Minimal Maybe | Minimalism, Lifestyle | Owning less, decluttering and its discontents. | The Box I Never Opened; My Thirty-Item Wardrobe Failed
Stoic Weekly | Philosophy, Stoicism | Ancient advice for modern irritations: Seneca, Epictetus, Marcus. | What Seneca Would Do With Email
Human Upgrade | Self Improvement, Psychology | Personal growth grounded in studies and honest failure. | I Journaled for 300 Days; Why Willpower Is the Wrong Word
Quiet Introvert | Introversion, Personality | Life and work for people who need the room to be silent. | The Open Office and Me
Ask Better | Coaching, Leadership | Questions, listening and coaching conversations. |
Second Act | Midlife, Career Change | Starting over after forty: new trades, new cities, new selves. | At 52 I Became a Nurse; Learning to Be a Beginner Again
Kernel Panic Club | Programming, Linux | Low-level software: operating systems, memory, C, Rust and debugging war stories. | A Segfault That Took Nine Days; Reading the Scheduler
Pythonic Days | Python, Programming | Idiomatic Python, packaging, typing and testing. | Dataclasses Are Not Enough; The Import That Slowed Everything
Front of the Stack | JavaScript, Web Development | Frontend craft: React, CSS, browsers, performance budgets. | We Deleted Half Our Bundle; Container Queries in Anger
Back of the Stack | Backend, Databases | APIs, queues, Postgres and services that stay up. | An Index Too Many; How We Lost a Transaction
The Go Bureau | Golang, Programming | Concurrency, tooling and plain programs in Go. | Channels Are Not Free
Functional Friends | Functional Programming, Haskell | Types, purity and the joy of small composable functions. | Monads Without Burritos
Data Kitchen | Data Science, Machine Learning | Recipes for analysis, pandas, statistics and models that reach production. | Your Train-Test Split Leaks; A Dashboard Nobody Opened
Neural Notes | Artificial Intelligence, Deep Learning | Papers explained: transformers, diffusion, training tricks. | Attention, One Head at a Time; Why the Loss Spiked
AI in Plain Words | Artificial Intelligence, Technology | What language models mean for people who do not code. | My Mother Talks to a Chatbot; What a Hallucination Is
Prompt Garden | Artificial Intelligence, Writing | Using chat assistants in daily work, with the prompts shown. | Twelve Prompts I Use Weekly
Stats for Humans | Statistics, Data | Probability, surveys and numbers in the news, explained with care. | The Poll Was Right and Everybody Misread It
DevOps Digest | DevOps, Kubernetes | Pipelines, containers, on-call and incidents. | The Pager Rang at Three; Our Cluster Ate the Budget
Cloud Accounting | Cloud Computing, AWS | What infrastructure costs and how to pay less for it. | A NAT Gateway Cost Us a Car
Secure Enough | Cybersecurity, Privacy | Threats, passwords, phishing and practical defence. | I Clicked the Link; Passkeys for Parents
Open Source People | Open Source, Community | Maintainers, licences, burnout and money in free software. | The Issue Tracker Is Not a Support Desk
Game Loop | Game Development, Unity | Making games: engines, levels, feel and shipping alone. | My Platformer Sold 41 Copies; Juice It or Lose It
Mobile Makers | iOS, Android | Building apps for phones: Swift, Kotlin, stores and reviews. | Rejected by the App Store Four Times
Junior Dev Letters | Programming, Careers | First jobs, interviews and learning to code without a degree. | My Bootcamp Never Mentioned Git; I Failed the Whiteboard
Engineering Managers Anonymous | Engineering Management, Leadership | Leading software teams: one-on-ones, performance, reorganisations. | My Best Engineer Resigned; The Reorg Nobody Wanted
Test Everything | Software Testing, Quality | Unit tests, flaky tests, property tests and the people who write them. | The Flake Hunt; Mocks Lied to Us
Agile Afterlife | Agile, Project Management | What remains of scrum: estimates, retrospectives, delivery. | We Stopped Estimating; The Retro That Hurt
Product Compass | Product Management, Startup | Discovery, roadmaps and saying no. | The Feature Our Loudest Customer Wanted; Roadmaps Are Promises
UX Field Notes | UX, Design | User research, interviews and usability tests from the field. | Five Users Were Not Enough; She Could Not Find the Button
Type & Grid | Graphic Design, Typography | Letters, layout, print and screens. | A Serif for Small Sizes; The Grid Was Wrong
Pixel Systems | Design Systems, UI | Components, tokens and the politics between designers and developers. | Our Button Had 37 Variants
Accessible Always | Accessibility, Web | Screen readers, contrast, law and lived experience of disability online. | I Navigated a Bank With a Keyboard
Brand Autopsy | Branding, Marketing | Why logos, names and campaigns fail. | The Rebrand That Lost a Letter
Growth Without Tricks | Marketing, Growth | Marketing for small companies: email, search, pricing pages. | Our Newsletter Doubled by Halving; The Landing Page Nobody Read
Copy Shop | Copywriting, Advertising | Words that sell: headlines, sales pages, voice. | The Headline I Rewrote Forty Times
Founders Unfiltered | Startup, Entrepreneurship | First-hand stories from founders, mostly of things going wrong. | We Raised Too Much; The Day Payroll Bounced
Bootstrapped | Startup, SaaS | Building software companies without investors. | From Zero to Four Thousand a Month; Churn Is a Mirror
Venture Sceptic | Venture Capital, Technology | Criticism of the funding business and its incentives. | The Fund That Funded Itself
Small Shop Owner | Small Business, Retail | Running a café, a bookshop, a workshop: rents, staff, seasons. | The Landlord Doubled Our Rent; Closing Day
Remote Republic | Remote Work, Digital Nomads | Working from elsewhere: visas, loneliness, time zones. | Six Months in Tbilisi; The Colleague I Never Met
Office Hours | Careers, Work | Office life, promotions, managers and leaving well. | My Performance Review Was a Form Letter; I Said No to the Promotion
Resume Rehab | Job Hunting, Careers | Applications, interviews, rejection and offers. | 114 Applications, Two Answers
The Union Hall | Labor, Politics | Workers organising: strikes, contracts, warehouses, couriers. | We Voted on a Tuesday
Teach Out Loud | Education, Teaching | Teachers on classrooms, marking and staying in the profession. | The Boy in the Back Row; I Stopped Giving Homework
Higher Ground | Higher Education, Academia | Universities, doctorates, peer review and precarious contracts. | Reviewer Two Was My Supervisor
Learning by Design | Elearning, Education | Online courses and how people learn from screens. | Nobody Finishes My Course
Polyglot Post | Languages, Learning | Learning languages as an adult: methods, mistakes, accents. | My Year of Bad Portuguese; Why Flashcards Work
Word Roots | Linguistics, English | Etymology, grammar fights and how language changes. | Nice Used to Mean Stupid; In Defence of Singular They
Translators' Table | Translation, Literature | Translators on sentences that would not cross. | The Pun I Gave Up On
The Draft House | Writing, Creativity | The craft of writing: drafts, revision, voice, finishing. | Kill Your Opening Paragraph; Revision Is Where I Live
Pen & Payroll | Writing, Freelancing | Earning money as a writer: pitching, rates, platforms, editors. | What I Earned From 100 Articles; The Editor Who Ghosted Me
Novel Ideas | Fiction, Writing | Plot, character and the long slog of a novel. | My Villain Was Too Nice; 80,000 Words Later
Page and Stage | Screenwriting, Theatre | Plays, scripts and the rooms they are made in. |
Verse Daily Bread | Poetry, Creativity | New poems and short essays about poems. | Elegy for a Bus Stop; Line Breaks I Regret
Flash in the Pan | Flash Fiction, Short Story | Stories under a thousand words, any genre but horror. | The Lighthouse Keeper's Receipt; Salt
Night Terrors Press | Horror, Fiction | Horror and dark fantasy, short stories only. | It Lives in the Attic Fan
Spaceport Stories | Science Fiction, Fiction | Speculative short fiction and criticism of it. | The Last Passenger to Ceres
Love, Probably | Romance, Fiction | Love stories with flawed people. |
Memoir Mine | Memoir, Life | True stories from ordinary lives, told with craft. | My Father's Toolbox; The Summer We Did Not Speak
The Humour Desk | Humor, Satire | Satire and comic essays. Be short and be mean upwards. | A Strongly Worded Letter From My Dishwasher; Minutes of the Meeting to Reduce Meetings
Book Bite | Books, Reading | Reviews and reading habits. | I Read Only Old Books for a Year; The Novel Everyone Pretends to Have Finished
Library Ladder | Libraries, Books | Librarians, archives and the public shelves. | What People Leave in Returned Books
Comics Panel | Comics, Graphic Novels | Reading and making comics, manga included. | The Gutter Does the Work
Film Grain | Film, Cinema | Criticism and essays on movies, old and new. | The Long Take as Confession; Watching Ozu in Lockdown
Box Set | Television, Pop Culture | Series, finales and the streaming business. | The Finale Was Fine
Needle Drop | Music, Vinyl | Albums, gigs and music criticism. | The B-Side That Outlived the Hit; A Concert Behind Glass
Practice Room | Music, Learning | Playing instruments as an adult, practice, teachers, stage fright. | Scales at Forty; My Cello Hates Winter
Bedroom Producer | Music Production, Audio | Recording, mixing, synths and selling beats. | Compression Is Not Volume
Podcast Lab | Podcasting, Audio | Making shows: sound, guests, audiences. | My Download Numbers Lied
Shutter Diary | Photography, Art | Photographers on single pictures, light and walking. | One Lens for a Year; The Photo I Should Not Have Taken
Paint Water | Art, Painting | Studios, watercolour, oil and the fear of white paper. | The Colour I Cannot Mix
Museum Legs | Art History, Museums | Looking slowly at old art. | Ten Minutes With a Vermeer
Maker Bench | DIY, Electronics | Arduino, 3D printing, woodworking, soldering. | My Printer Made Spaghetti; A Clock Out of Scrap
Knit Wit | Knitting, Crafts | Yarn, patterns, mending and the people who make by hand. | The Jumper That Took Nine Years
Home Rewired | Home Improvement, DIY | Renovating old houses yourself. | Behind the Plaster We Found Newspaper
Green Fingers | Gardening, Nature | Growing vegetables and flowers in small spaces. | Slugs: A Truce; Compost in a Flat
Houseplant Hospital | Plants, Home | Keeping indoor plants alive. | Root Rot, a Love Story
The Allotment | Gardening, Community | Shared plots, growing food together, waiting lists. |
Rewild | Nature, Environment | Species, habitats and bringing land back. | The Beavers Came in March; A Field Left Alone
Climate Ledger | Climate Change, Policy | Emissions, carbon pricing and what governments do. | The Heat Pump Arithmetic; Who Pays for the Sea Wall
Solar Punk Post | Sustainability, Technology | Hopeful technology for a warmer world. | Our Street Bought a Battery
Zero-ish Waste | Sustainability, Lifestyle | Living with less rubbish and without guilt. | Bulk Shops Closed, Now What
Slow Fashion | Fashion, Sustainability | Clothes, repair and the industry's dirt. | I Bought Nothing New for Two Years
Wildlife Desk | Animals, Wildlife | Encounters with wild animals and the science behind them. | A Fox in the Stairwell; Counting Swifts
Dog Ears | Dogs, Pets | Training, rescue dogs and grief for them. | The Shelter Called on a Friday; Teaching an Old Dog to Wait
Cat People | Cats, Pets | Essays on life with cats. |
Scales & Tails | Reptiles, Pets | Keeping snakes, lizards and tortoises well. | My Python Stopped Eating; Heat Lamps Compared
Birders | Birds, Nature | Watching birds, lists and obsession. | The Warbler at the Car Park
Deep Blue | Oceans, Science | Marine biology, diving and the sea. | Whale Song Is Changing
Night Sky Letters | Astronomy, Space | Telescopes, planets and the history of looking up. | Saturn From a Balcony; The Comet Nobody Saw
Physics Over Coffee | Physics, Science | Quantum, relativity and thermodynamics without hand-waving. | Entropy and My Kitchen; What the Muon Said
Chalk & Proof | Mathematics, Education | Proofs, puzzles and why mathematics is beautiful. | A Proof You Can Fold; Infinity Comes in Sizes
Cell Notes | Biology, Genetics | Molecular biology, evolution and laboratories. | The Gene With Two Jobs
Brain Weather | Neuroscience, Psychology | Memory, perception and the brain, for lay readers. | Why Smells Remember; The Patient Who Could Not Forget
History Under Foot | History, Places | Local history found by walking. | The Canal That Moved a Town; A Plague Pit Under the Tesco
Empire's Attic | History, Colonialism | Colonial history and its museums, treaties and silences. | The Skull in the Drawer
Wartime Letters | History, War | Family letters and diaries from two world wars. | Uncle Otto Writes From Minsk
Digging Deeper | Archaeology, History | Excavations and what bones tell. |
Ancient Gossip | Classics, History | Greeks and Romans as people. | Cicero's Bad Week
Maps Mania | Maps, Geography | Cartography, borders and geodata. | The Island That Was Never There
City Lines | Urbanism, Cities | Streets, zoning, housing and public space. | The Bench as Policy; Why Your Street Is So Wide
Transit Times | Transportation, Cities | Trains, trams, buses and those who run them. | The Night Train Returns; A Bus Every Six Minutes
Two Wheels | Cycling, Sport | Bicycles for commuting, touring and racing. | Ninety Kilometres Into the Wind; My Cargo Bike Replaced the Car
Long Way Round | Travel, Adventure | Slow travel by land, with mishaps. | A Truck to Dushanbe; The Ferry Did Not Come
Weekend Bag | Travel, Lifestyle | Short city trips and where to eat. | 36 Hours in Porto
Solo She | Travel, Women | Women travelling alone: safety, joy, friendship. | A Table for One in Hanoi
Mountain Log | Hiking, Outdoors | Trails, huts, gear and weather. | The Pass Was Closed; Blisters of the Pyrenees
Cold Water | Swimming, Wellness | Swimming in lakes and seas, all year. | January in the Lido
Run Slower | Running, Fitness | Running for the rest of us: injuries, first marathons, joy. | I Finished Last and It Was Glorious; Couch to Achilles Pain
Iron Sense | Strength Training, Fitness | Lifting without nonsense. | Deadlifts After Fifty
Yoga Without Incense | Yoga, Wellness | Practice, anatomy and honest teachers. | The Pose That Hurt Me
Plate & Pan | Cooking, Food | Home cooking and recipes with a story. | My Mother's Dumplings Have No Recipe; Beans Again
Crumb | Baking, Food | Bread, pastry and the chemistry of ovens. | The Starter I Killed Twice; Croissants Take Three Days
Plant Plate | Vegan, Cooking | Cooking and living without animal products. | Tofu Deserves an Apology
Eating Politics | Food, Politics | Food systems, farms, hunger and power. | Who Grew Your Tomato
Grape Expectations | Wine, Drinks | Wine without snobbery. | A Cheap Riesling Taught Me to Taste
Coffee Lines | Coffee, Business | Growing, roasting and brewing. | The Price of a Kilo in Huehuetenango
Body of Evidence | Health, Science | Medical studies read carefully by people who can. | The Supplement Trial That Vanished; Relative Risk for Beginners
Ward Round | Medicine, Doctors | Doctors and nurses on the work. | The Handover at Seven; She Asked Me to Lie
Patient Voices | Chronic Illness, Health | Living with long illness: diagnosis, pain, disbelief. | Eleven Years Until a Name; The Chair in the Shower
Mind the Gap | Mental Health, Therapy | Depression, anxiety and therapy, told with care. | My Panic Attack Had a Timetable; What My Therapist Wrote Down
Sober Curious | Sobriety, Addiction | Recovery from alcohol and other habits. | Day 400 Without Wine; Weddings Are the Hardest
ADHD Atlas | ADHD, Neurodiversity | Late diagnosis, focus and family life. | The Pile on the Chair; Medicated at 39
Spectrum Speaks | Autism, Neurodiversity | Autistic writers in their own words. | I Rehearse Phone Calls
Sleep Lab | Sleep, Health | Insomnia, shift work and what rest does. | Awake at 3:12 Again
Grief Works | Grief, Life | Loss, mourning and what comes after. | His Voicemail Is Still There; Casseroles for the Bereaved
Elder Care Diaries | Caregiving, Aging | Caring for parents who grow old. | My Mother Hides the Bills; Choosing the Home
Ageing Out Loud | Aging, Society | Being old, by the old. | Invisible at the Bar
Parent Trap | Parenting, Family | Raising children without perfection. | The Tantrum in Aisle Nine; Screen Time, Again
New Dad Dispatch | Fatherhood, Parenting | Fathers on babies, leave and fear. | Six Weeks of Leave
Single Mother Lode | Motherhood, Women | Raising children alone. | Two Jobs, One Recital
Teen Translators | Teenagers, Parenting | Living with adolescents. | He Only Speaks in the Car
Adopted Voices | Adoption, Family | Adoptees and adoptive parents speak. | Two Birth Certificates
Childfree & Fine | Childfree, Women | Lives without children, by choice or not. | The Question at Every Party
Love Lab | Relationships, Psychology | What research says about couples, and what couples say back. | We Fought About the Spoon; Attachment Is Not Destiny
Dating Notes | Dating, Relationships | Apps, first dates and being single. | He Brought His Mother; Deleting the App Again
After the Ring | Divorce, Relationships | Separation, custody and starting again. | Dividing the Books
Polycule Post | Polyamory, Relationships | Loving more than one person, honestly. |
Friend Shaped | Friendship, Life | Friends made, lost and kept. | A Friendship Ended by Text
Rainbow Press | LGBTQ, Identity | Queer lives and politics. | Coming Out at Sixty; Pride in a Small Town
Trans Tomes | Transgender, Identity | Trans writers on transition, law and joy. | My Passport Photo
Feminist Files | Feminism, Society | Gender, power and bodies. | The Meeting Where I Counted Interruptions
Men Talking | Men, Society | Masculinity, friendship and shame. | My Father Shook My Hand
Race Forward | Race, Society | Racism, identity and history in daily life. | The Only One in the Room
Diaspora Diary | Immigration, Identity | Migrants and their children between countries. | The Accent I Lost; Sending Money Home
Refugee Routes | Refugees, Human Rights | Flight, camps, asylum and arrival. | The Interview Lasted Nine Hours
Faith & Doubt | Religion, Spirituality | Believers and leavers on God, church and silence. | I Left the Choir Last
Zen Crumbs | Meditation, Buddhism | Sitting, breath and daily practice. | Ten Days of Silence; My Knees and the Dharma
Big Questions | Philosophy, Ethics | Moral puzzles and ideas for general readers. | Is It Wrong to Eat the Last Octopus; The Trolley Never Stops
Civic Lab | Democracy, Politics | Local government, citizens' assemblies, voting. | We Drew Lots for the Council; A Budget by the Neighbours
Power Lines | Politics, World | International affairs, elections and diplomacy. | The Election Nobody Watched
Rule of Thumb | Law, Justice | Law for people who are not lawyers. | What a Cease and Desist Is Worth; My Day on a Jury
Behind Bars | Prison, Justice | Prison, courts and life afterwards. | The Visitors' Room
True Crime Court | True Crime, Justice | Cases retold from the court files. | The Witness Who Was Not There
Press Pass | Journalism, Media | Reporters on reporting: sources, ethics, layoffs. | The Quote I Should Have Checked; Our Newsroom Closed on Zoom
Media Diet | Media, Social Media | Platforms, attention and disinformation. | I Followed the Algorithm Down; Leaving Twitter Twice
Creator Economics | Creators, Social Media | Newsletters, channels and living off an audience. | A Thousand True Fans Is a Lot; My Sponsor Vanished
Privacy Matters | Privacy, Technology | Tracking, data brokers and how to be left alone. | I Asked Forty Companies for My Data
Tech & Society | Technology, Society | What technology does to people who did not choose it. | The Warehouse Headset; An Algorithm Denied Her Benefits
Gadget Bench | Gadgets, Reviews | Phones, laptops and headphones tested for months. | A Laptop at Three Years
Retro Bits | Retro, Computing | Old computers, games and their preservation. | Rebuilding a Commodore; The Floppy That Still Boots
Robot Uprising Delayed | Robotics, Engineering | Robots that work, mostly in barns and warehouses. | The Milking Robot
Bridge Builders | Engineering, Infrastructure | Civil engineering, failures and concrete. | The Bolt That Sank a Ferry; Dams Get Old
Space Business | Space, Industry | Rockets, satellites and who pays for them. | Launch Prices Fell and Then
Electric Miles | Electric Vehicles, Cars | Driving electric, chargers and batteries. | Charging in the Rain
Analog Games | Board Games, Hobbies | Board games, tables and design. | The Game We Never Finish
Pawn Structure | Chess, Games | Chess for improvers. | I Blundered Into a Draw
Controller Down | Video Games, Culture | Criticism of games as culture. | Grinding as Comfort
Dungeon Notes | Roleplaying, Games | Tabletop roleplaying, masters and players. | My Players Adopted the Goblin
Pitch Side | Football, Sport | Football beyond the big clubs. | Relegated on a Sunday
Court Vision | Basketball, Sport | Basketball tactics and culture. | The Corner Three Ate the League
Fair Play Finance | Sport, Business | Money in sport: transfers, stadiums, rights. | Who Owns the Stadium
Climbing Notes | Climbing, Outdoors | Bouldering, ropes, falls and fear. | My Fingers Quit First
Language of Code | Programming Languages, Compilers | How compilers and languages are made. | A Parser in a Weekend
Legacy Code Stories | Software Engineering, Legacy | Old systems, migrations and rewrites. | The COBOL Under the Bank; We Rewrote It and Regretted It
Spreadsheet Heroes | Excel, Data | Formulas, models and spreadsheets that run companies. | The Cell That Cost a Million
No-Code Nation | No Code, Automation | Building with Airtable, Zapier and forms. | My Zap Ran 9,000 Times
Customer Chairs | Customer Service, Business | Support, complaints and the people who answer. | I Read Every Angry Email
Supply Lines | Logistics, Business | Ships, warehouses and delivery. | A Container Fell Overboard
Hiring Bar | Hiring, Human Resources | Recruiters and interviewers on their own side of the table. | We Dropped the Take-Home Test
Nonprofit Notes | Nonprofit, Fundraising | Charities, volunteers and donors. | The Gala Lost Money
Public Service Announcements | Government, Design | Digital services of the state. | The Form With 83 Questions
Speak Up | Public Speaking, Communication | Talks, slides and stage fright. | My Slides Died and It Helped
Pension Age | Retirement, Aging | Life after work: time, purpose, grandchildren. | Monday Has No Shape
Radio Silence | Radio, Audio | Shortwave, local stations and amateurs on the air. | Talking to Norway With a Wire
The Second Language Desk | English, Immigration | Writers for whom English came later. | I Dream in Two Grammars
`;

export type FitPublication = { name: string; topics: string[]; about: string; seen: string[] };

const cut = (text: string | undefined, separator: string) =>
  (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const FIT_PUBLICATIONS: readonly FitPublication[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", topics, about = "", seen] = line.split(" |").map((part) => part.trim());
    return { name, topics: cut(topics, ","), about, seen: cut(seen, ";") };
  });
