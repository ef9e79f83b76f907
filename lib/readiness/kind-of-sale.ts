/** What a link sells with: a commission for the writer, probably one, a shop or till, or a list to sign up to. */
export type Sale = "affiliate" | "referral" | "shop" | "sign_up";

/** Networks and shorteners that exist for commissions. These lists are ours. */
const AFFILIATE_HOST =
  /(?:^|\.)(?:amzn\.to|geni\.us|awin1\.com|shareasale\.com|shrsl\.com|anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com|linksynergy\.com|skimresources\.com|viglink\.com|prf\.hn|sjv\.io|pxf\.io|evyy\.net|grsm\.io|clickbank\.net|rstyle\.me|liketk\.it|shopstyle\.it)$/;
const SHOP_HOST =
  /(?:^|\.)(?:amazon(?:\.co|\.com)?\.[a-z]{2,3}|gumroad\.com|ko-fi\.com|buymeacoffee\.com|patreon\.com|paypal\.me|teachable\.com|thinkific\.com|podia\.com|kajabi\.com|udemy\.com|payhip\.com|lemonsqueezy\.com|stan\.store|whop\.com|skool\.com|myshopify\.com|etsy\.com|redbubble\.com|gofundme\.com|calendly\.com)$/;
const SIGN_UP_HOST =
  /(?:^|\.)(?:ck\.page|kit\.com|mailchi\.mp|eepurl\.com|tinyletter\.com|buttondown\.email|buttondown\.com)$/;
/** Services where a letter's front page and its subscribe page ask to sign up, and any other page is a text. */
const LETTER_HOST = /(?:^|\.)(?:substack\.com|beehiiv\.com|ghost\.io)$/;
const LETTER_PATH = /^\/?$|^\/subscribe\b/;
const MEDIUM_SIGN_UP = /^\/(?:membership|@[\w.-]+\/(?:membership|subscribe))\/?$/;
/** Parameters that name who is paid. */
const AFFILIATE_NAME = /^(?:aff|affid|aff_?id|affiliate|affiliate_?id|irclickid|clickid|hop)$/i;
const REFERRAL_NAME = /^(?:ref|referral|referrer|ref_?code|referral_?code|fpr|via|partner|coupon|promo)$/i;
/** An Amazon associate's tag ends in a country's number; elsewhere a tag is a subject. */
const ASSOCIATE_TAG = /^[\w-]+-2\d$/;
const PAID_CAMPAIGN = /affiliat|referral|partner/i;
/** Where `ref` is a branch or a commit. */
const CODE_HOST = /(?:^|\.)(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;

/** What a link sells with; null where it sells nothing or is no address. By its host and its parameters alone. */
export function kindOfSale(target: string): Sale | null {
  const url = addressOf(target);
  if (url === null) return null;
  const host = url.hostname.toLowerCase();
  const parameters = [...url.searchParams];
  const isAffiliate =
    AFFILIATE_HOST.test(host) ||
    (/(?:^|\.)bookshop\.org$/.test(host) && url.pathname.startsWith("/a/")) ||
    parameters.some(
      ([name, value]) => AFFILIATE_NAME.test(name) || (name === "tag" && ASSOCIATE_TAG.test(value)),
    );
  if (isAffiliate) return "affiliate";
  const isReferral = parameters.some(
    ([name, value]) =>
      (REFERRAL_NAME.test(name) && value !== "" && !CODE_HOST.test(host)) ||
      (/^utm_/i.test(name) && PAID_CAMPAIGN.test(value)),
  );
  if (isReferral) return "referral";
  if (SHOP_HOST.test(host)) return "shop";
  const asksToSignUp =
    SIGN_UP_HOST.test(host) ||
    (LETTER_HOST.test(host) && LETTER_PATH.test(url.pathname)) ||
    (/(?:^|\.)medium\.com$/.test(host) && MEDIUM_SIGN_UP.test(url.pathname));
  return asksToSignUp ? "sign_up" : null;
}

function addressOf(target: string): URL | null {
  const whole = /^[a-z][a-z+.-]*:/i.test(target) ? target : `https://${target}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return /^https?:$/.test(url.protocol) ? url : null;
}
