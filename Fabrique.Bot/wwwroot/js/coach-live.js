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
    if (answer.ok && !answer.redirected) part.innerHTML = await answer.text();
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

if ("EventSource" in window) new EventSource(part.dataset.stream).addEventListener("changed", renew);
