import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/strapi';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks a Strapi of this process without a network, so that nobody else's work is counted; a POST where there is a body. */
export function askInside(
  strapi: Core.Strapi,
): (url: string, headers?: Record<string, string>, body?: string) => Promise<Answer> {
  const handle = (
    strapi.server as unknown as { app: { callback(): (req: IncomingMessage, res: ServerResponse) => void } }
  ).app.callback();
  return (url, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const request = new IncomingMessage(new Socket());
      const sent = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const method = body === undefined ? 'GET' : 'POST';
      Object.assign(request, { method, url, headers: { host: 'localhost', ...sent, ...headers } });
      if (body !== undefined) request.push(body);
      request.push(null);
      const response = new ServerResponse(request);
      const wire = new PassThrough();
      const chunks: Buffer[] = [];
      wire.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.assignSocket(wire as unknown as Socket);
      response.on('error', reject);
      response.on('finish', () => {
        const text = Buffer.concat(chunks).toString();
        const body = text.slice(text.indexOf('\r\n\r\n') + 4);
        resolve({ status: response.statusCode, headers: response.getHeaders(), body });
      });
      handle(request, response);
    });
}
