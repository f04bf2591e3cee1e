/** Sends a file from a page: the one way by which a browser says how far it is. */
import type { SendFile } from './attachments.js';

export const sendByRequest: SendFile = ({ url, headers, file, signal, onProgress }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error('the hall was not reached'));
    };
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () =>
      resolve({
        text: request.responseText,
        retryAfterSeconds: Number(request.getResponseHeader('retry-after')) || 0,
      });
    request.onerror = request.onabort = request.ontimeout = fail;
    signal.addEventListener('abort', () => request.abort());
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
