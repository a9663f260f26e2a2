import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { openPullRequest, type Scenario } from '../hub/scenario.ts';
import { runAction } from '../runner/run-action.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  hostNetwork: true\n  containers:\n    - name: app\n      image: app:1\n';
const base = { 'README.md': 'shop\n' };
const head = { ...base, 'deploy/api.yaml': pod };

it('an enterprise server is reached at the addresses that the runner gives', async () => {
  const pr = await openPullRequest({ base, head, apiPath: '/api/v3' });
  try {
    const { outputs, log } = await runAction(pr);
    expect(outputs.verdict, log).toBe('fail');
    expect(pr.pull.comments.length).toBeGreaterThan(0);
    expect(pr.hub.invalidRequests).toEqual([]);
  } finally {
    await pr.stop();
  }
});

/** A name that only the proxy knows: addresses of the machine itself never go through one. */
const name = 'ghe.test';

/** A proxy that counts what goes through it: absolute addresses, and tunnels. */
async function startProxy() {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    const forwarded = request(
      (incoming.url ?? '').replace(name, '127.0.0.1'),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.on('connect', (incoming, socket) => {
    count += 1;
    const [host, port] = (incoming.url ?? '').split(':');
    const target = connect(Number(port), host === name ? '127.0.0.1' : host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${port}`, count: () => count, stop };
}

/** The runner's variables, with the name in place of the machine's address. */
function addresses({ hub }: Scenario): Readonly<Record<string, string>> {
  const named = (url: string) => url.replace('127.0.0.1', name);
  return {
    GITHUB_SERVER_URL: named(hub.origin),
    GITHUB_API_URL: named(hub.apiUrl),
    GITHUB_GRAPHQL_URL: named(hub.graphqlUrl),
  };
}

it('goes through the proxy of the runner’s variables', async () => {
  const proxy = await startProxy();
  const pr = await openPullRequest({ base, head });
  try {
    const env = { ...addresses(pr), http_proxy: proxy.url, https_proxy: proxy.url };
    const { outputs, log } = await runAction(pr, { env });
    expect(outputs.verdict, log).toBe('fail');
    expect(pr.pull.comments.length).toBeGreaterThan(0);
    expect(proxy.count()).toBeGreaterThan(0);
  } finally {
    await pr.stop();
    await proxy.stop();
  }
});

it('says what to do where the proxy cannot be reached', async () => {
  const pr = await openPullRequest({ base, head });
  try {
    const env = { ...addresses(pr), http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
    const { code, log } = await runAction(pr, { env });
    expect(code).toBe(1);
    expect(log).toContain('that the runner reaches the server');
  } finally {
    await pr.stop();
  }
});
