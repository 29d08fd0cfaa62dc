import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Trial } from './support/trial';

describe('npm start', () => {
  test('says where to click, and Ctrl-C leaves nothing running', async () => {
    const trial = await Trial.start();
    expect(trial.printed).toContain('Overlegmaat');
    const playground = await fetch(trial.address);
    expect(playground.ok).toBe(true);
    const { address, botAddress } = trial;

    expect(await trial.stop()).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    await expect(fetch(botAddress)).rejects.toThrow('fetch failed');
  });

  test('a port that is taken: another one for the page', async () => {
    const squatter = createServer((_, response) => response.end('taken')).listen(0);
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const trial = await Trial.start({ PLAYGROUND_PORT: String(port) });
    try {
      expect(trial.address).not.toBe(`http://localhost:${port}`);
      expect(await (await fetch(trial.address)).text()).toContain('Playground');
    } finally {
      await trial.stop();
      squatter.close();
    }
  });

  test('a port that was asked for is taken: the remedy', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    try {
      await expect(Trial.start({ PORT: String(port) })).rejects.toThrow(/cannot start.*PORT/);
    } finally {
      squatter.close();
    }
  });
});
