/**
 * Keeps what is typed on a page until it is sent, through a reload or a cut connection, and sends it without leaving the
 * page: where it does not arrive, the page says so, and nobody meets the browser's own error. Pages work without it.
 * Nothing of another question stays in the browser, and nothing at all once the tab is closed.
 */
(() => {
  const PREFIX = 'fabrique.page.';
  // Asks for the address that a browser would be led to.
  const WHERE = 'X-Fabrique-Where';
  const says = document.currentScript.dataset;
  const form = document.querySelector('form[data-draft]');
  const name = PREFIX + location.pathname;
  let sending = false;

  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && (!form || key !== name)) sessionStorage.removeItem(key);
    }
    if (form) keep();
  } catch {
    // The browser keeps nothing: the page is as good as without a script.
  }
  // What has to be read first, also after the page was read anew.
  if (location.hash) document.getElementById(location.hash.slice(1))?.focus();
  form?.addEventListener('submit', send);
  addEventListener('pageshow', () => (sending = false));
  // A page that was cut on its way is fetched again: it has no foot yet.
  addEventListener('DOMContentLoaded', () => document.querySelector('footer nav li') ?? setTimeout(() => location.reload(), 2000));

  function keep() {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    // What was sent meanwhile is on the page already.
    if (kept?.message === form.dataset.draft) kept.fields.forEach(restore);
    form.addEventListener('input', () => {
      const fields = [...form.elements].filter(isField).map(({ id, value, checked }) => ({ id, value, checked }));
      sessionStorage.setItem(name, JSON.stringify({ message: form.dataset.draft, fields }));
    });
  }

  function isField(field) {
    return field.id && ['text', 'textarea', 'select-one', 'radio', 'checkbox'].includes(field.type);
  }

  function restore({ id, value, checked }) {
    const field = document.getElementById(id);
    if (!field) return;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = checked;
    else field.value = value;
  }

  function send(event) {
    if (!navigator.onLine) {
      event.preventDefault();
      sayCut();
      return;
    }
    // Files are large, and the browser shows how they leave.
    if (form.enctype === 'multipart/form-data' || sending) {
      if (sending) event.preventDefault();
      return;
    }
    event.preventDefault();
    sending = true;
    post(event.submitter).catch(() => {
      sending = false;
      sayCut();
    });
  }

  /** Twice the same form is one answer: it may be sent again after any cut. */
  async function post(button) {
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) body.append(button.name, button.value);
    const answer = await fetch(form.action, { method: 'POST', body, headers: { [WHERE]: '1' }, cache: 'no-store' });
    if (answer.ok && answer.headers.has(WHERE)) goTo(new URL(await answer.text(), location.href));
    else sendAsBrowsersDo(button);
  }

  function goTo(there) {
    if (there.pathname + there.search !== location.pathname + location.search) {
      location.assign(there);
      return;
    }
    // The same question again: read anew, from what it has to say.
    history.scrollRestoration = 'manual';
    history.replaceState(null, '', there);
    location.reload();
  }

  /** What the host then says is a page. */
  function sendAsBrowsersDo(button) {
    if (button?.name) {
      const word = document.createElement('input');
      word.type = 'hidden';
      word.name = button.name;
      word.value = button.value;
      form.append(word);
    }
    form.submit();
  }

  function sayCut() {
    let news = document.getElementById('coupure');
    if (!news) {
      news = document.createElement('p');
      news.id = 'coupure';
      news.className = 'problem';
      news.setAttribute('role', 'alert');
      form.before(news);
    }
    news.textContent = '';
    news.textContent = says.offline;
  }
})();
