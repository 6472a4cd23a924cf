/** Reads the last message aloud when it is asked to, where the browser has a voice. */
export function offerListening(button, place, locale) {
  const voice = window.speechSynthesis;
  if (!voice) return;

  const listen = button.textContent;
  const rest = () => (button.textContent = listen);
  button.hidden = false;
  button.addEventListener('click', () => {
    if (voice.speaking) {
      voice.cancel();
      rest();
      return;
    }

    const words = new SpeechSynthesisUtterance(lastMessage(place, button.dataset.answers));
    words.lang = locale;
    words.rate = 0.9;
    words.onend = words.onerror = rest;
    button.textContent = button.dataset.stop;
    voice.speak(words);
  });
  addEventListener('pagehide', () => voice.cancel());
}

/** What the bot said last, the card's texts and the buttons under it, as sentences. */
function lastMessage(place, answers) {
  const said = [...place.querySelectorAll('.webchat__stacked-layout:not(.webchat__stacked-layout--from-user)')].at(-1);
  const texts = [...(said?.querySelectorAll('.webchat__text-content, .ac-richTextBlock, .ac-choiceSetInput-multiSelect label, .ac-choiceSetInput-expanded label') ?? [])];
  const buttons = [...place.querySelectorAll('.webchat__suggested-action')];
  const sentences = texts.map((text) => text.textContent.trim()).filter(Boolean);
  if (buttons.length > 0) sentences.push(answers, ...buttons.map((button) => button.textContent.trim()));
  return sentences.map((sentence) => (/[.:?!]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}
