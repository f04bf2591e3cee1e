/** The door of the rules: pure functions that browser and hall share. Each module can be had without the others. */
export * from './apply-fact.js';
export * from './contrast.js';
export * from './date.js';
export * from './email.js';
export * from './form.js';
export * from './hours.js';
export * from './localise.js';
export * from './picture/clean-picture.js';
export * from './picture/picture.js';
export * from './postcode.js';
export * from './telephone.js';
export * from './welsh.js';
