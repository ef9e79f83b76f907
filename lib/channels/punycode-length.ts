// RFC 3492, section 5: the parameters of Punycode as domain names use it.
const BASE = 36;
const LOWEST_THRESHOLD = 1;
const HIGHEST_THRESHOLD = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const PREFIX_LENGTH = "xn--".length;

/** How long one label of a domain gets when it is sent: its own length in ASCII, else that of "xn--" and its Punycode (RFC 3492). */
export function punycodeLength(label: string): number {
  const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const plain = codes.filter((code) => code < FIRST_CODE).length;
  if (plain === codes.length) return label.length;
  let length = PREFIX_LENGTH + plain + (plain > 0 ? 1 : 0);
  let code = FIRST_CODE;
  let delta = 0;
  let bias = FIRST_BIAS;
  for (let handled = plain; handled < codes.length; ) {
    const next = Math.min(...codes.filter((one) => one >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const one of codes) {
      if (one < code) delta += 1;
      if (one !== code) continue;
      length += digitsOf(delta, bias);
      bias = adapt(delta, handled + 1, handled === plain);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    code += 1;
  }
  return length;
}

function digitsOf(delta: number, bias: number): number {
  let digits = 1;
  for (let rest = delta, k = BASE; ; k += BASE) {
    const threshold = Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, k - bias));
    if (rest < threshold) return digits;
    rest = Math.floor((rest - threshold) / (BASE - threshold));
    digits += 1;
  }
}

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD) >> 1; k += BASE) {
    rest = Math.floor(rest / (BASE - LOWEST_THRESHOLD));
  }
  return k + Math.floor(((BASE - LOWEST_THRESHOLD + 1) * rest) / (rest + SKEW));
}
