// Talks to the host through Microsoft's own client, botframework-directlinejs, as Web Chat does, and prints what it saw as JSON.
// node directline.mjs FOLDER-WITH-NODE_MODULES HOST-URL
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, hostUrl] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const domain = `${hostUrl}/v3/directline`;
const patience = 30_000;

// What the client expects of a browser.
const sockets = [];
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends require('ws') {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const one = observable =>
  new Promise((resolve, reject) => observable.take(1).subscribe(resolve, reject));

const generate = async () => (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();

function connect(options) {
  // No chance in the wait before a broken stream is opened again.
  const line = new DirectLine({ domain, random: () => 0, ...options });
  const seen = [];
  const statuses = [];
  line.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
  line.activity$.subscribe(activity => seen.push(activity), error => statuses.push(`error ${error.message}`));
  return { line, seen, statuses };
}

async function until(what, condition) {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Nothing came: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const say = (line, text, clientActivityID) =>
  one(line.postActivity({ type: 'message', text, from: { id: 'r_chosen' }, channelData: { clientActivityID } }));

const shown = activities =>
  activities.map(({ id, text, from, replyToId, channelData }) => ({
    id, text, role: from.role, replyToId, clientActivityID: channelData?.clientActivityID
  }));

async function streaming() {
  const { token } = await generate();
  const { line, seen, statuses } = connect({ token });
  const ids = [await say(line, 'un', 'client-1'), await say(line, '3 × deux', 'client-2')];
  await until('the first replies', () => seen.length >= 6);

  const reconnected = sockets.length;
  sockets.at(-1).terminate();
  ids.push(await say(line, 'trois', 'client-3'));
  await until('what was said while the stream was broken', () => seen.length >= 8);

  const sessionId = await one(line.getSessionId());
  const refreshed = await one(line.refreshToken());
  const { conversationId } = line;
  const report = { ids, seen: shown(seen), statuses: [...statuses], sessionId: typeof sessionId, streams: sockets.length - reconnected + 1 };
  line.end();
  return { conversationId, refreshed, report };
}

async function polling({ conversationId, refreshed }) {
  const { line, seen, statuses } = connect({ token: refreshed, conversationId, webSocket: false, pollingInterval: 200 });
  await until('the history', () => seen.length >= 8);
  const id = await say(line, 'quatre', 'client-4');
  await until('the poll after it', () => seen.length >= 10);
  const report = { id, seen: shown(seen), statuses: [...statuses] };
  line.end();
  return report;
}

async function refused() {
  const { statuses } = connect({ token: 'garbage' });
  await until('the refusal', () => statuses.includes('FailedToConnect'));
  return { statuses };
}

const streamed = await streaming();
const overPolls = await polling(streamed);
console.log(JSON.stringify({ overStream: streamed.report, overPolls, refused: await refused() }));
process.exit(0);
