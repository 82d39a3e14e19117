import { officeMessage, type Hello, type SendAnswer } from './officeMessages.ts';
import type { OutlookKind } from './outlookKind.ts';

type Reply = { readonly status: 'succeeded' | 'failed'; readonly value?: unknown; readonly why?: string };
export type Ask = (name: string, args: readonly unknown[]) => Promise<Reply>;

const startsWithinMs = 8_000;
const answersWithinMs = 60_000;

/** The far end of the check on sending: the page Outlook on the web opens unseen, or the engine without pages of classic Outlook. */
type Far = {
  readonly post: (message: object) => void;
  readonly hear: (heard: (data: unknown) => void) => void;
  readonly close: () => void;
};

/**
 * Runs the add-in's own check on sending as this Outlook would. `unavailable` when it never came up: under a soft block the appointment
 * then goes out.
 */
export function pressSend(kind: OutlookKind, tab: string, hello: Hello, ask: Ask): Promise<SendAnswer | 'unavailable'> {
  if (kind === 'old') return Promise.resolve('unavailable');
  return new Promise((resolve) => {
    const far = kind === 'classic' ? engine() : page(tab);
    const done = (answer: SendAnswer | 'unavailable'): void => {
      clearTimeout(slow);
      far.close();
      resolve(answer);
    };
    let slow = setTimeout(() => {
      done('unavailable');
    }, startsWithinMs);
    far.hear((data) => {
      const read = officeMessage.safeParse(data);
      if (!read.success) return;
      const said = read.data;
      if (said.office === 'here') {
        far.post(hello);
        if (kind === 'classic') far.post({ office: 'load', script: new URL('outlook/sendCheck.js', tab).href });
      } else if (said.office === 'associated' && said.name === 'onAppointmentSend') {
        clearTimeout(slow);
        slow = setTimeout(() => {
          done('unavailable');
        }, answersWithinMs);
        // The page may still be waiting for the greeting it has been sent.
        far.post({ office: 'run', action: said.name, id: 1 });
      } else if (said.office === 'call') {
        void ask(said.name, said.args).then((reply) => {
          far.post({ office: 'answer', id: said.id, ...reply });
        });
      } else if (said.office === 'completed') done(said.answer);
    });
  });
}

function engine(): Far {
  const worker = new Worker('./office.js');
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    hear: (heard) => {
      worker.addEventListener('message', (event: MessageEvent) => {
        heard(event.data);
      });
    },
    close: () => {
      worker.terminate();
    },
  };
}

function page(tab: string): Far {
  const address = new URL('outlook/events.html', tab);
  address.searchParams.set('host', window.location.origin);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'The check on sending';
  frame.src = address.href;
  let listening: ((event: MessageEvent) => void) | undefined;
  return {
    post: (message) => {
      frame.contentWindow?.postMessage(message, address.origin);
    },
    hear: (heard) => {
      listening = (event) => {
        if (event.source === frame.contentWindow && event.origin === address.origin) heard(event.data);
      };
      window.addEventListener('message', listening);
      document.body.append(frame);
    },
    close: () => {
      if (listening) window.removeEventListener('message', listening);
      frame.remove();
    },
  };
}
