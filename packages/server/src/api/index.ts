/** The HTTP server. */
export { describingRoutes } from './describing.js';
export { createApi } from './server.js';
