/** Asks the device where it is, when and only when the citizen presses the button. */
import type { PlacesTexts } from '../texts/places.en.js';

const PATIENCE_MS = 20_000;

export const locate = {
  /** Fills in what the field next to the button sends; says how it goes in the field's own status line. Never throws. */
  ask({ currentTarget }: Event, texts: PlacesTexts): void {
    const button = currentTarget as HTMLElement;
    say(button, texts.locating);
    // Missing outside secure contexts, whatever the types say.
    const device = navigator.geolocation as Geolocation | undefined;
    if (!device) {
      say(button, texts.notFound);
      return;
    }
    device.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        say(button, '');
        // About a metre; more would be pretence.
        fill(button, `${latitude.toFixed(5)},${longitude.toFixed(5)}`, String(Math.round(accuracy)));
      },
      ({ code, PERMISSION_DENIED }) =>
        say(button, code === PERMISSION_DENIED ? texts.refused : texts.notFound),
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  },
  forget({ currentTarget }: Event): void {
    fill(currentTarget as HTMLElement, '', '');
  },
};

function say(button: HTMLElement, text: string): void {
  const status = button.parentElement?.querySelector('[role=status]');
  if (status) status.textContent = text;
}

function fill(button: HTMLElement, position: string, accuracyMetres: string): void {
  const [first, second] = button.parentElement?.querySelectorAll<HTMLInputElement>('[type=hidden]') ?? [];
  if (!first || !second) return;
  first.value = position;
  second.value = accuracyMetres;
  // As if it had been typed: the view reads its controls again.
  first.dispatchEvent(new Event('input', { bubbles: true }));
}
