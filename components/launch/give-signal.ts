import type { SignalKind } from "@/lib/launch/due-signals";

/** Hertz, one after the other: a soft knock, two rising tones, three low ones. Told apart without looking. */
const TONES: Record<SignalKind, readonly number[]> = { soon: [660], due: [660, 880], late: [392, 392, 392] };
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.18;
/** Milliseconds on, off, on … */
const SHAKES: Record<SignalKind, number[]> = {
  soon: [80],
  due: [200, 100, 200],
  late: [120, 80, 120, 80, 120],
};

let audio: AudioContext | null = null;

/** Browsers let a page sound and shake only once it has been touched. */
function isTouched(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true;
}

export function playSignal(kind: SignalKind): void {
  if (!isTouched() || typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume();
  for (const [position, frequency] of TONES[kind].entries()) {
    const startsAt = audio.currentTime + position * TONE_SECONDS * 1.25;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, startsAt);
    volume.gain.linearRampToValueAtTime(LOUDNESS, startsAt + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, startsAt + TONE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(startsAt);
    tone.stop(startsAt + TONE_SECONDS);
  }
}

/** Laptops have the function too, and nothing to shake. */
export function canShake(): boolean {
  return typeof navigator.vibrate === "function" && matchMedia("(pointer: coarse)").matches;
}

export function shake(kind: SignalKind): void {
  if (canShake() && isTouched()) navigator.vibrate(SHAKES[kind]);
}
