/** The socket. */
export { createGateway, type HallServer } from './gateway.js';
export { createNodeLink, type NodeLink } from './redis.js';
