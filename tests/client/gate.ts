import { createServer, request, type IncomingMessage } from 'node:http';
import type { Server } from 'node:net';

/** A request that came to the gate, and whether its answer got back. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly status: number;
  readonly answered: boolean;
}

/** A request that waits. */
export interface Held {
  readonly came: Promise<void>;
  release(): void;
}

/** What stands between browsers and the app: it writes down what passes and can break connections. */
export interface Gate {
  readonly url: string;
  readonly passed: Passed[];
  /** So many answers to come are lost on their way: the app has done its work, the browser hears nothing. */
  lose(answers: number): void;
  /** The next request is refused with that status by whoever stands before the app, which never hears of it. */
  refuse(status: number): void;
  /** The next such request waits before the app until it is released. */
  hold(path: string): Held;
  /** Resolves with the first request from now on that matches and has been answered, or lost. */
  next(path: string, method?: string): Promise<Passed>;
  close(): void;
}

export const portOf = (server: Server): number => {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
};

/** Listens on a free port of this machine. */
export async function listening<S extends Server>(server: S): Promise<S> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A gate to the app on that port. */
export async function gateTo(port: number): Promise<Gate> {
  const passed: Passed[] = [];
  const waiting: { path: string; method: string; tell(one: Passed): void }[] = [];
  let losing = 0;
  let refusing = 0;
  const holding: { path: string; come(): void; released: Promise<void> }[] = [];
  const server = createServer((incoming, answer) => {
    void (async () => {
      const body = await bodyOf(incoming);
      const { method = '', url: path = '', headers } = incoming;
      const type = String(headers['content-type'] ?? '');
      const tell = (one: Passed) => {
        if (one.method !== 'OPTIONS') passed.push(one);
        for (const wait of waiting.splice(0))
          if (path.endsWith(wait.path) && method === wait.method) wait.tell(one);
          else waiting.push(wait);
      };
      const asked = method !== 'OPTIONS';
      const held = holding.findIndex((one) => asked && path.endsWith(one.path));
      for (const one of held < 0 ? [] : holding.splice(held, 1)) {
        one.come();
        await one.released;
      }
      if (asked && refusing > 0) {
        const status = refusing;
        refusing = 0;
        const { origin = '*' } = headers;
        const open = {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
        };
        answer.writeHead(status, open).end('Refused on the way');
        return tell({ method, path, type, body: body.toString(), status, answered: true });
      }
      const reply = await new Promise<IncomingMessage>((resolve) =>
        request({ host: '127.0.0.1', port, method, path, headers }, resolve).end(body),
      );
      const content = await bodyOf(reply);
      const lost = losing > 0 && asked;
      if (lost) {
        losing -= 1;
        incoming.socket.destroy();
      } else answer.writeHead(reply.statusCode ?? 502, reply.headers).end(content);
      tell({
        method,
        path,
        type,
        body: body.toString(),
        status: reply.statusCode ?? 0,
        answered: !lost,
      });
    })();
  });
  await listening(server);
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    passed,
    lose: (answers) => (losing = answers),
    refuse: (status) => (refusing = status),
    hold(path) {
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const came = new Promise<void>((come) => holding.push({ path, come, released }));
      return { came, release };
    },
    next: (path, method = 'POST') => new Promise((tell) => waiting.push({ path, method, tell })),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
