/** Begins the conversation, or finds it again, while Web Chat's own script is still on its way. */
import { openConversation, sayFirst } from './chat-conversation.js';
import { memoryOf } from './chat-memory.js';

const OPENING = 'opening-';

export const place = document.getElementById('chat');
export const says = place.dataset;
export const base = new URL(says.directLine, location.origin).href;
export const memory = memoryOf(says.key);

/** What {@link openConversation} gave; undefined where it did not come to that: it is then tried again, in view. */
export const begun = begin().catch(() => undefined);

async function begin() {
  const opened = await openConversation(base, says.ticket, memory);
  if (!memory.get().begun) {
    await sayFirst(base, memory, openingWords());
    heard();
  }
  return { ...opened, conversationId: memory.get().conversationId };
}

/** The words that begin the journey, said on the person's behalf; a repeat is recognised by its id. */
export function openingWords() {
  return {
    type: 'message',
    text: says.opening,
    locale: says.locale,
    from: { id: '', role: 'user' },
    channelData: { clientActivityID: `${OPENING}${memory.get().conversationId}${says.handoverMark}`, fabriqueHandover: says.handover },
  };
}

/** What is kept once they were heard. */
export function heard() {
  memory.set({ begun: true, handover: says.handoverMark, locale: says.locale });
}

/** Whether an activity opened a conversation, or changed its language, by itself. */
export function isOpening(activity) {
  return String(activity?.channelData?.clientActivityID ?? '').startsWith(OPENING);
}

/** The page's language was changed by its link: the conversation follows. */
export function languageWords() {
  return {
    ...openingWords(),
    text: says.languageWords,
    channelData: { clientActivityID: `${OPENING}${memory.get().conversationId}-${says.locale}-${Date.now()}` },
  };
}
