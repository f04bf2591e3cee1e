export * from './apply-fact.js';
