/** The door of the package: the classes, without a side effect. In a browser only. `./define` registers them. */
export { MoothallCallback } from './callback/callback.js';
export { MoothallChangeCallback } from './callback/change-callback.js';
export { MoothallChat } from './chat/chat.js';
export { MoothallForm } from './form/form.js';
export { MoothallContact } from './loader/contact.js';
export { MoothallPanel } from './panel/panel.js';
export type {
  Availability,
  MoothallElement,
  MoothallSettings,
  PanelView,
  QueueEntry,
} from './public/element.js';
export type { MoothallDomEventMap, MoothallEventMap, MoothallEventName } from './public/events.js';
export type { Carried, Surroundings, View, ViewContext, ViewName } from './view.js';
