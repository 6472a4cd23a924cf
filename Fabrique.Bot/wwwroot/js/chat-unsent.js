/**
 * What was sent and not yet acknowledged stays in the tab's memory, over a reload too, and is sent again when the host
 * answers: with the same id, so that the host counts it once.
 */
const PENDING = 'DIRECT_LINE/POST_ACTIVITY_PENDING';
const FULFILLED = 'DIRECT_LINE/POST_ACTIVITY_FULFILLED';

export function unsentIn(memory) {
  const kept = () => memory.get().unsent ?? [];
  const idOf = (activity) => activity.channelData?.clientActivityID;
  const forget = (id) => memory.set({ unsent: kept().filter((activity) => idOf(activity) !== id) });

  return {
    get any() {
      return kept().length > 0;
    },
    middleware: () => (next) => (action) => {
      if (action.type === PENDING) keep(action.payload.activity);
      if (action.type === FULFILLED) forget(idOf(action.payload.activity));
      return next(action);
    },
    /** Sends all again, one after the other, in the order in which they were written. */
    async sendAgain(line) {
      for (const activity of kept()) {
        if (await posted(line, activity)) forget(idOf(activity));
        else return;
      }
    },
  };

  function keep({ type, text, value, locale, channelData }) {
    const id = channelData?.clientActivityID;
    if (type !== 'message' || kept().some((activity) => idOf(activity) === id)) return;
    memory.set({ unsent: [...kept(), { type, text, value, locale, channelData, from: { id: '', role: 'user' } }] });
  }
}

function posted(line, activity) {
  return new Promise((resolve) => line.postActivity(activity).subscribe({ next: (id) => resolve(id !== 'retry'), error: () => resolve(false) }));
}
