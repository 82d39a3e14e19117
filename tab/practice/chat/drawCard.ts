import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import { hostConfig } from './hostConfig.ts';
import { safeMarkdown } from './safeMarkdown.ts';

/** What a pressed button asks for. */
export type Pressed =
  | { readonly kind: 'execute'; readonly verb: string; readonly data: unknown; readonly button: HTMLElement | undefined }
  | { readonly kind: 'submit'; readonly data: unknown; readonly button: HTMLElement | undefined }
  | { readonly kind: 'openUrl'; readonly url: string };

/** Draws an Adaptive Card; undefined when it is none. Its text may hold a little Markdown and no HTML. */
export function drawCard(content: unknown, onPressed: (pressed: Pressed) => void): HTMLElement | undefined {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = safeMarkdown(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    const pressed = pressedBy(action);
    if (pressed) onPressed(pressed);
  };
  try {
    card.parse(content);
    const drawn = card.render();
    if (drawn) mend(drawn);
    return drawn;
  } catch {
    return undefined;
  }
}

function pressedBy(action: Action): Pressed | undefined {
  const button = action.renderedElement;
  if (action instanceof ExecuteAction) return { kind: 'execute', verb: action.verb, data: action.data ?? {}, button };
  if (action instanceof SubmitAction) return { kind: 'submit', data: action.data ?? {}, button };
  if (action instanceof OpenUrlAction && action.url !== undefined) return { kind: 'openUrl', url: action.url };
  return undefined;
}

/** What the renderer leaves out for people with a screen reader: groups of choices are groups, the card itself is no stop. */
function mend(drawn: HTMLElement): void {
  drawn.removeAttribute('tabindex');
  for (const group of drawn.querySelectorAll<HTMLElement>('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect')) {
    if (!(group instanceof HTMLSelectElement))
      group.setAttribute('role', group.querySelector('input[type=radio]') ? 'radiogroup' : 'group');
  }
  for (const button of drawn.querySelectorAll('button')) button.removeAttribute('title');
}
