/** What a council's page loads: every version of the widget, and each council's own loader. */
export { createEmbedding } from './service.js';
