/**
 * Web Chat keeps the Tab key within a card until Escape is pressed. Once a card is sent there is nothing left to do in
 * it: the focus goes where it goes after a button, to the field. A finger's touch gets no keyboard over the next question.
 */
export function leaveCards(place) {
  return () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && document.activeElement?.closest('.ac-adaptiveCard')) leave(place);
    return result;
  };
}

function leave(place) {
  const touches = matchMedia('(pointer: coarse)').matches && !document.activeElement.matches(':focus-visible');
  if (touches) document.activeElement.blur();
  else place.querySelector('[data-id=webchat-sendbox-input]').focus();
}
