// Renews the part of a session's page that moves. Without it, or when the stream ends for good, the page has a link that does the same.
const part = document.getElementById("live");
let renewing = false;
let again = false;

async function renew() {
  if (renewing) {
    again = true;
    return;
  }

  renewing = true;
  try {
    const answer = await fetch(part.dataset.part, { headers: { Accept: "text/html" } });
    if (answer.ok && !answer.redirected) show(await answer.text());
  } catch {
    // The next change comes with the next connection.
  } finally {
    renewing = false;
    if (again) {
      again = false;
      renew();
    }
  }
}

/** Whoever is reading the table stays where they were in it. */
function show(html) {
  const before = part.querySelector(".scroll");
  const [had, left] = [before !== null && before === document.activeElement, before?.scrollLeft ?? 0];
  part.innerHTML = html;
  const after = part.querySelector(".scroll");
  if (!after) return;
  after.scrollLeft = left;
  if (had) after.focus({ preventScroll: true });
}

if ("EventSource" in window) new EventSource(part.dataset.stream).addEventListener("changed", renew);
