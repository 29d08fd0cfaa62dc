import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Put {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** How an upload session answers. `drop` breaks the connection, `stall` never answers. */
type Answer = { readonly status: number; readonly headers?: Record<string, string> } | 'drop' | 'stall';

/** Stands in for the upload sessions of OneDrive, over real HTTP. */
export class OneDrive {
  /** Every request, oldest first. */
  readonly puts: Put[] = [];
  private answers: Answer[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<OneDrive> {
    const server = createServer();
    const drive = new OneDrive(server);
    server.on('request', (request, response) => {
      void read(request).then((bytes) => {
        drive.puts.push({ method: request.method, path: request.url, headers: request.headers, bytes });
        const answer = drive.answers.shift() ?? { status: 201 };
        if (answer === 'drop') request.socket.destroy();
        else if (answer !== 'stall') {
          // Not chained: restify, in the same process, replaces writeHead by one that returns nothing.
          response.writeHead(answer.status, answer.headers);
          response.end('{}');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return drive;
  }

  /** The next requests are answered so; later ones with 201. */
  answer(...answers: Answer[]): void {
    this.answers = answers;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
