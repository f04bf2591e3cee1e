/** From the answers to the wish that goes to the hall. */
import type { Answers, CallbackWish, Slot } from '@moothall/protocol';
import { callbackEn } from '../texts/callback.en.js';

/**
 * Ticked needs become words before the citizen’s own, so that the adviser reads one line: in English, the language of the
 * console, whatever they were ticked in.
 */
export function wishOf(answers: Answers, slots: readonly Slot[]): CallbackWish {
  const text = (id: string) => {
    const answer = answers[id];
    return typeof answer === 'string' ? answer.trim() : '';
  };
  const needs = [answers['needs'] ?? []].flat();
  const adjustments = [
    ...(needs.includes('relay') ? [callbackEn.relay] : []),
    ...(needs.includes('no-message') ? [callbackEn.noMessage] : []),
    ...(text('adjustments') ? [text('adjustments')] : []),
  ].join('. ');
  const slot = slots.find(({ startsAt }) => startsAt === answers['slot']);
  return {
    name: text('name'),
    telephone: text('telephone'),
    ...(text('about') ? { about: text('about') } : {}),
    ...(slot ? { slot: { startsAt: slot.startsAt, endsAt: slot.endsAt } } : {}),
    ...(adjustments ? { adjustments } : {}),
  };
}
