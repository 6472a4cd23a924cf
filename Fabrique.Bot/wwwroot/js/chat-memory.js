/**
 * What this tab keeps of one chat: conversation, token, draft. It survives a reload and ends with the tab.
 * Where the browser refuses to keep anything, it lasts as long as the page.
 */
export function memoryOf(key) {
  const name = `fabrique.chat.${key}`;
  let kept = read(name);

  return {
    get: () => kept,
    set(changes) {
      kept = { ...kept, ...changes };
      write(name, kept);
    },
    forget() {
      kept = {};
      write(name, kept);
    },
  };
}

function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name)) ?? {};
  } catch {
    return {};
  }
}

function write(name, kept) {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page still works until it is left.
  }
}
