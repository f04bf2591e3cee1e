/** How a file's row and its protocol shape turn into each other. */
import type { Attachment } from '@moothall/protocol';

export interface AttachmentRow {
  id: string;
  owner: string;
  name: string;
  media_type: string;
  size_bytes: number;
  width: number | null;
  height: number | null;
}

export function toAttachment(row: AttachmentRow): Attachment {
  const { id, name, width, height } = row;
  return {
    id,
    name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  };
}
