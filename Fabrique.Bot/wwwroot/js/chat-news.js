/** A line above the chat that says, also to screen readers, how the connection is doing. */
export function newsBoard(board) {
  const [line, reload] = [board.querySelector('p'), board.querySelector('button')];
  let timer;
  reload.addEventListener('click', () => location.reload());

  function clear() {
    clearTimeout(timer);
    line.hidden = true;
    reload.hidden = true;
    line.textContent = '';
  }

  return {
    clear,
    /** @param {{seconds?: number, offersReload?: boolean}} how */
    say(text, { seconds, offersReload = false } = {}) {
      clear();
      line.textContent = text;
      line.hidden = false;
      reload.hidden = !offersReload;
      if (seconds) timer = setTimeout(clear, seconds * 1000);
    },
  };
}
