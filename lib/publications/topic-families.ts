import { foldWord } from "@/lib/publications/fold-word";

/**
 * Topics that readers of one also look for, a family a line, in the manner of Medium's tree of topics
 * (medium.com/explore-topics, as remembered in 2025; the choice and the cut are ours, so: an assumption). A topic may
 * belong to several.
 */
const FAMILIES = `
Family, Parenting, Children, Motherhood, Fatherhood, Pregnancy, Adoption, Teenagers, Childhood, Childfree
Aging, Seniors, Elder Care, Caregiving, Dementia, Retirement, Midlife
Health, Medicine, Doctors, Nursing, Chronic Illness, Disability, Public Health, Patients, Nutrition
Mental Health, Therapy, Depression, Anxiety, Grief, Trauma, ADHD, Autism, Neurodiversity, Psychology
Addiction, Sobriety, Alcohol, Recovery
Sleep, Insomnia, Rest
Fitness, Running, Strength Training, Yoga, Swimming, Marathon, Exercise, Wellness
Relationships, Dating, Love, Marriage, Divorce, Friendship, Polyamory, Sexuality
Home, Home Improvement, Gardening, Plants, Architecture, Interior Design, DIY
Food, Cooking, Baking, Recipes, Vegan, Coffee, Wine, Restaurants
Pets, Dogs, Cats, Reptiles, Animals, Wildlife, Birds
Productivity, Habits, Time Management, Focus, Planning, Routines, Work Life Balance
Self Improvement, Personal Growth, Motivation, Life Lessons, Coaching, Stoicism, Psychology
Note Taking, Knowledge Management, Second Brain, Apps, Productivity Tools
Minimalism, Lifestyle, Simplicity, Decluttering
Mindfulness, Meditation, Buddhism, Spirituality, Religion, Faith
Careers, Career Change, Job Hunting, Work, Hiring, Human Resources, Office, Remote Work
Freelancing, Self Employment, Pricing, Contracting
Leadership, Management, Engineering Management, Tech Careers, Teams
Startup, Entrepreneurship, Founders, Venture Capital, SaaS, Indie Hackers, Bootstrapping
Business, Small Business, Retail, High Street, Shops, Customer Service, Logistics
Product Management, Strategy, Product Design, Roadmaps
Marketing, Branding, Copywriting, Advertising, Growth, Social Media, Newsletters
Finance, Money, Personal Finance, Investing, Stocks, Debt, Saving, Retirement, Financial Independence
Economics, Economy, Banking, Central Banks, Trade
Cryptocurrency, Blockchain, Bitcoin
Real Estate, Housing, Mortgages, Renting
Technology, Gadgets, Apps, Tech Companies
Artificial Intelligence, Machine Learning, Deep Learning, ChatGPT, Language Models, Robotics
Data Science, Data, Analytics, Statistics, Machine Learning, Excel, Visualization
Programming, Software Engineering, Software Development, Coding, Programming Languages, Debugging, Legacy
Python Programming, Golang, Rust, Haskell, Functional Programming, Compilers
C, Linux, Operating Systems, Kernel, Debugging, Low Level
JavaScript, Web Development, CSS, Frontend, Web Performance, React, HTML
Backend, Databases, PostgreSQL, APIs, SQL, Distributed Systems
DevOps, Kubernetes, Cloud Computing, AWS, Infrastructure
Software Testing, Quality, Agile, Project Management
Cybersecurity, Security, Privacy, Scams, Passwords
Open Source, GitHub, Maintainers, Free Software
Mobile, iOS, Android, App Development
Design, UX, UI, User Research, Usability, Accessibility, Design Systems, Graphic Design, Typography
Writing, Writing Tips, Editing, Creativity, Fiction, Authors
Fiction, Short Story, Flash Fiction, Novels, Horror, Science Fiction, Romance
Poetry, Verse
Memoir, Life, Personal Essay, Childhood, True Story
Humor, Satire, Comedy
Books, Reading, Libraries, Literature
Comics, Graphic Novels, Manga
Film, Cinema, Movies, Television, Directors
Music, Vinyl, Concerts, Music Production, Instruments, Audio
Podcasting, Radio, Audio
Photography, Street Photography, Cameras
Art, Painting, Museums, Art History, Crafts, Knitting
Games, Video Games, Gaming, Game Development, Board Games, Chess, Roleplaying
Education, Teaching, School, Teachers, Students, Learning, Elearning, Higher Education, Academia
Languages, Language Learning, Linguistics, English, Translation
Science, Physics, Biology, Chemistry, Mathematics, Neuroscience
Space, Astronomy, Stargazing
Nature, Environment, Wildlife, Oceans, Rewilding
Climate Change, Energy, Sustainability, Policy, Emissions
Fashion, Clothes, Beauty
Cities, Urbanism, Urban Planning, Transportation, Architecture, Streets
Cycling, Bicycles, Bikes, Commuting
Travel, Adventure, Digital Nomads, Hiking, Outdoors, Climbing
Sport, Football, Basketball, Running, Cycling, Climbing
Politics, Democracy, Government, Policy, World, Labor
Law, Justice, Prison, True Crime, Courts
Journalism, News, Media, Newspapers
History, Archaeology, War, Classics, Colonialism
Philosophy, Ethics, Stoicism
Society, Race, Feminism, Gender, Women, Men, Equality
LGBTQ, Transgender, Identity, Queer
Immigration, Refugees, Migration, Human Rights
Creators, Creator Economy, Newsletters, Social Media
`
  .trim()
  .split("\n")
  .map((line) => line.split(", "));

/** By which two spellings are one topic: "Data Science" and "data-science", "Habit" and "Habits". */
export function topicKey(topic: string): string {
  return topic
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => foldWord(word) ?? word.toLowerCase())
    .join(" ")
    .trim();
}

const FAMILIES_BY_KEY = new Map<string, string[][]>();
for (const family of FAMILIES) {
  for (const topic of family) {
    const key = topicKey(topic);
    FAMILIES_BY_KEY.set(key, [...(FAMILIES_BY_KEY.get(key) ?? []), family]);
  }
}

/** The other topics of the families a topic belongs to, each once; none for a topic that is in no family. */
export function listKin(topic: string): string[] {
  const key = topicKey(topic);
  const kin = (FAMILIES_BY_KEY.get(key) ?? []).flat();
  return [...new Set(kin)].filter((one) => topicKey(one) !== key);
}
