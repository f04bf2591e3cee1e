/** The socket. */
export { createGateway } from './gateway.js';
export { createNodeLink, type NodeLink } from './redis.js';
