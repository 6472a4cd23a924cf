/**
 * Keeps what is typed on a page until it is sent, through a reload or a cut connection. Pages work without it.
 * Nothing of another question stays in the browser, and nothing at all once the tab is closed.
 */
(() => {
  const PREFIX = 'fabrique.page.';
  const says = document.currentScript.dataset;
  const form = document.querySelector('form[data-draft]');
  const name = PREFIX + location.pathname;

  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && (!form || key !== name)) sessionStorage.removeItem(key);
    }
    if (form) keep();
  } catch {
    // The browser keeps nothing: the page is as good as without a script.
  }
  form?.addEventListener('submit', stayWhenOffline);

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

  function stayWhenOffline(event) {
    if (navigator.onLine) return;
    event.preventDefault();
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
