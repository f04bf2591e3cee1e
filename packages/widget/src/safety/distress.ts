/** The words of emergencies: a chunk of its own, which comes after the first letter that is typed. */
export { findEmergencies, mayBeWelsh } from '@moothall/rules';
