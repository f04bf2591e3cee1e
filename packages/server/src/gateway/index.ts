/** The socket. */
export { createGateway, signalCitizen } from './gateway.js';
export { createNodeLink, type NodeLink } from './redis.js';
