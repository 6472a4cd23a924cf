/** Finds this tab's conversation again, or begins one, through the host's Direct Line. */

/** The host could not be reached, or answered that it cannot help now. */
export class TryLater extends Error {
  constructor(seconds, answered) {
    super('try later');
    this.seconds = seconds;
    this.answered = answered;
  }
}

/**
 * @returns {Promise<{token: string, conversationId: string | undefined, lost: boolean}>} With no conversationId, the
 * conversation is new; lost: there was one before, which the host no longer knows.
 * @throws {TryLater}
 */
export async function openConversation(base, ticket, memory) {
  const { token, conversationId, begun } = memory.get();
  if (token && (await resume(base, memory))) {
    return { token: memory.get().token, conversationId: begun ? conversationId : undefined, lost: false };
  }

  memory.set({ token: undefined, conversationId: undefined, begun: false });
  const fresh = await ask(`${base}/tokens/generate`, { 'X-Fabrique-Ticket': ticket });
  if (!fresh) throw new Error('This page may no longer begin conversations.');
  memory.set({ token: fresh.token, conversationId: fresh.conversationId });
  return { token: fresh.token, conversationId: undefined, lost: begun === true };
}

/** Exchanges the token for one that lasts longer. @returns {Promise<boolean>} False when the conversation is gone. */
export async function resume(base, memory) {
  const { token, conversationId, begun } = memory.get();
  const authorization = (value) => ({ Authorization: `Bearer ${value}` });
  const refreshed = await ask(`${base}/tokens/refresh`, authorization(token));
  if (!refreshed) return false;
  memory.set({ token: refreshed.token });
  return !begun || (await ask(`${base}/conversations/${encodeURIComponent(conversationId)}`, authorization(refreshed.token), 'GET')) !== null;
}

/** Starts a new conversation with the words that begin its journey. @throws {TryLater} */
export async function sayFirst(base, memory, activity) {
  const { token, conversationId } = memory.get();
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const isSaid =
    (await ask(`${base}/conversations`, headers, 'POST', '{}')) &&
    (await ask(`${base}/conversations/${encodeURIComponent(conversationId)}/activities`, headers, 'POST', JSON.stringify(activity)));
  if (!isSaid) throw new TryLater(2, true);
}

/** @returns {Promise<object | null>} The answer, or null when the host refuses for good. */
async function ask(url, headers, method = 'POST', body = undefined) {
  let response;
  try {
    response = await fetch(url, { method, headers, body, cache: 'no-store', credentials: 'same-origin' });
  } catch {
    throw new TryLater(2, false);
  }

  if (response.ok) return read(response);
  if (response.status === 429 || response.status >= 500) {
    throw new TryLater(Number(response.headers.get('Retry-After')) || 5, true);
  }
  return null;
}

/** An answer that was cut on its way is none. */
async function read(response) {
  try {
    return await response.json();
  } catch {
    throw new TryLater(2, false);
  }
}
