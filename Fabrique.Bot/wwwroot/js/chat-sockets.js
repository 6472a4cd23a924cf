/**
 * Tells when the chat's web socket closes: the Direct Line client retries in silence, for up to fifteen seconds.
 * @returns {{forget: () => void}} forget: the socket of now may close unheard.
 */
export function watchSockets(closed) {
  let newest;
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      newest = this;
      this.addEventListener('close', () => newest === this && closed());
    }
  };
  return { forget: () => (newest = undefined) };
}
