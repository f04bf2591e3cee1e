/** Tells the page, by public events, what the client tells the widget. */
import type { CoreClient } from '@moothall/client/core';
import type { MoothallEventMap } from '../public/events.js';
import type { Host } from './host.js';

export function forwardEvents(client: CoreClient, host: Host): void {
  const emit = <Name extends keyof MoothallEventMap>(
    name: Name,
    detail: Omit<MoothallEventMap[Name], 'council'>,
  ): void => host.emit(name, detail);
  const holders = new Set<string>();
  const references = new Map<string, string>();
  client.on('conversation-started', ({ enquiryId, reference }) => {
    references.set(enquiryId, reference);
    emit('conversation-started', { enquiryId });
  });
  client.on('conversation-ended', ({ enquiryId }) =>
    emit('conversation-ended', { enquiryId, reference: references.get(enquiryId) }),
  );
  client.on('assigned', ({ enquiryId, holder }) => {
    const detail = { enquiryId, displayName: holder.displayName, answeringCouncil: holder.council.slug };
    emit(holders.has(enquiryId) ? 'transferred' : 'assigned', detail);
    holders.add(enquiryId);
  });
  client.on('message-sent', ({ enquiryId, commandId }) => emit('message-sent', { enquiryId, commandId }));
  client.on('message-received', ({ enquiryId, message }) =>
    emit('message-received', { enquiryId, n: message.n }),
  );
  client.on('message-failed', ({ enquiryId, commandId, error }) =>
    emit('message-failed', { enquiryId, commandId, code: error.code }),
  );
  client.on('connection-changed', ({ connection }) => {
    host.connection = connection;
    emit('connection-changed', { connection });
  });
  client.on('error', ({ code, message }) => emit('error', { code, message }));
  client.on('unread', ({ count }) => host.panel.unread?.(count));
  client.on('session-ended', ({ reason }) =>
    host.panel[reason === 'forgotten' ? 'empty' : 'requestUpdate']?.(),
  );
}
