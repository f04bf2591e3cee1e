/** The Welsh words of emergencies: a chunk of their own, for whoever may be writing Welsh. */
export { DISTRESS_WELSH } from '@moothall/rules';
