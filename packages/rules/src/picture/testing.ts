/** For tests: small real pictures of 8 × 6 pixels, and what cameras and people put into them. */

const PICTURES = {
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAhRh/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAZEQACAwEAAAAAAAAAAAAAAAAAAQQVUlP/2gAMAwEAAhEDEQA/AI27PQFhWROaE2MrbP/Z',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/aAAwDAQACEAMQAAABjFi//8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAQUCr//EABcRAAMBAAAAAAAAAAAAAAAAAAACE1H/2gAIAQMBAT8Bo2n/xAAXEQADAQAAAAAAAAAAAAAAAAAAAhNR/9oACAECAQE/AZrh/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oADAMBAAIAAwAAABAH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxAv/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxBv/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8Qt//Z',
  webp: 'UklGRlQAAABXRUJQVlA4IEgAAAAwAwCdASoIAAYAAgA0JagCdLcAlgH8AwgD9APf/A9EArXgAP73nEpAeVM/+euOGOKv7kYY4q/99pf69v/gm/QruYB7V5jaAAA=',
  lossless: 'UklGRjoAAABXRUJQVlA4TC0AAAAvB0ABAC8AEIT/bRMz8+b/+U+WBoRsJOkUTuEVXuEV3l+rE9H/+HjVrQ62GgAA',
};

/** A picture without metadata. */
export function aPicture(kind: keyof typeof PICTURES): Uint8Array {
  return Uint8Array.from(atob(PICTURES[kind]), (letter) => letter.charCodeAt(0));
}

/** A JPEG segment. */
export function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.of(0xff, marker, length >> 8, length & 0xff, ...content);
}

/** An Exif segment as a telephone writes it: orientation, and the place in the citizen's garden as a text that can be found. */
export function exifSegment(orientation: number, secret = 'GPS 51.5007 N 0.1246 W'): Uint8Array {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0];
  const entries = [
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0x0e, 0x01, 2, 0, secret.length, 0, 0, 0, 38, 0, 0, 0],
  ];
  return segment(
    0xe1,
    Uint8Array.of(...ascii('Exif\0\0'), ...tiff, 2, 0, ...entries, 0, 0, 0, 0, ...ascii(secret)),
  );
}

/** The JPEG with something put in right after its start. */
export function withSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.of(...jpeg.subarray(0, 2), ...segments.flatMap((one) => [...one]), ...jpeg.subarray(2));
}

/** A chunk of PNG, with a checksum that nobody looks at. */
export function pngChunk(name: string, content: readonly number[]): Uint8Array {
  return Uint8Array.of(...bigEndian(content.length), ...ascii(name), ...content, 1, 2, 3, 4);
}

/** A PNG of chunks; its pixels are noise, for nobody decodes them. */
export function aPng(width: number, height: number, ...more: readonly Uint8Array[]): Uint8Array {
  const head = pngChunk('IHDR', [...bigEndian(width), ...bigEndian(height), 8, 2, 0, 0, 0]);
  const chunks = [head, ...more, pngChunk('IDAT', [9, 8, 7]), pngChunk('IEND', [])];
  return Uint8Array.of(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a, ...chunks.flatMap((one) => [...one]));
}

/** A WebP of the extended kind around the chunks of another. */
export function extendedWebp(webp: Uint8Array, flags: number, ...more: readonly Uint8Array[]): Uint8Array {
  const canvas = webpChunk('VP8X', [flags, 0, 0, 0, 7, 0, 0, 5, 0, 0]);
  const chunks = [canvas, webp.subarray(12), ...more].flatMap((one) => [...one]);
  return Uint8Array.of(
    ...ascii('RIFF'),
    ...bigEndian(chunks.length + 4).reverse(),
    ...ascii('WEBP'),
    ...chunks,
  );
}

export function webpChunk(name: string, content: readonly number[]): Uint8Array {
  const padding = content.length % 2 === 1 ? [0] : [];
  return Uint8Array.of(...ascii(name), ...bigEndian(content.length).reverse(), ...content, ...padding);
}

export function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

export function contains(bytes: Uint8Array, text: string): boolean {
  return String.fromCharCode(...bytes).includes(text);
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
