/** The methods of the public API that need the panel. */
import type { MoothallChat } from '../chat/chat.js';
import type { PanelApi } from '../loader/panel-contract.js';
import { bring } from './bring.js';
import type { WipedPanel } from './wipe.js';

/** What the methods need of the panel. */
export interface ApiPanel extends WipedPanel {
  chat(): Promise<MoothallChat | undefined>;
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
    async reset() {
      const { wipe } = await bring(panel.host, 'wipe', () => import('./wipe.js'));
      wipe(panel);
      return undefined;
    },
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
