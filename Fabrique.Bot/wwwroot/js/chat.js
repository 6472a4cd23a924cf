/** The chat page: one conversation with Web Chat, found again after a reload or a lost connection. */
import { TryLater, openConversation, resume } from './chat-conversation.js';
import { adaptiveCardsHostConfig, styleOptions } from './chat-look.js';
import { memoryOf } from './chat-memory.js';
import { newsBoard } from './chat-news.js';

const OPENING = 'opening-';
const REFRESH_EVERY = 15 * 60 * 1000;
// As botframework-directlinejs numbers them.
const ONLINE = 2;
const EXPIRED = 3;
const FAILED = 4;

const { WebChat } = window;
const place = document.getElementById('chat');
const says = place.dataset;
const base = new URL(says.directLine, location.origin).href;
const memory = memoryOf(says.key);
const news = newsBoard(document.getElementById('chat-news'));

start();

async function start() {
  news.say(says.saysConnecting);
  const opened = await openPatiently();
  const directLine = WebChat.createDirectLine({ domain: base, ...opened, webSocket: true });
  if (opened.lost) news.say(says.saysRestarted);
  else news.clear();

  watchConnection(directLine);
  render(directLine);
  if (!memory.get().begun) sayOpening(directLine);
  setInterval(keepToken, REFRESH_EVERY);
}

async function openPatiently() {
  for (;;) {
    try {
      return await openConversation(base, says.ticket, memory);
    } catch (problem) {
      if (!(problem instanceof TryLater)) {
        news.say(says.saysExpired, { offersReload: true });
        throw problem;
      }
      news.say(says.saysWaiting);
      await pause(problem.seconds);
    }
  }
}

function render(directLine) {
  const store = WebChat.createStore();
  keepDraft(store);
  WebChat.renderWebChat(
    {
      directLine,
      store,
      locale: says.locale,
      nonce: document.querySelector('script[nonce]').nonce,
      styleOptions,
      adaptiveCardsHostConfig,
      sendTypingIndicator: false,
      activityMiddleware: () => (next) => (...request) => isOpening(request[0].activity) ? false : next(...request),
    },
    place,
  );
}

/** The words that begin the journey are said on the person's behalf, once; a repeat is recognised by its id. */
function sayOpening(directLine) {
  const { conversationId } = memory.get();
  const again = () => pause(3).then(() => sayOpening(directLine));
  directLine
    .postActivity({
      type: 'message',
      text: says.opening,
      locale: says.locale,
      from: { id: '', role: 'user' },
      channelData: { clientActivityID: OPENING + conversationId },
    })
    .subscribe({ next: (id) => (id === 'retry' ? again() : memory.set({ begun: true })), error: again });
}

function isOpening(activity) {
  return String(activity?.channelData?.clientActivityID ?? '').startsWith(OPENING);
}

/** What is typed and not yet sent survives a reload. */
function keepDraft(store) {
  const { draft } = memory.get();
  if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  store.subscribe(() => {
    const { sendBoxValue } = store.getState();
    if (sendBoxValue !== (memory.get().draft ?? '')) memory.set({ draft: sendBoxValue });
  });
}

function watchConnection(directLine) {
  let wasOnline = false;
  let lost = false;
  const lose = () => {
    if (!wasOnline || lost) return;
    lost = true;
    news.say(says.saysLost);
  };
  const find = () => {
    if (lost) news.say(says.saysFound, { seconds: 8 });
    wasOnline = true;
    lost = false;
  };

  directLine.connectionStatus$.subscribe((status) => {
    if (status === ONLINE) find();
    else if (status === EXPIRED || status === FAILED) news.say(says.saysExpired, { offersReload: true });
    else lose();
  });
  addEventListener('offline', lose);
}

/** The page may stay open for hours: its memory always holds a token that is good for a reload. */
async function keepToken() {
  try {
    await resume(base, memory);
  } catch {
    // The next time will do.
  }
}

function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
