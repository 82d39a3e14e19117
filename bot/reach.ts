/** Whether a chat service is on this machine: without an app id the bot answers no other. */
export const onThisMachine = (serviceUrl: string): boolean =>
  URL.canParse(serviceUrl) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(serviceUrl).hostname);
