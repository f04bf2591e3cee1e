/** The methods of the public API that need the panel. */
import type { MoothallChat } from '../chat/chat.js';
import type { PanelApi } from '../loader/panel-contract.js';
import type { Host } from './host.js';

/** What the methods need of the panel. */
export interface ApiPanel {
  readonly host: Host;
  chat(): Promise<MoothallChat | undefined>;
  forget(): Promise<undefined>;
  closeClient(): void;
}

export function panelApi(panel: ApiPanel): PanelApi {
  return {
    async startConversation({ text, service } = {}) {
      panel.host.open('chat');
      const chat = await panel.chat();
      return text ? chat?.say(text, service) : undefined;
    },
    sendMessage: async (text) => (await panel.chat())?.say(text),
    reset: () => panel.forget(),
    async shutdown() {
      const { host } = panel;
      panel.closeClient();
      host.close();
      host.hide();
      host.fallback.hidden = false;
      return Promise.resolve(undefined);
    },
  };
}
