/** The methods of the public API that need the panel. */
import type { MoothallChat } from '../chat/chat.js';
import type { HallLink } from './hall-link.js';
import type { Host } from './host.js';

/** What the methods need of the panel. */
export interface ApiPanel {
  readonly host: Host;
  readonly link: HallLink;
  chat(): Promise<MoothallChat | undefined>;
  forget(): Promise<void>;
}

interface Start {
  readonly text?: string;
  readonly service?: string;
}

export function panelApi(panel: ApiPanel): Readonly<Record<string, (...values: never[]) => unknown>> {
  return {
    async startConversation({ text, service }: Start = {}): Promise<string | undefined> {
      panel.host.open('chat');
      const chat = await panel.chat();
      return text ? chat?.say(text, service) : undefined;
    },
    async sendMessage(text: string): Promise<string | undefined> {
      return (await panel.chat())?.say(text);
    },
    requestCallback(): void {
      panel.host.open('callback');
    },
    openForm(id: string): void {
      panel.host.open(`form:${id}`);
    },
    update(settings: Readonly<Record<string, string>>): void {
      for (const [name, value] of Object.entries(settings)) panel.host.setAttribute(name, value);
    },
    setLocale(tag: string): void {
      panel.host.setAttribute('locale', tag);
      panel.link.client?.setLocale(tag);
    },
    setContext({ service }: { readonly service?: string }): void {
      if (service) panel.host.setAttribute('service', service);
    },
    identify(): void {
      panel.host.warn('not-yet', 'identify() is not available yet; nothing was stored.');
    },
    reset: () => panel.forget(),
    /** Takes the widget away; the children are what is left. */
    shutdown(): void {
      panel.link.client?.close();
      panel.host.close();
      panel.host.hide();
      panel.host.root.querySelector('slot')?.removeAttribute('hidden');
    },
  };
}
