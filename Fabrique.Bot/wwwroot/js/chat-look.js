/** How Web Chat looks here: the State design system's colours, large text, large targets. */

const blue = '#000091';
const text = '#161616';
const font = 'Marianne, arial, sans-serif';

export const styleOptions = {
  rootHeight: '100%',
  rootWidth: '100%',
  primaryFont: font,
  monospaceFont: 'monospace',
  fontSizeSmall: '1rem',
  accent: blue,
  subtle: '#3a3a3a',
  backgroundColor: '#fff',

  bubbleBackground: '#f5f5fe',
  bubbleBorderColor: '#e3e3fd',
  bubbleBorderRadius: 8,
  bubbleTextColor: text,
  bubbleMaxWidth: 640,
  bubbleFromUserBackground: blue,
  bubbleFromUserBorderColor: blue,
  bubbleFromUserBorderRadius: 8,
  bubbleFromUserTextColor: '#fff',
  messageActivityWordBreak: 'break-word',
  timestampColor: '#666',
  groupTimestamp: 300000,

  hideUploadButton: true,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 200,
  sendBoxTextWrap: true,
  sendBoxTextColor: text,
  sendBoxPlaceholderColor: '#666',
  sendBoxButtonColor: blue,
  sendBoxButtonColorOnHover: '#1212ff',
  sendBoxButtonColorOnFocus: blue,
  sendBoxButtonColorOnDisabled: '#666',
  sendBoxBorderTop: '2px solid #3a3a3a',

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 44,
  suggestedActionBorderRadius: 0,
  suggestedActionBackgroundColor: '#fff',
  suggestedActionBorderColor: blue,
  suggestedActionTextColor: blue,
  suggestedActionBackgroundColorOnHover: '#f5f5fe',
  suggestedActionBackgroundColorOnActive: '#e3e3fd',
  suggestedActionBackgroundColorOnFocus: '#f5f5fe',
  suggestedActionTextColorOnDisabled: '#666',

  cardPushButtonBackgroundColor: blue,
  cardPushButtonTextColor: '#fff',
  transcriptOverlayButtonBackground: blue,
  transcriptOverlayButtonColor: '#fff',
  transcriptOverlayButtonBackgroundOnHover: '#1212ff',
  transcriptOverlayButtonBackgroundOnFocus: blue,
};

const colors = (background) => ({
  default: { default: background ? '#fff' : text, subtle: background ? '#fff' : '#3a3a3a' },
  accent: { default: background ? '#fff' : blue, subtle: background ? '#fff' : blue },
});

export const adaptiveCardsHostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 16, default: 18, medium: 18, large: 20, extraLarge: 24 },
  lineHeights: { small: 24, default: 28, medium: 28, large: 30, extraLarge: 34 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  containerStyles: {
    default: { backgroundColor: '#fff', foregroundColors: colors(false) },
    emphasis: { backgroundColor: '#f5f5fe', foregroundColors: colors(false) },
  },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8, maxActions: 20, spacing: 'default' },
};
