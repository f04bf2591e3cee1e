/** The suggested services in the panel's field: what is loaded with the first letter that somebody writes there. */
import { serviceCombobox } from '../home/service-combobox.js';
import type { Surroundings } from '../view.js';
import { hallOf, type Host } from './host.js';

/** What it needs of the panel. */
interface SuggestingPanel extends HTMLElement {
  readonly surroundings: Surroundings;
  /** The id of the service that the citizen chose. */
  service: string | undefined;
}

/** Each letter may ask for it again; only the first does something. */
export function suggest(host: Host): void {
  const panel = host.panel as unknown as SuggestingPanel;
  const field = panel.querySelector('input');
  if (!field || field.hasAttribute('role')) return;
  const { localise, announce } = panel.surroundings;
  serviceCombobox({
    field,
    address: () => `${hallOf(host)}/v1/councils/${host.council}/services`,
    locale: () => host.locale,
    localise,
    announce,
    chosen: (service) => (panel.service = service?.id),
  });
}
