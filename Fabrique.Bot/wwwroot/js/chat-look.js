/** How Web Chat looks here: the page's own colours (theme and contrast included) and sizes, large targets. */

const page = getComputedStyle(document.documentElement);
// Colours by their names: they change with the page's, in the evening too, when the person's system turns dark.
const color = (name) => `var(--${name})`;
// The person's choice of size, on the page or in the browser.
const scale = parseFloat(page.fontSize) / 16;
const px = (size) => Math.round(size * scale);

const [background, text, soft, hint] = ['bg', 'text', 'text-soft', 'hint'].map(color);
const [accent, hover, pale, onAccent] = ['accent', 'accent-hover', 'accent-pale', 'on-accent'].map(color);
const font = 'Marianne, arial, sans-serif';

export const styleOptions = {
  rootHeight: '100%',
  rootWidth: '100%',
  primaryFont: font,
  monospaceFont: 'monospace',
  fontSizeSmall: '1rem',
  accent,
  subtle: soft,
  backgroundColor: background,
  // Our own line above the chat says how the connection is doing; twice would be read out twice.
  hideToaster: true,
  connectivityTextSize: '1rem',
  notificationText: text,
  slowConnectivity: text,
  failedConnectivity: color('wrong'),

  bubbleBackground: pale,
  bubbleBorderColor: color('bot-line'),
  bubbleBorderRadius: 8,
  bubbleTextColor: text,
  bubbleMaxWidth: 640,
  bubbleMinHeight: px(40),
  bubbleFromUserBackground: color('mine'),
  bubbleFromUserBorderColor: color('mine'),
  bubbleFromUserBorderRadius: 8,
  bubbleFromUserTextColor: color('on-mine'),
  messageActivityWordBreak: 'break-word',
  timestampColor: hint,
  // A message that is longer than the screen is shown from its beginning.
  autoScrollSnapOnPage: true,

  // Shown while a file is asked for, see offerFiles.
  hideUploadButton: false,
  // A picture made smaller needs a worker, which the page's policy keeps out.
  enableUploadThumbnail: false,
  sendBoxBackground: background,
  sendBoxHeight: px(56),
  sendBoxMaxHeight: 200,
  sendBoxTextWrap: true,
  sendBoxTextColor: text,
  sendBoxPlaceholderColor: hint,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnHover: hover,
  sendBoxButtonColorOnFocus: accent,
  sendBoxButtonColorOnDisabled: hint,
  sendBoxButtonShadeColorOnHover: pale,
  sendBoxButtonShadeColorOnActive: pale,
  sendBoxButtonShadeColorOnDisabled: background,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: color('focus'),
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxBorderTop: `2px solid ${soft}`,

  suggestedActionLayout: 'flow',
  suggestedActionHeight: px(44),
  suggestedActionBorderRadius: 0,
  suggestedActionBackgroundColor: background,
  suggestedActionBorderColor: accent,
  suggestedActionTextColor: accent,
  suggestedActionBackgroundColorOnHover: pale,
  suggestedActionBackgroundColorOnActive: pale,
  suggestedActionBackgroundColorOnFocus: pale,
  suggestedActionTextColorOnDisabled: hint,
  suggestedActionKeyboardFocusIndicatorBorderColor: color('focus'),
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: color('focus'),
  transcriptVisualKeyboardIndicatorColor: color('focus'),
  transcriptActivityVisualKeyboardIndicatorColor: color('focus'),
  transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
  transcriptActivityVisualKeyboardIndicatorWidth: 2,
  transcriptTerminatorFontSize: px(14),
  transcriptTerminatorBackgroundColor: soft,
  transcriptTerminatorColor: background,

  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: onAccent,
  scrollToEndButtonFontSize: '1rem',
  transcriptOverlayButtonBackground: accent,
  transcriptOverlayButtonColor: onAccent,
  transcriptOverlayButtonBackgroundOnHover: hover,
  transcriptOverlayButtonColorOnHover: onAccent,
  transcriptOverlayButtonBackgroundOnFocus: accent,
  transcriptOverlayButtonColorOnFocus: onAccent,
};

const foregroundColors = {
  default: { default: text, subtle: soft },
  accent: { default: accent, subtle: accent },
  attention: { default: color('wrong'), subtle: color('wrong') },
};

export const adaptiveCardsHostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: px(16), default: px(18), medium: px(18), large: px(20), extraLarge: px(24) },
  lineHeights: { small: px(24), default: px(28), medium: px(28), large: px(30), extraLarge: px(34) },
  // What is asked stands out from what is chosen.
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  containerStyles: {
    default: { backgroundColor: background, foregroundColors },
    emphasis: { backgroundColor: pale, foregroundColors },
  },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8, maxActions: 20, spacing: 'default' },
};

/** Web Chat's own words, replaced by the page's where it has some. */
export function overrideStrings(json) {
  const ours = JSON.parse(json);
  return (strings) => ({ ...strings, ...ours });
}

/** Only what is not sent, or not yet, is worth a line below a message. */
export function quietStatus() {
  return (next) => (request) => (['sending', 'send failed'].includes(request.sendState) ? next(request) : false);
}

/** The paper clip is there while the bot's last words ask for a file. */
export function offerFiles(place, json) {
  const asking = JSON.parse(json);
  const look = () => {
    const last = [...place.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)')].at(-1);
    place.classList.toggle('asks-file', asking.some((words) => last?.textContent.includes(words)));
  };
  new MutationObserver(look).observe(place, { childList: true, subtree: true, characterData: true });
}

/** Sets apart the buttons that only help with the question. */
export function markHelps(place, json) {
  const helps = new Set(JSON.parse(json));
  const mark = () => {
    for (const button of place.querySelectorAll('.webchat__suggested-action')) {
      button.toggleAttribute('data-helps', helps.has(button.textContent.trim()));
    }
  };
  new MutationObserver(mark).observe(place, { childList: true, subtree: true, characterData: true });
}
