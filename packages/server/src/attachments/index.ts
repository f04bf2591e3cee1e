/** Attachments: files that go along with messages and forms; checked, cleaned, kept, and shown to whoever may see the enquiry. */
export { bindAttachments, dropAttachments, lockAttachments } from './binding.sql.js';
export { createAttachments, type Attachments } from './service.js';
export { createAttachmentStore } from './store.sql.js';
