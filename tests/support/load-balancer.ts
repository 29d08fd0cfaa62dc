import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Place {
  readonly url: string;
  ready: boolean;
}

/**
 * Passes requests on to instances in turn, as the plainest load balancer does: it looks twice a second whether each is
 * ready, keeps its connections open, and tries nothing twice. What goes wrong is answered with 502.
 */
export class LoadBalancer {
  private readonly server: Server;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly looking: NodeJS.Timeout;
  private places: Place[] = [];
  private turn = 0;

  private constructor() {
    this.server = createServer((incoming, response) => void this.pass(incoming, response));
    this.looking = setInterval(() => void Promise.all(this.places.map(look)), 500);
  }

  static async start(): Promise<LoadBalancer> {
    const balancer = new LoadBalancer();
    balancer.server.listen(0, '127.0.0.1');
    await once(balancer.server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Takes an instance in; it gets requests once it is ready. */
  async add(url: string): Promise<void> {
    const place = { url, ready: false };
    await look(place);
    this.places.push(place);
  }

  /** Forgets an instance that is gone. */
  remove(url: string): void {
    this.places = this.places.filter((place) => place.url !== url);
  }

  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.agent.destroy();
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const ready = this.places.filter((place) => place.ready);
    this.turn += 1;
    const place = ready[this.turn % ready.length];
    if (place === undefined) {
      response.writeHead(503).end('no instance is ready');
      return;
    }
    try {
      const answer = await this.send(place.url, incoming, body);
      response.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? '' });
      response.end(await buffer(answer));
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  }

  private async send(url: string, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { method, url: path, headers } = incoming;
    const passed = request(`${url}${path}`, {
      method,
      agent: this.agent,
      headers: { 'content-type': headers['content-type'] ?? '', 'content-length': body.length },
    });
    passed.end(body);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    return answer;
  }
}

async function look(place: Place): Promise<void> {
  place.ready = await fetch(`${place.url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
