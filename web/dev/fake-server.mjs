// A server that speaks docs/live-protocol.md about invented ships: to work on the map without Java, and for its tests.
//   node dev/fake-server.mjs [--port 8090] [--mode live|simulation|replay|idle] [--ships 120] [--seed 1] [--aggregate-below 7] [--role viewer] [--air true]
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { encodeFrame } from './encode.mjs';
import { makeFleet, moveShip } from './fleet.mjs';
import { file } from './files.mjs';
import { cellsOf, disturbedAt, evidenceOf, feedsAt, listsOf, searchFleet, trackOf, trailOf, looksAt, truthOf } from './routes.mjs';

/** Starts it; answers `{port, close()}`. Options as on the command line. */
export async function startFakeServer(options = {}) {
  const { mode = 'simulation', ships = 120, seed = 1, aggregateBelow = 7, role = 'analyst', air = false } = options;
  const fleet = mode === 'idle' ? [] : makeFleet(Number(ships), Number(seed), Boolean(air));
  const run = Math.floor(performance.now() * 1e6).toString(16);
  const start = mode === 'replay' ? Date.UTC(2016, 0, 12, 8) : Date.now();
  const world = { clock: start, speed: mode === 'replay' ? 60 : 1, paused: false, lifted: false, tick: 0 };
  const hidden = (ship) => (ship.flags & 1) !== 0 && !world.lifted;
  const visible = (ship) => !hidden(ship) && !ship.dropped;
  const move = (ship, at) => moveShip(ship, start, at);
  const clients = new Set();
  fleet.forEach((ship) => move(ship, world.clock));

  function answer(method, path, query, body) {
    const ship = fleet.find((s) => path.includes(s.id) && visible(s));
    if (path === '/api/config') return { mode, title: 'Trigpoint', person: 'local', role, lifted: world.lifted, canLift: true, audience: null, layers: [], exports: [], truth: mode === 'simulation',
      replay: mode === 'replay' ? { from: start, to: start + 6 * 3_600_000 } : null };
    if (path === '/api/truth' && mode === 'simulation') return truthOf(fleet, world.clock);
    if (path === '/api/zones' || path === '/api/alerts' || path === '/api/coverage') return { type: 'FeatureCollection', features: [] };
    if (path === '/api/interference') return disturbedAt(world.clock);
    if (path === '/api/cases') return { shown: 0, heldForBudget: 0, silenced: 0, cases: [] };
    if (path === '/api/look') return looksAt(fleet.find((ship) => ship.id === query.get('track')) ?? fleet[0], world.clock);
    if (path === '/api/silences') return { silences: [] };
    if (path === '/api/search') return searchFleet(fleet, query.get('q') ?? '', visible);
    if (path === '/api/tracks') return { type: 'FeatureCollection', features: fleet.filter(visible).map((s) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [s.lonDeg, s.latDeg] } })) };
    if (path === '/api/feeds') return mode === 'idle' ? [] : feedsAt(world.clock, world.tick);
    if (path.endsWith('/rejects')) return [{ stamp: `${world.clock * 1000}-0-55`, code: 'checksum-wrong', offsetBytes: 44, text: '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*25' },
      { stamp: `${world.clock * 1000}-0-54`, code: 'line-too-long', offsetBytes: 0, text: `!AIVDM,1,1,,B,${'0'.repeat(160)}` }];
    if (path === '/api/purpose') {
      world.lifted = Boolean(body.purpose);
      clients.forEach((client) => {
        hello(client);
        resync(client);
      });
      return { lifted: true };
    }
    if (path === '/api/replay') {
      if (body.seek) world.clock = body.seek;
      Object.assign(world, { paused: body.paused ?? world.paused, speed: body.speed ?? world.speed });
      clients.forEach(sendClock);
      return {};
    }
    if (!ship) return undefined;
    if (path.endsWith('/trail')) return trailOf(ship, move, world.clock);
    if (path.endsWith('/lists')) return listsOf(ship);
    if (path.endsWith('/evidence')) return evidenceOf(ship, world.clock);
    if (path.endsWith('/commands')) {
      if (body.name) ship.givenName = ship.name = body.name;
      if (body.drop) ship.dropped = true;
      clients.forEach((client) => resync(client));
      return {};
    }
    return trackOf(ship, world.clock);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (!url.pathname.startsWith('/api/')) return file(url.pathname, response);
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
      const result = answer(request.method, url.pathname, url.searchParams, body);
      response.writeHead(result === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(result ?? { error: 'No such track: it may have left the picture' }));
    });
  });

  const inView = ({ view }) => fleet.filter((s) => visible(s) && s.lonDeg >= view.west && s.lonDeg <= view.east && s.latDeg >= view.south && s.latDeg <= view.north);
  const head = (client) => ({ view: client.view.seq, clockEpochMillis: world.clock,
    hidden: fleet.filter((s) => hidden(s)).length, inWindow: inView(client).length });
  const say = (client, message) => client.socket.send(JSON.stringify(message));

  function resync(client) {
    if (!client.view) return;
    const seen = inView(client);
    client.known = new Set(seen.map((s) => s.handle));
    if (client.view.zoom < Number(aggregateBelow)) client.socket.send(encodeFrame({ ...head(client), resync: true, aggregated: true, cells: cellsOf(seen, client.view.zoom) }));
    else client.socket.send(encodeFrame({ ...head(client), resync: true, upserts: seen, labels: seen }));
  }

  function delta(client) {
    if (!client.view) return;
    if (client.view.zoom < Number(aggregateBelow)) return resync(client);
    const seen = inView(client);
    const now = new Set(seen.map((s) => s.handle));
    const upserts = seen.filter((s) => !client.known.has(s.handle) || s.handle % 20 === world.tick % 20);
    client.socket.send(encodeFrame({ ...head(client), upserts, labels: seen.filter((s) => !client.known.has(s.handle)), removals: [...client.known].filter((h) => !now.has(h)) }));
    client.known = now;
  }

  function hello(client) {
    say(client, { op: 'hello', run, mode, person: 'local', role, lifted: world.lifted, canLift: true });
  }

  function sendClock(client) {
    const replay = mode === 'replay' ? { paused: world.paused, speed: world.speed, from: start, to: start + 6 * 3_600_000 } : {};
    say(client, { op: 'clock', epochMillis: world.clock, ...replay });
  }

  const sockets = new WebSocketServer({ server, path: '/api/live' });
  sockets.on('connection', (socket) => {
    const client = { socket, view: null, known: new Set(), selected: null };
    clients.add(client);
    hello(client);
    sendClock(client);
    socket.on('close', () => clients.delete(client));
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString());
      if (message.op === 'view') {
        client.view = message;
        resync(client);
      }
      if (message.op === 'select') client.selected = message.track;
      if (message.op === 'ping') say(client, { op: 'pong', t: message.t });
    });
  });

  const timer = setInterval(() => {
    world.tick++;
    if (!world.paused) world.clock += 100 * world.speed;
    fleet.forEach((ship) => ship.handle % 20 === world.tick % 20 && move(ship, world.clock));
    for (const client of clients) {
      delta(client);
      if (world.tick % 10) continue;
      sendClock(client);
      if (mode !== 'idle') say(client, { op: 'feeds', feeds: feedsAt(world.clock, world.tick) });
      const ship = fleet.find((s) => s.id === client.selected);
      if (client.selected) say(client, { op: 'selected', track: ship && !ship.dropped ? trackOf(ship, world.clock) : null });
    }
  }, 100);

  await new Promise((resolve) => server.listen(Number(options.port ?? 0), '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () => new Promise((resolve) => {
      clearInterval(timer);
      clients.forEach((client) => client.socket.terminate());
      server.close(resolve);
    }),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const options = {};
  for (let i = 2; i < process.argv.length; i += 2) {
    options[process.argv[i].slice(2).replace(/-(\w)/g, (_, letter) => letter.toUpperCase())] = process.argv[i + 1];
  }
  const { port } = await startFakeServer({ port: 8090, ...options });
  console.log(`http://127.0.0.1:${port}/`);
}
