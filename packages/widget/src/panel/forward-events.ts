/** Tells the page, by public events, what the client tells the widget. */
import type { CoreClient } from '@moothall/client/core';
import type { Surroundings } from '../view.js';

/** @returns what takes all listeners off again */
export function forwardEvents(client: CoreClient, emit: Surroundings['emit']): () => void {
  const holders = new Set<string>();
  const references = new Map<string, string>();
  const stops = [
    client.on('conversation-started', ({ enquiryId, reference }) => {
      references.set(enquiryId, reference);
      emit('conversation-started', { enquiryId });
    }),
    client.on('conversation-ended', ({ enquiryId }) =>
      emit('conversation-ended', {
        enquiryId,
        reference: references.get(enquiryId),
      }),
    ),
    client.on('assigned', ({ enquiryId, holder }) => {
      const detail = { enquiryId, displayName: holder.displayName, answeringCouncil: holder.council.slug };
      emit(holders.has(enquiryId) ? 'transferred' : 'assigned', detail);
      holders.add(enquiryId);
    }),
    client.on('message-sent', ({ enquiryId, commandId }) => emit('message-sent', { enquiryId, commandId })),
    client.on('message-received', ({ enquiryId, message }) =>
      emit('message-received', { enquiryId, n: message.n }),
    ),
    client.on('message-failed', ({ enquiryId, commandId, error }) =>
      emit('message-failed', { enquiryId, commandId, code: error.code }),
    ),
    client.on('connection-changed', ({ connection }) => emit('connection-changed', { connection })),
    client.on('error', ({ code, message }) => emit('error', { code, message })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
