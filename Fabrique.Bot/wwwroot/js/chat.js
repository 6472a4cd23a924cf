/** The chat page: one conversation with Web Chat, found again after a reload or a lost connection. */
import { base, begun, heard, isOpening, languageWords, memory, openingWords, place, says } from './chat-begin.js';
import { TryLater, openConversation, resume } from './chat-conversation.js';
import { leaveCards } from './chat-focus.js';
import { offerListening } from './chat-listen.js';
import { adaptiveCardsHostConfig, markHelps, offerFiles, overrideStrings, quietStatus, styleOptions } from './chat-look.js';
import { newsBoard } from './chat-news.js';
import { watchSockets } from './chat-sockets.js';
import { unsentIn } from './chat-unsent.js';

const REFRESH_EVERY = 15 * 60 * 1000;
// As botframework-directlinejs numbers them.
const EXPIRED = 3;
const FAILED = 4;

const { WebChat } = window;
const nonce = document.querySelector('script[nonce]').nonce;
const news = newsBoard(document.getElementById('chat-news'));
const sockets = watchSockets(recover);
const unsent = unsentIn(memory);
const strings = overrideStrings(says.strings);
const store = WebChat.createStore({}, keepOpeningQuiet, leaveCards(place), unsent.middleware);

let directLine;
let recovering = false;

start();

async function start() {
  keepDraft();
  offerPages();
  markHelps(place, says.helps);
  offerFiles(place, says.asksFile);
  offerListening(document.getElementById('chat-listen'), place, says.locale);
  const opened = (await begun) ?? (await openPatiently(says.saysConnecting));
  if (opened.lost || memory.get().lost) news.say(says.saysRestarted);
  else news.clear();
  memory.set({ lost: undefined });
  connect(opened);
  addEventListener('offline', () => news.say(lost()));
  addEventListener('online', recover);
  setInterval(keepToken, REFRESH_EVERY);
}

/** Goes on after a cut as soon as the host answers. */
async function recover() {
  if (recovering || !directLine) return;
  recovering = true;
  const opened = await openPatiently(lost(), 1);
  if (opened.lost) {
    memory.set({ lost: true });
    location.reload();
    return;
  }
  connect(opened);
  news.say(says.saysFound, { seconds: 8 });
  recovering = false;
}

async function openPatiently(words, seconds = 0) {
  news.say(words);
  await pause(seconds);
  for (;;) {
    try {
      return await openConversation(base, says.ticket, memory);
    } catch (problem) {
      if (!(problem instanceof TryLater)) {
        news.say(says.saysExpired, { offersReload: true });
        throw problem;
      }
      if (problem.answered) news.say(says.saysWaiting);
      await pause(problem.seconds);
    }
  }
}

/** What is said of a cut: with a message under way, also what becomes of it. */
function lost() {
  return unsent.any ? says.saysLostUnsent : says.saysLost;
}

/** Shows the conversation. One that was on the page already keeps its transcript and its draft. */
function connect({ token, conversationId }) {
  sockets.forget();
  const before = directLine;
  const current = WebChat.createDirectLine({ domain: base, token, conversationId, webSocket: true });
  directLine = current;
  WebChat.renderWebChat(
    {
      directLine,
      store,
      nonce,
      styleOptions,
      adaptiveCardsHostConfig,
      activityMiddleware: hideOpening,
      activityStatusMiddleware: quietStatus,
      locale: says.locale,
      overrideLocalizedStrings: strings,
      sendTypingIndicator: false,
    },
    place,
  );
  before?.end();
  current.connectionStatus$.subscribe((status) => {
    if (current === directLine && (status === EXPIRED || status === FAILED)) recover();
  });
  if (!memory.get().begun || isHandedOver()) sayOpening(current);
  else {
    unsent.sendAgain(current);
    speakTheirLanguage(current);
  }
}

/** Since this chat spoke last, the person went on with the same answers on the pages. */
function isHandedOver() {
  return Boolean(says.handoverMark) && memory.get().handover !== says.handoverMark;
}

/** The words that begin the journey are said on the person's behalf, once: a repeat is recognised by its id. */
function sayOpening(line) {
  const again = () => pause(3).then(() => line === directLine && sayOpening(line));
  line.postActivity(openingWords()).subscribe({ next: (id) => (id === 'retry' ? again() : heard()), error: again });
}

/** The page's language was changed by its link: the conversation follows. */
function speakTheirLanguage(line) {
  const { locale } = memory.get();
  if (!locale || locale === says.locale) return;
  line.postActivity(languageWords()).subscribe({ next: (id) => id !== 'retry' && memory.set({ locale: says.locale }), error: () => {} });
}

/** One question a page instead: what was answered here goes along. */
function offerPages() {
  const form = document.getElementById('chat-pages');
  form?.addEventListener('submit', () => {
    form.elements.suite.value = memory.get().begun ? memory.get().token : '';
  });
}

function hideOpening() {
  return (next) => (...request) => isOpening(request[0].activity) ? false : next(...request);
}

/** Nor is it read out. It stays in the store: replies wait there for what they answer. */
function keepOpeningQuiet() {
  return (next) => (action) => {
    const activity = action.payload?.activity;
    if (!isOpening(activity)) return next(action);
    const channelData = { ...activity.channelData, 'webchat:fallback-text': '' };
    return next({ ...action, payload: { ...action.payload, activity: { ...activity, channelData } } });
  };
}

/** What is typed and not yet sent survives a reload. */
function keepDraft() {
  const { draft } = memory.get();
  if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  store.subscribe(() => {
    const { sendBoxValue } = store.getState();
    if (sendBoxValue !== (memory.get().draft ?? '')) memory.set({ draft: sendBoxValue });
  });
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
