import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** `refuses`: nobody listens. `silent`: takes every connection and says nothing, as a host that is gone seems to. */
type State = 'works' | 'refuses' | 'silent';

/** The end of what a server says when it waits for the next: all that was begun is committed or undone. */
const IDLE = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** Stands between the bot and a database, to take it away and bring it back. */
export class DatabaseProxy {
  private state: State = 'works';
  private readonly clients = new Set<Socket>();
  private readonly servers = new Set<Socket>();
  private loss: string | null = null;
  private lost = false;
  private listener: Server;

  private constructor(
    private readonly database: URL,
    private port: number,
  ) {
    this.listener = this.createListener();
  }

  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl), 0);
    await proxy.listen();
    return proxy;
  }

  /** The database, by way of here. */
  get url(): string {
    const url = new URL(this.database);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.toString();
  }

  /** Cuts every connection, as a server does that fails over; the next ones are taken. */
  cut(): void {
    for (const socket of [...this.clients, ...this.servers]) socket.resetAndDestroy();
  }

  /** From now on nobody listens, and what was open is cut. */
  async refuse(): Promise<void> {
    this.state = 'refuses';
    this.listener.close();
    this.cut();
    if (this.listener.listening) await once(this.listener, 'close');
  }

  /** From now on nothing comes back, also on what is open; the database learns that everybody left. */
  goSilent(): void {
    this.state = 'silent';
    for (const socket of this.servers) socket.destroy();
  }

  /** New connections work; those that were silent stay so. */
  async restore(): Promise<void> {
    if (this.state === 'refuses') await this.listen();
    this.state = 'works';
  }

  /**
   * The next time that a client sends this text, the database does it, with the rest of the transaction; the client
   * hears nothing of that, and loses its connection.
   */
  loseAnswerTo(text: string): void {
    this.loss = text;
    this.lost = false;
  }

  /** Whether that answer was lost by now. */
  get hasLost(): boolean {
    return this.lost;
  }

  async stop(): Promise<void> {
    await this.refuse();
  }

  private async listen(): Promise<void> {
    this.listener = this.createListener().listen(this.port, '127.0.0.1');
    await once(this.listener, 'listening');
    this.port = (this.listener.address() as AddressInfo).port;
  }

  private createListener(): Server {
    return createServer((client) => {
      this.keep(client, this.clients);
      if (this.state === 'works') this.join(client);
    });
  }

  private join(client: Socket): void {
    const server = connect(Number(this.database.port), this.database.hostname);
    this.keep(server, this.servers);
    let loses = false;
    client.on('data', (chunk) => {
      if (this.state === 'silent') return;
      if (this.loss !== null && chunk.includes(this.loss)) {
        this.loss = null;
        loses = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (this.state === 'silent') return;
      if (!loses) {
        client.write(chunk);
        return;
      }
      if (!chunk.subarray(-IDLE.length).equals(IDLE)) return;
      this.lost = true;
      client.resetAndDestroy();
    });
    client.on('close', () => server.destroy());
    server.on('close', () => {
      if (this.state !== 'silent') client.destroy();
    });
  }

  private keep(socket: Socket, among: Set<Socket>): void {
    among.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => among.delete(socket));
  }
}
